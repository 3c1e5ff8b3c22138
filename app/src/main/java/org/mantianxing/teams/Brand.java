package org.mantianxing.teams;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A brand: the face of a team's service.
 *
 * @param code part of its address
 * @param hue 1 to 7: its colour on the component sheet
 * @param site whose it is
 * @param team that serves under it, null where there is none yet
 * @param items codes of services on the menu
 * @param picture null for none
 * @param hidden whether it rests: only the centre sees it
 * @param version grows with each change
 */
public record Brand(
        String code,
        String name,
        String slogan,
        String story,
        int hue,
        UUID site,
        @Nullable UUID team,
        List<String> items,
        @Nullable UUID picture,
        boolean hidden,
        int version) {
    public Brand {
        items = List.copyOf(items);
    }

    /** A new one. */
    public Brand(
            String code,
            String name,
            String slogan,
            String story,
            int hue,
            UUID site,
            @Nullable UUID team,
            List<String> items) {
        this(code, name, slogan, story, hue, site, team, items, null, false, 1);
    }
}
