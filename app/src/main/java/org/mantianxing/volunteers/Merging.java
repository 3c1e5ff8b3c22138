package org.mantianxing.volunteers;

import java.util.UUID;
import org.mantianxing.kernel.Actor;

/**
 * Two cards are put together, told inside the transaction that does it: whoever keeps something of the one that goes
 * gives it to the other, or refuses by throwing what the person reads.
 *
 * @param back whether it is undone: what went comes back
 */
public record Merging(Actor actor, UUID merge, UUID gone, UUID kept, boolean back) {}
