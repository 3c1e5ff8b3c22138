package org.mantianxing.activities;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities and their calls: every command and query. */
@Service
public class Activities {
    private final ActivityStore store;
    private final SeatStore seats;
    private final ActivityAccess access;
    private final Calls calls;

    Activities(ActivityStore store, SeatStore seats, ActivityAccess access, Calls calls) {
        this.store = store;
        this.seats = seats;
        this.access = access;
        this.calls = calls;
    }

    /** Puts a call out, with its seats; the platform then brings it to those whom it fits. */
    @Transactional
    public UUID openCall(Actor actor, NewCall call) {
        return calls.open(actor, call);
    }

    public Activity get(Actor actor, UUID activity) {
        return access.get(actor, activity);
    }

    public Page<Activity> list(Actor actor, ActivityQuery query) {
        List<Activity> rows = store.list(query, ActivityStore.Key.parse(query.after()));
        return Page.of(rows, query.size(), row -> ActivityStore.Key.of(row).text());
    }

    /** The activity that serves this order: the one alive, otherwise the last. */
    public Optional<Activity> forOrigin(Actor actor, UUID order) {
        return store.findByOrigin(order);
    }

    /** The seats; who holds them is told to those who lead, to everybody else only their own. */
    public List<Seat> seats(Actor actor, UUID activity) {
        Activity found = access.get(actor, activity);
        boolean leads = access.leads(actor, found);
        return seats.list(activity).stream()
                .map(seat -> leads || actor.is(seat.volunteer()) ? seat : seat.withoutVolunteer())
                .toList();
    }

    /** Calls it off before it begins; everybody who has to do with it is told why. */
    @Transactional
    public void cancel(Actor actor, UUID activity, String words) {
        calls.cancel(actor, access.managed(actor, activity), words);
    }
}
