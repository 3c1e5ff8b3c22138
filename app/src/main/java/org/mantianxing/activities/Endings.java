package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.records.Finished;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.NewHours.Grade;
import org.mantianxing.records.Records;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** The roll is closed and the hours go to the ledger, in one transaction. */
@Component
class Endings {
    private static final int MOST_WORDS = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private final SeatStore seats;
    private final AttendanceStore attendance;
    private final LapseStore lapses;
    private final Calls calls;
    private final Records records;
    private final Volunteers volunteers;
    private final Clock clock;

    Endings(Rolls rolls, Calls calls, Records records, Volunteers volunteers, Clock clock) {
        this.seats = rolls.seats();
        this.attendance = rolls.attendance();
        this.lapses = rolls.lapses();
        this.calls = calls;
        this.records = records;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /** What a roll is made of. */
    @Component
    record Rolls(SeatStore seats, AttendanceStore attendance, LapseStore lapses) {}

    void finish(Actor actor, Activity activity) {
        Instant now = clock.instant();
        requireBegun(activity, now);
        List<UUID> came = new ArrayList<>();
        List<UUID> missed = new ArrayList<>();
        // a roll that nobody called, closed by the clock, is nobody's word that somebody stayed away
        boolean saidAbsent = actor.kind() != Actor.Kind.CLOCK;
        for (Seated one : inOrder(activity)) {
            Attendance there = one.attendance();
            if (there != null && there.came()) {
                came.add(one.volunteer());
                if (there.outAt() == null) {
                    attendance.left(there.seat(), leaving(activity, now), Proof.PLAN);
                }
                credit(actor, activity, credit(activity, there, now));
            } else {
                missed.add(one.volunteer());
                attendance.absent(one.seat(), one.volunteer(), there == null ? "" : there.absentWords());
                if (saidAbsent || (there != null && there.absent())) {
                    lapses.note(activity.id(), one.volunteer(), Lapse.Kind.NO_SHOW, now);
                }
            }
        }
        if (came.isEmpty()) {
            calls.unmet(actor, activity, missed.isEmpty() ? "没有志愿者报名" : "报名的志愿者没有到场");
        } else {
            calls.finished(actor, activity, came, missed);
            records.propose(
                    actor,
                    new Finished(
                            activity.id(),
                            activity.title(),
                            activity.organiser(),
                            activity.path(),
                            activity.start(),
                            activity.end()));
        }
    }

    /** Who has checked out is credited at once, not when the roll is closed; the platform notes it, not the volunteer. */
    void checkedOut(Activity activity, Attendance there) {
        credit(Actor.CLOCK, activity, credit(activity, there, clock.instant()));
    }

    /** Hours for somebody who came without a seat; a second person looks at them before they count. */
    void type(Actor actor, Activity activity, String who, Instant from, Instant to, String words) {
        if (activity.state() != ActivityState.UNDER_WAY && activity.state() != ActivityState.FINISHED) {
            throw new Refused("活动开始以后才能补记，没有办成的活动不能补记");
        }
        if (from.isBefore(activity.checkInOpens()) || to.isAfter(activity.checkInCloses()) || !to.isAfter(from)) {
            throw Invalid.field("from", "到达和离开的时间要在活动时间前后");
        }
        if (to.isAfter(clock.instant())) {
            throw Invalid.field("to", "离开的时间还没有到");
        }
        UUID volunteer = volunteers.byNumber(Actor.CLOCK, who);
        if (seats.held(activity.id(), volunteer).isPresent() && activity.state() == ActivityState.UNDER_WAY) {
            throw new Refused("这名志愿者有名额，请直接点名，不用补记");
        }
        claim(actor, activity, volunteer, from, to, words);
    }

    /** Time on the way or standing by, noted by the leader and kept apart from serving; once for each. */
    void apart(Actor actor, Activity activity, String who, NewHours.Kind kind, Instant from, Instant to, String words) {
        if (activity.state() != ActivityState.UNDER_WAY && activity.state() != ActivityState.FINISHED) {
            throw new Refused("活动开始以后才能补记，没有办成的活动不能补记");
        }
        boolean near = !from.isBefore(activity.start().minus(Attendances.AROUND))
                && !to.isAfter(activity.end().plus(Attendances.AROUND));
        new Checks()
                .that(to.isAfter(from), "to", "离开的时间要在到达以后")
                .that(near, "from", "路途和待命要在活动前后 {0} 小时以内", Attendances.AROUND.toHours())
                .that(!to.isAfter(clock.instant()), "to", "离开的时间还没有到")
                .that(!words.isBlank() && words.length() <= MOST_WORDS, "words", "请写一句说明，最多 {0} 个字", MOST_WORDS)
                .done();
        UUID volunteer = volunteers.byNumber(Actor.CLOCK, who);
        if (actor.is(volunteer)) {
            throw new Refused("自己的请别人来记");
        }
        boolean noted = records.lines(Actor.CLOCK, volunteer).stream()
                .anyMatch(line -> line.activity().equals(activity.id()) && line.kind() == kind);
        if (noted) {
            throw new Conflict("这个人的“{0}”已经记过了，记错了请站点更正", Words.of(kind.words()));
        }
        NewHours hours = hours(
                activity,
                volunteer,
                (int) Duration.between(from, to).toMinutes(),
                Grade.D,
                Packed.of("{0} 记的：{1}", actor.name(), words),
                from,
                to);
        records.credit(actor, hours.as(kind));
    }

    /** Asks for hours that a second person looks at. */
    void claim(Actor actor, Activity activity, UUID volunteer, Instant from, Instant to, String words) {
        attendance.during(volunteer, activity.id(), from, to).ifPresent(other -> {
            throw new Conflict("这名志愿者在这段时间里有别的活动的签到，一个人不能同时在两处");
        });
        lapses.lift(activity.id(), volunteer);
        int minutes = records.policy(actor, ChinaTime.date(activity.start()))
                .minutes(from, to, activity.start(), activity.end());
        records.type(actor, hours(activity, volunteer, minutes, Grade.D, "", from, to), words);
    }

    /** One person's hours are written under a lock; always taken in the same order, so that nobody waits in a circle. */
    private List<Seated> inOrder(Activity activity) {
        return seated(activity).stream()
                .sorted(Comparator.comparing(Seated::volunteer))
                .toList();
    }

    /** What {@link #finish} would credit now, for those who came. */
    List<Credit> preview(Activity activity) {
        Instant now = clock.instant();
        return seated(activity).stream()
                .map(Seated::attendance)
                .filter(there -> there != null && there.came())
                .map(there -> credit(activity, there, now))
                .toList();
    }

    private static void requireBegun(Activity activity, Instant now) {
        if (activity.state().over()) {
            throw new Conflict("这项活动现在是“{0}”", Words.of(activity.state().words()));
        }
        if (now.isBefore(activity.start())) {
            throw new Refused("活动还没有开始，不能结束。不办了的话，请取消");
        }
    }

    /** Who holds a seat, and what is known of their presence. */
    private record Seated(
            Seat seat, UUID volunteer, @Nullable Attendance attendance) {}

    private List<Seated> seated(Activity activity) {
        Map<UUID, Attendance> there = attendance.list(activity.id()).stream()
                .collect(Collectors.toMap(Attendance::seat, Function.identity()));
        List<Seated> seated = new ArrayList<>();
        for (Seat seat : seats.list(activity.id())) {
            UUID volunteer = seat.volunteer();
            if (seat.state() == Seat.State.HELD && volunteer != null) {
                seated.add(new Seated(seat, volunteer, there.get(seat.id())));
            }
        }
        return seated;
    }

    /** Who forgot to check out left when the plan says, or now if the leader closes earlier. */
    private static Instant leaving(Activity activity, Instant now) {
        return now.isBefore(activity.end()) ? now : activity.end();
    }

    private Credit credit(Activity activity, Attendance one, Instant now) {
        Instant in = Objects.requireNonNull(one.inAt());
        Instant out = one.outAt() == null ? leaving(activity, now) : one.outAt();
        Proof outBy = one.outBy() == null ? Proof.PLAN : one.outBy();
        return new Credit(
                one.volunteer(),
                in,
                out,
                records.policy(Actor.CLOCK, ChinaTime.date(activity.start()))
                        .minutes(in, out, activity.start(), activity.end()),
                EvidenceRule.grade(one.inBy(), outBy),
                said(in, one.inBy(), out, outBy));
    }

    private void credit(Actor actor, Activity activity, Credit credit) {
        if (credit.minutes() == 0) {
            return;
        }
        records.credit(
                actor,
                hours(
                        activity,
                        credit.volunteer(),
                        credit.minutes(),
                        credit.grade(),
                        credit.evidence(),
                        credit.from(),
                        credit.to()));
    }

    private static NewHours hours(
            Activity activity, UUID volunteer, int minutes, Grade grade, String evidence, Instant from, Instant to) {
        return new NewHours(
                volunteer,
                activity.id(),
                activity.origin(),
                activity.more().kind() == Particulars.Kind.TRAINING ? NewHours.Kind.TRAINING : NewHours.Kind.SERVICE,
                activity.title(),
                activity.organiser(),
                activity.category(),
                activity.place(),
                activity.path(),
                minutes,
                grade,
                evidence,
                from,
                to);
    }

    private static String said(Instant in, @Nullable Proof inBy, Instant out, Proof outBy) {
        return Packed.of("{0} 到（{1}），{2} 走（{3}）", time(in), words(inBy), time(out), words(outBy));
    }

    private static String time(Instant at) {
        return ChinaTime.local(at).format(TIME);
    }

    private static Words words(@Nullable Proof by) {
        return Words.of(by == null ? "" : by.words());
    }
}
