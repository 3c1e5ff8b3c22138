package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.springframework.stereotype.Component;

/**
 * Whether those who have seats are enough. Looked at twice: some hours before the start (the district's limit for
 * staffing, but never more than half the time that the call had), and at the start. It goes on when at least one seat of
 * every skill is held; otherwise the activity is unmet.
 */
@Component
class Staffing {
    private final ActivityStore store;
    private final SeatStore seats;
    private final OfferStore offers;
    private final Calls calls;
    private final Announcer announcer;
    private final Clock clock;

    Staffing(ActivityStore store, SeatStore seats, OfferStore offers, Calls calls, Announcer announcer, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.offers = offers;
        this.calls = calls;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** One look at an activity whose limit has come. Locks the seats first, as everybody does. */
    void look(UUID id) {
        seats.alone(id);
        store.lock(id);
        Activity activity = store.find(id).orElseThrow();
        if (!activity.calling()) {
            return;
        }
        Instant now = clock.instant();
        if (enough(id)) {
            boolean first = store.goOn(id, now);
            if (first && activity.open() > 0) {
                announcer.step(
                        Actor.CLOCK,
                        id,
                        Kind.GOING_ON,
                        Packed.of("需要 {0} 人，已有 {1} 人", activity.seats(), activity.taken()));
            }
        } else {
            calls.unmet(Actor.CLOCK, activity, tried(activity));
        }
    }

    private boolean enough(UUID id) {
        List<Seat> all = seats.list(id);
        Set<String> needed = all.stream().map(Seat::skill).collect(Collectors.toSet());
        Set<String> held = all.stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::skill)
                .collect(Collectors.toSet());
        return held.containsAll(needed);
    }

    private String tried(Activity activity) {
        List<Offer> sent = offers.list(activity.id()).stream()
                .filter(offer -> offer.wave() >= 0)
                .toList();
        return Packed.of(
                "共发出 {0} 份邀请，{1} 人接受，{2} 人婉拒，{3} 人没有答复；需要 {4} 人，报名 {5} 人",
                sent.size(),
                count(sent, Offer.State.ACCEPTED),
                count(sent, Offer.State.DECLINED),
                count(sent, Offer.State.SENT) + count(sent, Offer.State.EXPIRED),
                activity.seats(),
                activity.taken());
    }

    private static long count(List<Offer> offers, Offer.State state) {
        return offers.stream().filter(offer -> offer.state() == state).count();
    }
}
