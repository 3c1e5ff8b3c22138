package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/** What a volunteer asked for, or what was asked for them, is decided. */
public record ClaimDecided(
        UUID id,
        UUID volunteer,
        Claim.Kind kind,
        boolean granted,
        String title,
        int minutes,
        String words,
        Instant at) {}
