package org.mantianxing.orders;

import java.time.Instant;

/** A possible or chosen time of a service. */
public record TimeSlot(Instant start, Instant end) {}
