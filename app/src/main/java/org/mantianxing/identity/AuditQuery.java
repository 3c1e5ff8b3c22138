package org.mantianxing.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail to read.
 *
 * @param person login, full name or phone number of the one who acted or the one it was about; empty for anybody
 * @param action empty for any
 * @param from first day, null for all before
 * @param to last day, itself included; null for all after
 * @param before only lines with a smaller number, null for the newest
 */
public record AuditQuery(
        String person,
        String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long before) {}
