package org.mantianxing.volunteers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a list of volunteers.
 *
 * @param since when they registered, null for now
 */
public record Entry(NewVolunteer card, @Nullable Instant since) {}
