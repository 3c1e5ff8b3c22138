package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/** Somebody has reached a star ({@code given}), or lost it because hours were corrected. */
public record StarGiven(UUID id, UUID volunteer, int star, boolean given, Instant at) {}
