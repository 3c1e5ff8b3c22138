package org.mantianxing.activities.web;

import java.util.List;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.NotFound;

/** What was picked from a list by the id in the address. */
final class Picked {
    private Picked() {}

    /** The first where none is named. */
    static Site site(List<Site> mine, String id) {
        return mine.stream()
                .filter(site -> id.isEmpty() || site.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
