package org.mantianxing.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has a seat asks another to come in their stead; open until it is answered or taken back.
 *
 * @param inReturn an activity of the taker's to which the giver would have to come instead; null where nothing is asked
 */
public record Handover(
        UUID id,
        UUID activity,
        UUID giver,
        UUID taker,
        Instant at,
        @Nullable UUID inReturn) {}
