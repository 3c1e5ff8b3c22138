package org.mantianxing.paper;

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

/** Prints a template as PDF. Templates for paper are well-formed, since the printer reads XML. */
public final class Pdf {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final String STYLE = style();

    private Pdf() {}

    /**
     * Prints one.
     *
     * @param template like {@code certificates/paper.jte}
     * @param title of the document, without what HTML would read
     */
    public static byte[] of(String template, String title, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, parameters, html);
        String page = "<html><head><title>" + title + "</title><style>" + STYLE + "</style></head><body>" + html
                + "</body></html>";
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
        try (InputStream css = font("/fonts/paper.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String path) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(path), path);
    }
}
