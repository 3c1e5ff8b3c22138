package org.mantianxing.certificates;

import java.util.Map;
import org.mantianxing.paper.Pdf;
import org.mantianxing.qr.QrPng;
import org.springframework.stereotype.Component;

/** Certificates on paper: Chinese and English side by side. */
@Component
class Papers {
    private final Statements statements;

    Papers(Statements statements) {
        this.statements = statements;
    }

    byte[] print(Certificate certificate, String check) {
        return Pdf.of(
                "certificates/paper.jte",
                certificate.number(),
                Map.of(
                        "certificate",
                        certificate,
                        "it",
                        statements.of(certificate),
                        "check",
                        check,
                        "qr",
                        QrPng.dataAddress(check)));
    }
}
