package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/** Somebody wrote to volunteers. */
public record CircularSent(UUID circular, String sender, String words, Instant at) {}
