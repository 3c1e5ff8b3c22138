package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** The volunteer shows a code of their own, and the leader scans it. */
@Component
class Scans {
    private final ActivityStore store;
    private final SeatStore seats;
    private final AttendanceStore attendance;
    private final Presence presence;
    private final Arrivals arrivals;
    private final Clock clock;

    Scans(
            ActivityStore store,
            SeatStore seats,
            AttendanceStore attendance,
            Presence presence,
            Arrivals arrivals,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.attendance = attendance;
        this.presence = presence;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    OwnCode code(Actor actor, Activity activity) {
        Seat seat = seats.held(activity.id(), actor.id()).orElseThrow(() -> new Refused("您没有这项活动的名额。已经到了现场的话，请找负责人"));
        arrivals.requireNow(activity);
        byte[] key = PlaceCode.key(store.secret(activity.id()), seat.id());
        return new OwnCode(seat.id(), PlaceCode.at(key, clock.instant()), key);
    }

    /** Whom a scanned code belongs to. */
    Seat seat(Activity activity, UUID seat) {
        return seats.list(activity.id()).stream()
                .filter(one -> one.id().equals(seat) && one.state() == Seat.State.HELD)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param in coming, otherwise leaving */
    Instant scan(Actor leader, Activity activity, UUID seatId, String digits, boolean in) {
        Seat seat = seat(activity, seatId);
        UUID volunteer = java.util.Objects.requireNonNull(seat.volunteer());
        arrivals.requireNow(activity);
        if (leader.is(volunteer)) {
            throw new Refused("自己的码要请别人扫，或者用签到码签到");
        }
        presence.requireTries(leader, activity);
        Instant now = clock.instant();
        if (!PlaceCode.fits(PlaceCode.key(store.secret(activity.id()), seatId), now, digits)) {
            attendance.wrongCode(activity.id(), leader.id(), now);
            throw new Refused("这个码不对或者过时了，它 30 秒换一次。请志愿者打开“我的签到码”再扫一次");
        }
        if (in) {
            arrivals.arrive(activity, seat, volunteer, now, Proof.SCAN, Mark.NONE);
        } else {
            arrivals.leave(activity, seat, now, Proof.SCAN);
        }
        return now;
    }
}
