package org.mantianxing.identity;

import java.time.Instant;
import java.util.UUID;

/** The name and the document of somebody do not belong together. */
public record NameDoubted(UUID id, UUID account, Instant at) {}
