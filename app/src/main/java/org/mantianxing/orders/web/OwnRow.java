package org.mantianxing.orders.web;

import java.util.List;
import org.mantianxing.orders.Order;

/** An order in one's list, with how far it is. */
public record OwnRow(Order order, String icon, List<Track.Mark> bar) {
    public OwnRow {
        bar = List.copyOf(bar);
    }
}
