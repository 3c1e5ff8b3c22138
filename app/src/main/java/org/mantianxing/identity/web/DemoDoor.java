package org.mantianxing.identity.web;

import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Settings;
import org.springframework.stereotype.Component;

/** Whether this is a demo, in which everybody may read the outbox, so that everybody can sign in. */
@Component
class DemoDoor {
    private final Settings settings;

    DemoDoor(Settings settings) {
        this.settings = settings;
    }

    boolean open() {
        return !DistrictScope.get().isPlatform()
                && settings.find("demo").filter("true"::equals).isPresent();
    }
}
