package org.mantianxing.orders;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.ItemSeat;

/**
 * What a reviewer puts right before an order is approved.
 *
 * @param seats how many volunteers of each skill; together the headcount
 * @param time the one chosen of the possible times, or another; null leaves it open
 * @param where null leaves it as it is
 * @param risks codes of risk kinds
 */
public record Correction(
        String title,
        String category,
        String words,
        List<ItemSeat> seats,
        int minutes,
        List<String> risks,
        @Nullable TimeSlot time,
        NewOrder.@Nullable Where where) {
    public Correction {
        seats = List.copyOf(seats);
        risks = List.copyOf(risks);
    }

    /** The place stays as it is. */
    public Correction(
            String title,
            String category,
            String words,
            List<ItemSeat> seats,
            int minutes,
            List<String> risks,
            @Nullable TimeSlot time) {
        this(title, category, words, seats, minutes, risks, time, null);
    }
}
