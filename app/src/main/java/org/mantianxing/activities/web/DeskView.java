package org.mantianxing.activities.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityStep;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Offer;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.Series;

/**
 * An activity as those see it who run it.
 *
 * @param series what it is one of; ahead: those of the series that have not begun, or all shifts of the event
 * @param called what everybody is called who has to do with it, masked
 * @param manages whether this person may ask people and call it off; leads: whether they call the roll
 */
public record DeskView(
        Activity activity,
        @Nullable Series series,
        List<Activity> ahead,
        List<Seat> seats,
        List<Attendance> attendance,
        List<UUID> standbys,
        List<Offer> offers,
        List<ActivityStep> steps,
        Map<UUID, String> called,
        boolean manages,
        boolean leads,
        Names names) {

    public String name(UUID person) {
        return called.getOrDefault(person, "");
    }

    /** What is known of the presence of whoever holds this seat. */
    public @Nullable Attendance presence(Seat seat) {
        return attendance.stream()
                .filter(one -> one.seat().equals(seat.id()))
                .findFirst()
                .orElse(null);
    }

    public long asked(Offer.State state) {
        return sent().stream().filter(one -> one.state() == state).count();
    }

    /** Real offers, without the notes on those who gave a seat back unasked. */
    public List<Offer> sent() {
        return offers.stream().filter(one -> one.wave() >= 0).toList();
    }
}
