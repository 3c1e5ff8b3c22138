package org.mantianxing.activities;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.activities.AttendanceStore.Mark;
import org.mantianxing.activities.Merged.Outcome;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One note of a phone, behind a savepoint: what cannot be taken does not keep the others out. */
@Component
class MergeOne {
    /** Two phones without a network may differ: two minutes each way. */
    private static final int SLACK = 4;

    private final ActivityStore store;
    private final SeatStore seats;
    private final AttendanceStore attendance;
    private final Arrivals arrivals;
    private final Endings endings;
    private final TransactionTemplate savepoint;

    MergeOne(
            ActivityStore store,
            SeatStore seats,
            AttendanceStore attendance,
            Arrivals arrivals,
            Endings endings,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.seats = seats;
        this.attendance = attendance;
        this.arrivals = arrivals;
        this.endings = endings;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Merged take(Actor actor, Activity activity, OfflineScan scan, Instant at, boolean steady) {
        try {
            return Objects.requireNonNull(savepoint.execute(status -> {
                Activity now = store.find(activity.id()).orElseThrow();
                Optional<Seat> seat = seats.list(now.id()).stream()
                        .filter(held -> held.id().equals(scan.seat()) && held.state() == Seat.State.HELD)
                        .findFirst();
                if (seat.isEmpty()) {
                    return said(scan, Outcome.REFUSED, "这个名额现在没有人，志愿者可能已经退出");
                }
                return take(actor, now, seat.get(), scan, at, steady);
            }));
        } catch (Failure failure) {
            return new Merged(
                    scan.id(), failure instanceof Conflict ? Outcome.ALREADY : Outcome.REFUSED, failure.words());
        }
    }

    private Merged take(Actor actor, Activity activity, Seat seat, OfflineScan scan, Instant at, boolean steady) {
        UUID volunteer = Objects.requireNonNull(seat.volunteer());
        if (actor.is(volunteer)) {
            return said(scan, Outcome.REFUSED, "自己到没到场要请别人确认，或者用签到码签到");
        }
        if (at.isBefore(activity.checkInOpens()) || at.isAfter(activity.checkInCloses())) {
            return said(scan, Outcome.REFUSED, "记下的时间不在签到时间里");
        }
        if (activity.state().over()) {
            return late(actor, activity, seat, scan, at);
        }
        boolean proven = steady
                && scan.how() == OfflineScan.How.SCAN
                && PlaceCode.fits(PlaceCode.key(store.secret(activity.id()), seat.id()), at, scan.digits(), SLACK);
        Proof by = proven ? Proof.SCAN : Proof.ROLL;
        switch (scan.step()) {
            case IN -> arrivals.arrive(activity, seat, volunteer, at, by, Mark.NONE);
            case OUT -> arrivals.leave(activity, seat, at, by);
            case ABSENT -> {
                if (!attendance.absent(seat, volunteer, "")) {
                    return said(scan, Outcome.ALREADY, "这名志愿者已经签到了，不记没来");
                }
            }
        }
        return scan.how() == OfflineScan.How.SCAN && !proven
                ? said(scan, Outcome.AS_ROLL, "码过时了或者手机时钟变过，按负责人点名记")
                : said(scan, Outcome.TAKEN, "记上了");
    }

    /** The roll was closed before the phone found a network again: a second person looks at it. */
    private Merged late(Actor actor, Activity activity, Seat seat, OfflineScan scan, Instant at) {
        UUID volunteer = Objects.requireNonNull(seat.volunteer());
        if (attendance.find(seat.id()).filter(Attendance::came).isPresent()) {
            return said(scan, Outcome.ALREADY, "这名志愿者的时长已经记过了");
        }
        if (activity.state() != ActivityState.FINISHED) {
            return new Merged(
                    scan.id(),
                    Outcome.REFUSED,
                    Words.of("这项活动现在是“{0}”", Words.of(activity.state().words())));
        }
        if (scan.step() != OfflineScan.Step.IN) {
            return said(scan, Outcome.ALREADY, "活动已经结束，按到的时间补记，等站点核对");
        }
        endings.claim(actor, activity, volunteer, at, activity.end(), "离线签到，活动结束以后才合并");
        return said(scan, Outcome.CLAIMED, "活动已经结束，补记好了，等站点的另一个人核对");
    }

    private static Merged said(OfflineScan scan, Outcome outcome, String words) {
        return new Merged(scan.id(), outcome, Words.of(words));
    }
}
