package org.mantianxing.certificates;

import java.util.UUID;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What certificates say, as the vault keeps it. */
@Component
class Statements {
    private final Vault vault;

    Statements(Vault vault) {
        this.vault = vault;
    }

    /** The bytes that are signed, as text. Throws NotFound where the holder's data was deleted. */
    String text(Certificate certificate) {
        UUID id = certificate.statement();
        if (id == null) {
            throw new NotFound();
        }
        return vault.open(id);
    }

    Statement of(Certificate certificate) {
        return Json.statement(text(certificate));
    }
}
