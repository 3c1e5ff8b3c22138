package org.mantianxing.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail as it is read.
 *
 * @param about whom it is about, masked; empty where it is about nobody
 */
public record AuditRow(
        long seq,
        Instant at,
        String actorName,
        String action,
        @Nullable String about,
        String words) {}
