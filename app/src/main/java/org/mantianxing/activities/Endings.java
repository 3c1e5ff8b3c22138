package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.springframework.stereotype.Component;

/** The roll is closed and the hours go to the ledger, in one transaction. */
@Component
class Endings {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private final SeatStore seats;
    private final AttendanceStore attendance;
    private final Calls calls;
    private final Records records;
    private final Clock clock;

    Endings(SeatStore seats, AttendanceStore attendance, Calls calls, Records records, Clock clock) {
        this.seats = seats;
        this.attendance = attendance;
        this.calls = calls;
        this.records = records;
        this.clock = clock;
    }

    void finish(Actor actor, Activity activity) {
        Instant now = clock.instant();
        if (activity.state().over()) {
            throw new Conflict("这项活动现在是“{0}”", Words.of(activity.state().words()));
        }
        if (now.isBefore(activity.start())) {
            throw new Refused("活动还没有开始，不能结束。不办了的话，请取消");
        }
        Map<UUID, Attendance> there = attendance.list(activity.id()).stream()
                .collect(Collectors.toMap(Attendance::seat, Function.identity()));
        List<UUID> came = new ArrayList<>();
        List<UUID> missed = new ArrayList<>();
        for (Seat seat : seats.list(activity.id())) {
            UUID volunteer = seat.volunteer();
            if (seat.state() != Seat.State.HELD || volunteer == null) {
                continue;
            }
            Attendance one = there.get(seat.id());
            if (one != null && one.came()) {
                came.add(volunteer);
                credit(actor, activity, leaving(activity, one, now));
            } else {
                missed.add(volunteer);
                attendance.absent(seat, volunteer, one == null ? "" : one.absentWords());
            }
        }
        if (came.isEmpty()) {
            calls.unmet(actor, activity, missed.isEmpty() ? "没有志愿者报名" : "报名的志愿者没有到场");
        } else {
            calls.finished(actor, activity, came, missed);
        }
    }

    /** Who forgot to check out left when the plan says, or now if the leader closes earlier. */
    private Attendance leaving(Activity activity, Attendance one, Instant now) {
        if (one.outAt() != null) {
            return one;
        }
        Instant end = now.isBefore(activity.end()) ? now : activity.end();
        attendance.left(one.seat(), end, Proof.PLAN);
        return attendance.find(one.seat()).orElseThrow();
    }

    private void credit(Actor actor, Activity activity, Attendance one) {
        Instant in = Objects.requireNonNull(one.inAt());
        Instant out = Objects.requireNonNull(one.outAt());
        int minutes = HoursRule.minutes(in, out, activity.start(), activity.end());
        if (minutes == 0) {
            return;
        }
        String evidence = said(one.inBy(), "到", in) + "，" + said(one.outBy(), "走", out);
        records.credit(
                actor,
                new NewHours(
                        one.volunteer(),
                        activity.id(),
                        activity.title(),
                        activity.organiser(),
                        activity.category(),
                        activity.path(),
                        minutes,
                        HoursRule.grade(one.inBy(), one.outBy()),
                        evidence,
                        in,
                        out));
    }

    /** 9:02 到（签到码）. */
    private static String said(@Nullable Proof by, String verb, Instant at) {
        return ChinaTime.local(at).format(TIME) + " " + verb + "（" + (by == null ? "" : by.words()) + "）";
    }
}
