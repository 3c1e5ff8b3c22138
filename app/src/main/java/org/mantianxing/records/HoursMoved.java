package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/** What an entry counts has changed since two cards of one person were put together or parted. */
public record HoursMoved(UUID entry, String title, Instant at) {}
