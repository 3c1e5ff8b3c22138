package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The call that an activity was made from, to be changed or put out again. */
@Component
class Copies {
    private final SeatStore seats;

    Copies(SeatStore seats) {
        this.seats = seats;
    }

    NewCall of(Activity a) {
        return new NewCall(
                a.origin(),
                a.title(),
                a.category(),
                a.site(),
                a.team(),
                a.start(),
                a.end(),
                a.place(),
                a.lon(),
                a.lat(),
                a.contactName(),
                a.contactPhone(),
                a.contactPlace(),
                a.content(),
                a.conditions(),
                a.minAge(),
                needs(a),
                a.risks(),
                a.measures(),
                a.insurance(),
                a.agreement(),
                a.agreementText(),
                a.leader(),
                a.leaderWords(),
                a.leaderPhone(),
                a.replyBy(),
                a.openSignUp(),
                "",
                a.more());
    }

    private List<SeatNeed> needs(Activity a) {
        Map<String, Integer> counts = new TreeMap<>();
        seats.list(a.id()).forEach(seat -> counts.merge(seat.skill(), 1, Integer::sum));
        List<SeatNeed> needs = new ArrayList<>();
        counts.forEach((skill, count) -> needs.add(new SeatNeed(skill, count)));
        return needs;
    }

    /** The same at another time: as long, and to be answered as long before. */
    static NewCall at(NewCall call, Instant start) {
        Duration shift = Duration.between(call.start(), start);
        return call.between(start, call.end().plus(shift), call.replyBy().plus(shift));
    }
}
