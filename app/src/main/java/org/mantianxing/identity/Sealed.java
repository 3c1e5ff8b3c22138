package org.mantianxing.identity;

import java.util.UUID;

/** A value kept in the vault: where, and how it may be shown. */
public record Sealed(UUID id, String masked) {}
