package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** Several shifts and roles that belong together: put out at once, each an activity with seats, roll and leader of its own. */
@Component
class Events {
    private static final int MOST = 40;
    private final EventStore store;
    private final Calls calls;
    private final ActivityAccess access;
    private final Clock clock;

    Events(EventStore store, Calls calls, ActivityAccess access, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.access = access;
        this.clock = clock;
    }

    /** All of them or none; what is wrong with a shift names it. */
    UUID put(Actor actor, String title, List<NewCall> shifts) {
        new Checks().that(shifts.size() <= MOST, "shifts", "一次最多 {0} 个班次", MOST).done();
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        List<NewCall> ready = new ArrayList<>();
        for (NewCall one : shifts) {
            ready.add(ready.isEmpty() ? calls.checked(actor, one) : checked(actor, one));
        }
        Whose whose = calls.whose(actor, ready.getFirst(), null, null);
        store.insert(
                new Event(id, title, ready.getFirst().site(), whose.path(), whose.organiser()), actor.account(), now);
        ready.forEach(one -> calls.put(actor, one, whose.within(id)));
        return id;
    }

    private NewCall checked(Actor actor, NewCall shift) {
        try {
            return calls.checked(actor, shift);
        } catch (Invalid wrong) {
            Checks checks = new Checks();
            wrong.problems()
                    .forEach(problem -> checks.that(false, "shifts", "“{0}”：{1}", shift.title(), problem.words()));
            checks.done();
            throw wrong;
        }
    }

    /** One more, by whoever runs the event. */
    UUID add(Actor actor, UUID event, NewCall shift) {
        Event one = get(event);
        List<Activity> shifts = store.shifts(event);
        if (shifts.stream().noneMatch(activity -> access.manages(actor, activity))) {
            throw new NotFound();
        }
        new Checks()
                .that(shifts.size() < MOST, "title", "一次最多 {0} 个班次", MOST)
                .that(shift.site().equals(one.site()), "site", "要和别的班次是同一个场所组织的")
                .done();
        NewCall call = calls.checked(actor, shift);
        return calls.put(actor, call, calls.whose(actor, call, null, null).within(event));
    }

    Event get(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    List<Activity> shifts(UUID event) {
        return store.shifts(event);
    }
}
