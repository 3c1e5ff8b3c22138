package org.mantianxing.identity;

import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Role;

/**
 * Which staff to list.
 *
 * @param words a login or part of it, a full name, or a phone number; empty for all
 * @param role null for any
 * @param closed closed accounts instead of those in use
 * @param after the key of the page before, null for the first
 */
public record StaffQuery(
        String words,
        @Nullable Role role,
        boolean closed,
        @Nullable String after) {}
