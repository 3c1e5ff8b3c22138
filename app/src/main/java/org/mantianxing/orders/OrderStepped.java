package org.mantianxing.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an order; published in the transaction that made it happen.
 *
 * @param id of the history line, unique for each happening
 * @param requester who ordered, null where that person has no account
 * @param receiverPath site path of the receiver (institute, station, point) after the step, null before dispatch
 * @param receiverTeam the team that has it, if any
 * @param liftedPath where an overdue order was lifted to, only with {@link OrderStep#LIFTED}
 */
public record OrderStepped(
        UUID id,
        UUID order,
        String number,
        String title,
        @Nullable UUID requester,
        @Nullable UUID claimedBy,
        OrderStep step,
        OrderState state,
        String words,
        @Nullable String receiverPath,
        @Nullable UUID receiverTeam,
        @Nullable String liftedPath,
        @Nullable UUID actor,
        Instant at) {}
