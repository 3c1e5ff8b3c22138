package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: who did what to whom, when, in words. */
public record AuditLine(
        long seq,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String action,
        @Nullable UUID subject,
        String words) {}
