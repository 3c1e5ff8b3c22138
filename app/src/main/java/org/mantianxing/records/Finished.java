package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;

/** An activity whose roll is closed, for its site to confirm. */
public record Finished(UUID activity, String title, String organiser, String path, Instant started, Instant ended) {}
