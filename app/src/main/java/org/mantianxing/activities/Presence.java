package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Who is there: the code at the place, check-in and check-out, the roll call. */
@Component
class Presence {
    private static final int TRIES = 10;
    private final ActivityStore store;
    private final SeatStore seats;
    private final AttendanceStore attendance;
    private final Arrivals arrivals;
    private final Announcer announcer;
    private final Clock clock;

    Presence(
            ActivityStore store,
            SeatStore seats,
            AttendanceStore attendance,
            Arrivals arrivals,
            Announcer announcer,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.attendance = attendance;
        this.arrivals = arrivals;
        this.announcer = announcer;
        this.clock = clock;
    }

    String code(Activity activity) {
        arrivals.requireNow(activity);
        return PlaceCode.at(store.secret(activity.id()), clock.instant());
    }

    Instant checkIn(Actor actor, Activity activity, String code, Here here) {
        Seat seat = seatOf(actor, activity);
        arrivals.requireNow(activity);
        byte[] secret = store.secret(activity.id());
        requireCode(actor, activity, secret, code);
        Mark mark = Fence.mark(activity, here, secret);
        Fence.require(activity, mark);
        Instant now = clock.instant();
        arrivals.arrive(activity, seat, actor.id(), now, Proof.CODE, mark);
        return now;
    }

    Instant checkOut(Actor actor, Activity activity, String code) {
        Seat seat = seatOf(actor, activity);
        arrivals.requireNow(activity);
        if (attendance.find(seat.id()).filter(Attendance::came).isEmpty()) {
            throw new Refused("还没有签到，不能签退。到了现场请先签到");
        }
        requireCode(actor, activity, store.secret(activity.id()), code);
        Instant now = clock.instant();
        arrivals.leave(activity, seat, now, Proof.CODE);
        return now;
    }

    void callRoll(Actor actor, Activity activity, List<Attended> roll) {
        arrivals.requireNowOrLater(activity);
        for (Attended one : roll) {
            if (actor.is(one.volunteer())) {
                throw new Refused("自己到没到场要请别人确认，或者用签到码签到");
            }
            Seat seat = seats.held(activity.id(), one.volunteer()).orElseThrow(NotFound::new);
            if (one.came()) {
                came(activity, seat, one);
            } else if (!attendance.absent(seat, one.volunteer(), shortened(one.words()))) {
                throw new Conflict("这名志愿者已经用签到码签到，不能记为没来");
            }
        }
        if (roll.stream().anyMatch(Attended::came)) {
            arrivals.begin(activity);
        }
        announcer.step(actor, activity.id(), Kind.ROLL, "");
    }

    private void came(Activity activity, Seat seat, Attended one) {
        Instant from = one.from() == null ? activity.start() : one.from();
        Instant to = one.to() == null ? activity.end() : one.to();
        if (!to.isAfter(from)) {
            throw Invalid.field("to", "离开的时间要在到达之后");
        }
        if (from.isBefore(activity.checkInOpens()) || to.isAfter(activity.checkInCloses())) {
            throw Invalid.field("from", "到达和离开的时间要在活动时间前后");
        }
        if (!attendance.came(seat, one.volunteer(), from, Proof.ROLL, Mark.NONE) && shown(seat)) {
            throw new Conflict("这名志愿者已经用签到码签退，时长已经记下，记错了请站点更正");
        }
        attendance.left(seat.id(), to, Proof.ROLL);
    }

    private boolean shown(Seat seat) {
        Proof out = attendance.find(seat.id()).map(Attendance::outBy).orElse(null);
        return out != null && out.shown();
    }

    private Seat seatOf(Actor actor, Activity activity) {
        return seats.held(activity.id(), actor.id()).orElseThrow(() -> new Refused("您没有这项活动的名额。已经到了现场的话，请找负责人"));
    }

    private void requireCode(Actor actor, Activity activity, byte[] secret, String code) {
        requireTries(actor, activity);
        if (!PlaceCode.fits(secret, clock.instant(), code)) {
            attendance.wrongCode(activity.id(), actor.id(), clock.instant());
            throw new Refused("签到码不对。请看负责人手机上的六位数字，它 30 秒换一次");
        }
    }

    /** Nobody guesses six digits. */
    void requireTries(Actor actor, Activity activity) {
        Instant hourAgo = clock.instant().minus(Duration.ofHours(1));
        if (attendance.wrongCodes(activity.id(), actor.id(), hourAgo) >= TRIES) {
            throw new Refused("一小时内输错了 {0} 次，请过一会儿再试，或者请负责人点名", TRIES);
        }
    }

    private static String shortened(String words) {
        return words.length() <= 200 ? words : words.substring(0, 200);
    }
}
