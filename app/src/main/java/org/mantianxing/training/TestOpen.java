package org.mantianxing.training;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session is over, and those who were there may take its test. */
public record TestOpen(UUID id, UUID course, String name, int questions, List<UUID> people, Instant at) {}
