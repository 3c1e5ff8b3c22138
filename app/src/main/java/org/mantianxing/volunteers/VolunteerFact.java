package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a volunteer's card stands, for figures: no name.
 *
 * @param path of the home site
 * @param schooling of the list, empty where nobody said or who has left
 * @param politics political status, of the list, empty likewise
 * @param leftAt when they left, null for those who have not
 */
public record VolunteerFact(
        UUID id,
        String path,
        String sex,
        @Nullable Integer birthYear,
        Volunteer.State state,
        String schooling,
        String politics,
        Instant registeredAt,
        @Nullable Instant leftAt) {}
