package org.mantianxing.activities;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.Children.Child;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** A guardian and the children who come along: signed up by the guardian, for each activity anew. */
@Component
class Families {
    private final Children children;
    private final Seating seating;
    private final SeatStore seats;
    private final Obstacles obstacles;

    Families(Children children, Seating seating, SeatStore seats, Obstacles obstacles) {
        this.children = children;
        this.seating = seating;
        this.seats = seats;
        this.obstacles = obstacles;
    }

    /** One's own children, those who are volunteers. */
    List<Companion> of(Actor guardian, Activity activity, boolean english) {
        List<UUID> in = seats.children(activity.id(), guardian.id());
        return children.own(guardian).stream()
                .filter(child -> child.card().state() == Volunteer.State.ACTIVE)
                .map(child -> companion(activity, child, in.contains(child.id()), english))
                .toList();
    }

    private Companion companion(Activity activity, Child child, boolean in, boolean english) {
        return new Companion(
                child.id(), child.name(), in, in ? List.of() : obstacles.list(activity, child.id(), english));
    }

    void bring(Actor guardian, Activity activity, UUID child, boolean agreed) {
        seating.bring(guardian, activity, children.get(guardian, child).id(), agreed);
    }

    void leaveHome(Actor guardian, Activity activity, UUID child) {
        seating.leaveHome(guardian, activity, children.get(guardian, child).id());
    }
}
