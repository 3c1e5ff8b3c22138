package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.mantianxing.records.NewHours.Grade;

/**
 * What one volunteer is credited when the roll is closed.
 *
 * @param minutes 0 where the presence was too short to count
 * @param evidence how arrival and leaving are known, in words
 */
public record Credit(UUID volunteer, Instant from, Instant to, int minutes, Grade grade, String evidence) {}
