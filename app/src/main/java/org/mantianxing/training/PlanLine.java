package org.mantianxing.training;

import java.time.Instant;
import java.util.UUID;

/**
 * What a place means to hold of a course in a year.
 *
 * @param path of the place
 * @param month by whose end
 * @param people how many are to come altogether
 * @param fen what it may cost altogether, in hundredths of a yuan
 */
public record PlanLine(
        UUID id,
        UUID site,
        String path,
        UUID course,
        int year,
        int month,
        int sessions,
        int people,
        long fen,
        String addedBy,
        Instant addedAt) {}
