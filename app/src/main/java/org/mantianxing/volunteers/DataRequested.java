package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/** Somebody asks about their own data, or was answered. */
public record DataRequested(
        UUID id, DataRequest.State state, DataRequest.Kind kind, UUID account, String path, String words, Instant at) {}
