package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Somebody is there, or leaves: what is the same however it is known. */
@Component
class Arrivals {
    private final ActivityStore store;
    private final AttendanceStore attendance;
    private final SeatStore seats;
    private final Endings endings;
    private final Announcer announcer;
    private final Clock clock;

    Arrivals(
            ActivityStore store,
            AttendanceStore attendance,
            SeatStore seats,
            Endings endings,
            Announcer announcer,
            Clock clock) {
        this.seats = seats;
        this.store = store;
        this.attendance = attendance;
        this.endings = endings;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** @throws Conflict when this person was in already, or is inside somewhere else at that moment */
    void arrive(Activity activity, Seat seat, UUID volunteer, Instant at, Proof by, Mark mark) {
        attendance.inside(volunteer, activity.id(), at).flatMap(store::find).ifPresent(other -> {
            throw new Conflict("还在“{0}”签到着，一个人不能同时在两处。请先在那里签退", other.title());
        });
        if (!attendance.came(seat, volunteer, at, by, mark)) {
            throw new Conflict("已经签到了，不用再签");
        }
        begin(activity);
        announcer.changed(activity.id());
    }

    /** The hours are credited at once. */
    void leave(Activity activity, Seat seat, Instant at, Proof by) {
        Optional<Attendance> there = attendance.find(seat.id()).filter(Attendance::came);
        if (there.isEmpty()) {
            throw new Refused("还没有签到，不能签退。到了现场请先签到");
        }
        if (!attendance.left(seat.id(), at, by)) {
            throw new Conflict("已经签退了，不用再签");
        }
        endings.checkedOut(activity, attendance.find(seat.id()).orElseThrow());
        childrenLeave(activity, there.get().volunteer(), at, by);
        announcer.changed(activity.id());
    }

    /** Those who had come beside a guardian by then go home with them. */
    private void childrenLeave(Activity activity, UUID guardian, Instant at, Proof by) {
        for (UUID child : seats.children(activity.id(), guardian)) {
            Optional<Attendance> there = seats.held(activity.id(), child)
                    .flatMap(seat -> attendance.find(seat.id()))
                    .filter(one -> one.cameBy(at));
            if (there.isPresent() && attendance.left(there.get().seat(), at, by)) {
                endings.checkedOut(activity, attendance.find(there.get().seat()).orElseThrow());
            }
        }
    }

    /** The first who is there begins it. */
    void begin(Activity activity) {
        if (activity.state() != ActivityState.UNDER_WAY
                && store.move(activity.id(), ActivityState.UNDER_WAY, "", clock.instant())) {
            announcer.step(Actor.CLOCK, activity.id(), Kind.BEGAN, "");
            announcer.began(activity);
        }
    }

    /** Checking in and out by oneself, or by the leader's scan, is for the time around the activity. */
    void requireNow(Activity activity) {
        requireNowOrLater(activity);
        if (clock.instant().isAfter(activity.checkInCloses())) {
            throw new Refused("活动结束已超过 2 小时，不能再签到签退，请找负责人点名");
        }
    }

    void requireNowOrLater(Activity activity) {
        if (activity.state().over()) {
            throw new Conflict("这项活动现在是“{0}”", Words.of(activity.state().words()));
        }
        Instant opens = activity.checkInOpens();
        if (clock.instant().isBefore(opens)) {
            throw new Refused(
                    "签到在开始前 60 分钟打开，也就是 {0}",
                    ChinaTime.local(opens).toLocalTime().withSecond(0).withNano(0));
        }
    }
}
