package org.mantianxing.orders;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.ItemSeat;

/** Which volunteers an order needs. */
final class Seats {
    private Seats() {}

    /**
     * The usual seats of a service, fitted to the headcount: who is wanted besides needs no skill; who is one too many is
     * taken from the last, so that skills stay as long as they can.
     */
    static List<ItemSeat> of(@Nullable Item item, int headcount) {
        List<ItemSeat> seats = new ArrayList<>(item == null ? List.of() : item.seats());
        int more = headcount - count(seats);
        if (more > 0) {
            int general =
                    count(seats.stream().filter(seat -> seat.skill().isEmpty()).toList());
            seats.removeIf(seat -> seat.skill().isEmpty());
            seats.add(new ItemSeat("", general + more));
        }
        while (count(seats) > headcount) {
            ItemSeat last = seats.removeLast();
            int left = Math.max(0, last.count() - (count(seats) + last.count() - headcount));
            if (left > 0) {
                seats.add(new ItemSeat(last.skill(), left));
            }
        }
        return List.copyOf(seats);
    }

    static int count(List<ItemSeat> seats) {
        return seats.stream().mapToInt(ItemSeat::count).sum();
    }
}
