package org.mantianxing.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of service.
 *
 * @param icon name of its illustration
 * @param theme one of the district's six themes
 * @param mergedInto code of the one it has become, null for one that is to be chosen
 * @param mergedOn the first day of that
 */
public record Category(
        String code,
        String name,
        String nameEn,
        String icon,
        String theme,
        int sort,
        @Nullable String mergedInto,
        @Nullable LocalDate mergedOn) {
    /** Whether it is to be chosen. */
    public boolean current() {
        return mergedInto == null;
    }
}
