package org.mantianxing.web.me;

import java.util.List;
import org.mantianxing.activities.Activity;
import org.mantianxing.orders.Order;

/**
 * What binds a person.
 *
 * @param seats activities that count on them
 * @param teams names of the teams that they lead
 * @param orders of theirs that somebody works on
 */
public record Bound(List<Activity> seats, List<String> teams, List<Order> orders) {
    public Bound {
        seats = List.copyOf(seats);
        teams = List.copyOf(teams);
        orders = List.copyOf(orders);
    }

    /** Whether volunteering cannot be left. */
    public boolean volunteer() {
        return !seats.isEmpty() || !teams.isEmpty();
    }

    /** Whether the account cannot be closed. */
    public boolean account() {
        return volunteer() || !orders.isEmpty();
    }
}
