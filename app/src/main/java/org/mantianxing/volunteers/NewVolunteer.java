package org.mantianxing.volunteers;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who registers.
 *
 * @param site home station
 * @param lon WGS-84 degrees of the home, null: the station's position is taken
 * @param birthYear null where not told
 * @param sex by GB/T 2261.1
 * @param free see {@link Volunteer}
 * @param politics by GB/T 4762, empty where not told
 * @param schooling by GB/T 4658, empty where not told
 */
public record NewVolunteer(
        UUID account,
        UUID site,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Integer birthYear,
        String sex,
        int free,
        int maxMetres,
        Set<String> skills,
        List<String> languages,
        String wishes,
        String politics,
        String schooling) {
    /** Without political status and schooling. */
    public NewVolunteer(
            UUID account,
            UUID site,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable Integer birthYear,
            String sex,
            int free,
            int maxMetres,
            Set<String> skills,
            List<String> languages,
            String wishes) {
        this(account, site, lon, lat, birthYear, sex, free, maxMetres, skills, languages, wishes, "", "");
    }
}
