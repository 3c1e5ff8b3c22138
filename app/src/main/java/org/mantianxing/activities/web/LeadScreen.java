package org.mantianxing.activities.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attendance;
import org.mantianxing.activities.Crew;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Gathers what a leader looks at. */
@Component
class LeadScreen {
    private final Activities activities;
    private final Promises promises;
    private final Naming naming;
    private final Clock clock;

    LeadScreen(Activities activities, Promises promises, Naming naming, Clock clock) {
        this.activities = activities;
        this.promises = promises;
        this.naming = naming;
        this.clock = clock;
    }

    LeadView view(Actor actor, UUID id) {
        return view(actor, id, List.of(), null);
    }

    LeadView view(Actor actor, UUID id, List<Crew> crew, @Nullable RollForm typed) {
        actor.id();
        Activity activity = activities.get(actor, id);
        if (!activities.leads(actor, id)) {
            throw new NotFound();
        }
        Map<UUID, String> names = activities.names(actor, id);
        String code = null;
        Words none = null;
        try {
            code = activities.code(actor, id);
        } catch (Refused | Conflict e) {
            none = e.words();
        }
        return new LeadView(
                activity,
                code,
                none,
                rows(actor, id, names),
                activities.credits(actor, id),
                crew,
                typed,
                promises.confirmed(actor, activity),
                promises.of(actor, id),
                names,
                !clock.instant().isBefore(activity.start()),
                naming.names(actor));
    }

    private List<LeadView.Row> rows(Actor actor, UUID id, Map<UUID, String> names) {
        Map<UUID, Attendance> there = activities.attendance(actor, id).stream()
                .collect(Collectors.toMap(Attendance::seat, Function.identity()));
        List<LeadView.Row> rows = new ArrayList<>();
        for (Seat seat : activities.seats(actor, id)) {
            UUID volunteer = seat.volunteer();
            if (seat.state() == Seat.State.HELD && volunteer != null) {
                rows.add(new LeadView.Row(
                        seat.id(),
                        volunteer,
                        names.getOrDefault(volunteer, ""),
                        seat.skill(),
                        there.get(seat.id()),
                        actor.is(volunteer)));
            }
        }
        return rows;
    }
}
