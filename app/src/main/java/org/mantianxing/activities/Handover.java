package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;

/** Somebody who has a seat asks another to come in their stead; open until it is answered or taken back. */
public record Handover(UUID id, UUID activity, UUID giver, UUID taker, Instant at) {}
