package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/**
 * Hours to be credited.
 *
 * @param minutes served, after the rounding rule
 * @param grade A to D: how good the evidence is
 * @param evidence what proves it, in words
 */
public record NewHours(
        UUID volunteer,
        UUID activity,
        String title,
        String organiser,
        String category,
        String path,
        int minutes,
        Grade grade,
        String evidence,
        Instant started,
        Instant ended) {
    /** How good the evidence is, A the best. */
    public enum Grade {
        A,
        B,
        C,
        D
    }
}
