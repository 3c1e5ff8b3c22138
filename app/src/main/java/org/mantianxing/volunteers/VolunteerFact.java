package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a volunteer's card stands, for figures: no name.
 *
 * @param path of the home site
 * @param leftAt when they left, null for those who have not
 */
public record VolunteerFact(
        UUID id,
        String path,
        String sex,
        @Nullable Integer birthYear,
        Volunteer.State state,
        Instant registeredAt,
        @Nullable Instant leftAt) {}
