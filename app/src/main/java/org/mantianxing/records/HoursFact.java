package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the ledger with all its corrections, for figures.
 *
 * @param minutes what counts of it now
 */
public record HoursFact(
        UUID id,
        UUID volunteer,
        UUID activity,
        String path,
        String category,
        NewHours.Kind kind,
        boolean declared,
        int minutes,
        NewHours.Grade grade,
        Instant startedAt) {}
