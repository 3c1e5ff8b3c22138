package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is changed of an activity that has not begun, and what follows for those who have to do with it. */
@Component
class Changing {
    private final ActivityStores stores;
    private final SeatPlans plans;
    private final Filling filling;
    private final CallOptions options;
    private final Announcer announcer;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Changing(
            ActivityStores stores,
            SeatPlans plans,
            Filling filling,
            CallOptions options,
            Announcer announcer,
            Around around) {
        this.stores = stores;
        this.plans = plans;
        this.filling = filling;
        this.options = options;
        this.announcer = announcer;
        this.clock = around.clock();
        this.savepoint = new TransactionTemplate(around.transactions());
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What comes from outside the module. */
    @Component
    record Around(Clock clock, PlatformTransactionManager transactions) {}

    /** Site, team and order stay; everything else becomes what is wanted. */
    Activity change(Actor actor, UUID id, NewCall typed) {
        stores.seats().alone(id);
        stores.activities().lock(id);
        Activity was = stores.activities().find(id).orElseThrow();
        NewCall wanted = toTheMinute(was, typed);
        Instant now = clock.instant();
        requireAhead(was, now);
        CallChecks.check(wanted, options.site(actor, was.site()), options.centre(actor), now);
        options.check(actor, wanted);
        requireKept(was, wanted);
        Map<String, SeatPlans.Kind> kinds = plans.kinds(id);
        requireSeats(kinds, wanted.seats());
        NewCall call = options.ready(wanted);
        boolean moved = !was.start().equals(call.start()) || !was.end().equals(call.end());
        boolean elsewhere = !was.place().equals(call.place());
        List<UUID> told = concerned(id);
        stores.activities().change(id, call, moved || elsewhere, now);
        List<UUID> released = moved ? move(id, call) : List.of();
        adjust(id, kinds, call, now);
        announcer.step(actor, id, Kind.CHANGED, Packed.of(Differences.of(was, call)));
        Activity changed = stores.activities().find(id).orElseThrow();
        if (moved || elsewhere) {
            announcer.rescheduled(
                    changed,
                    told.stream().filter(one -> !released.contains(one)).toList(),
                    released);
        }
        filling.refill(id);
        return stores.activities().find(id).orElseThrow();
    }

    /** A form knows minutes only: the same minute is the same time. */
    private static NewCall toTheMinute(Activity was, NewCall typed) {
        boolean same = minute(was.start()).equals(minute(typed.start()))
                && minute(was.end()).equals(minute(typed.end()));
        return same ? typed.between(was.start(), was.end(), typed.replyBy()) : typed;
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    private static void requireAhead(Activity was, Instant now) {
        if (!was.calling()) {
            throw new Conflict("这项活动现在是“{0}”，不能再改", Words.of(was.state().words()));
        }
        if (!was.start().isAfter(now)) {
            throw new Refused("活动已经到了开始时间，不能再改。要改时长的话，点名时写实际时间");
        }
    }

    /** What an order has agreed on, and what somebody has signed, is not changed here. */
    private static void requireKept(Activity was, NewCall wanted) {
        boolean ordered = was.origin() != null;
        boolean signed = was.taken() > 0 && was.needsAgreement();
        new Checks()
                .that(
                        !ordered
                                || (was.start().equals(wanted.start())
                                        && was.end().equals(wanted.end())),
                        "start",
                        "时间是订单里和点单人说好的，要改请在订单里改")
                .that(
                        !signed
                                || (was.agreement().equals(wanted.agreement())
                                        && was.agreementText().equals(wanted.agreementText())),
                        "agreementText",
                        "已经有人签了这份协议，不能再改。要换协议，请取消后重新发布")
                .done();
    }

    /** Nobody who has a seat loses it because there are to be fewer. */
    private static void requireSeats(Map<String, SeatPlans.Kind> kinds, List<SeatNeed> seats) {
        for (SeatPlans.Kind kind : kinds.values()) {
            int wanted = seats.stream()
                    .filter(need -> need.skill().equals(kind.skill()))
                    .mapToInt(SeatNeed::count)
                    .sum();
            if (wanted < kind.held()) {
                throw Invalid.field("seats", "有一种名额已经报了 {0} 人，不能改成 {1} 个。请先和报了名的人商量，请他们退出", kind.held(), wanted);
            }
        }
    }

    private List<UUID> concerned(UUID id) {
        Stream<UUID> holders = stores.seats().list(id).stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .filter(Objects::nonNull);
        return Stream.of(holders, stores.offers().open(id).stream(), stores.offers().waiting(id).stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    /** Those who have another seat at the new time give this one back, and nobody holds it against them. */
    private List<UUID> move(UUID id, NewCall call) {
        plans.moveOpen(id, call.start(), call.end());
        List<UUID> released = new ArrayList<>();
        for (Seat seat : stores.seats().list(id)) {
            UUID volunteer = seat.volunteer();
            if (seat.state() == Seat.State.HELD && volunteer != null && !moves(seat.id(), call)) {
                stores.seats().release(id, volunteer);
                plans.moveOpen(id, call.start(), call.end());
                stores.offers().withdrawn(id, volunteer, clock.instant());
                released.add(volunteer);
            }
        }
        for (UUID guardian : List.copyOf(released)) {
            for (UUID child : stores.seats().children(id, guardian)) {
                stores.seats().release(id, child);
                plans.moveOpen(id, call.start(), call.end());
                released.add(child);
            }
        }
        return released;
    }

    private boolean moves(UUID seat, NewCall call) {
        try {
            savepoint.executeWithoutResult(status -> plans.move(seat, call.start(), call.end()));
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void adjust(UUID id, Map<String, SeatPlans.Kind> kinds, NewCall call, Instant now) {
        for (SeatNeed need : call.seats()) {
            SeatPlans.Kind kind =
                    Optional.ofNullable(kinds.get(need.skill())).orElse(new SeatPlans.Kind(need.skill(), 0, 0));
            int more = need.count() - kind.held() - kind.open();
            if (more > 0) {
                plans.add(id, need.skill(), more, call.start(), call.end(), now);
            } else if (more < 0) {
                plans.remove(id, need.skill(), -more);
            }
        }
        kinds.values().stream()
                .filter(kind ->
                        call.seats().stream().noneMatch(need -> need.skill().equals(kind.skill())))
                .forEach(kind -> plans.remove(id, kind.skill(), kind.open()));
    }
}
