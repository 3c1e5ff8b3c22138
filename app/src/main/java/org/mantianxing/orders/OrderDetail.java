package org.mantianxing.orders;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.ItemSeat;

/**
 * An order with all that belongs to it, as far as the reader may see it.
 *
 * @param times possible times in the order of preference
 * @param lines the history, oldest first
 * @param before pictures shown by the requester; after: with the rating
 * @param may what the reader can do now, by right and by state
 */
public record OrderDetail(
        Order order,
        List<TimeSlot> times,
        List<ItemSeat> seats,
        List<OrderLine> lines,
        List<UUID> before,
        List<UUID> after,
        List<Complaint> complaints,
        Set<May> may) {

    /** What a reader can do with an order. */
    public enum May {
        ACCEPT,
        RELEASE,
        CORRECT,
        APPROVE,
        REFUSE,
        ASK_BACK,
        DISPATCH,
        PASS_DOWN,
        RETURN,
        CALL,
        REOPEN,
        ANSWER_COMPLAINT,
        REVEAL,
        ANSWER,
        CHANGE,
        HURRY,
        CANCEL,
        CONFIRM,
        RATE,
        COMPLAIN
    }

    /** A complaint of the requester, and what the centre answered. */
    public record Complaint(
            UUID id,
            Instant at,
            String kind,
            String words,
            String answer,
            @Nullable Instant answeredAt) {}

    public OrderDetail {
        times = List.copyOf(times);
        seats = List.copyOf(seats);
        lines = List.copyOf(lines);
        before = List.copyOf(before);
        after = List.copyOf(after);
        complaints = List.copyOf(complaints);
        may = Set.copyOf(may);
    }

    public boolean may(May what) {
        return may.contains(what);
    }
}
