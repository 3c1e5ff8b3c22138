package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;

/**
 * A registration waits for a look, or was looked at.
 *
 * @param path of the home station
 * @param words why it was refused
 */
public record ReviewTold(UUID id, Review.State state, UUID volunteer, String path, String words, Instant at) {}
