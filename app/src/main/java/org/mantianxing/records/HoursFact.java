package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of the ledger with all its corrections, for figures.
 *
 * @param minutes what counts of it now
 * @param points what it earns by the rule of its day
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
        Instant startedAt,
        int points) {
    HoursFact by(HoursPolicy rule) {
        int earned = Math.toIntExact(rule.points(kind, declared, grade, minutes));
        return new HoursFact(
                id, volunteer, activity, path, category, kind, declared, minutes, grade, startedAt, earned);
    }
}
