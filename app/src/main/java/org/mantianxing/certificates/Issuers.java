package org.mantianxing.certificates;

import org.mantianxing.district.District;
import org.mantianxing.district.Settings;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Who certifies in a district, as it has decided. */
@Component
class Issuers {
    private final Settings settings;
    private final Sites sites;

    Issuers(Settings settings, Sites sites) {
        this.settings = settings;
        this.sites = sites;
    }

    Statement.Issuer of(District district) {
        return new Statement.Issuer(
                district.name(),
                district.code(),
                settings.find(CertificateDecisions.ISSUER)
                        .orElseGet(() -> sites.centre(Actor.CLOCK).name()),
                settings.find(CertificateDecisions.HEAD).orElse(""),
                settings.find(CertificateDecisions.CONTACT).orElse(""));
    }
}
