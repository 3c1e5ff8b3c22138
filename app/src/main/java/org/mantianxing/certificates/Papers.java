package org.mantianxing.certificates;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.mantianxing.qr.QrPng;
import org.springframework.stereotype.Component;

/** Certificates on paper: PDF with its fonts inside, Chinese and English side by side. */
@Component
class Papers {
    private static final String STYLE = style();
    private final Statements statements;
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Papers(Statements statements) {
        this.statements = statements;
    }

    byte[] print(Certificate certificate, String check) {
        StringOutput html = new StringOutput();
        templates.render(
                "certificates/paper.jte",
                Map.of(
                        "certificate",
                        certificate,
                        "it",
                        statements.of(certificate),
                        "check",
                        check,
                        "qr",
                        QrPng.dataAddress(check)),
                html);
        String page = "<html><head><title>" + certificate.number() + "</title><style>" + STYLE + "</style></head><body>"
                + html + "</body></html>";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .useFont(() -> font("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"), "Latin")
                    .useFont(() -> font("/fonts/DroidSansFallbackFull.ttf"), "Chinese")
                    .withProducer("满天星")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String style() {
        try (InputStream css = font("/fonts/certificate.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String path) {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(path), path);
    }
}
