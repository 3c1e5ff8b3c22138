package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two who swap: whoever was asked to come instead asks for something in return, and when the giver says yes both seats
 * change hands at once or neither does. Activities that ask for a written agreement are handed over, not swapped.
 */
@Component
class Swapping {
    private static final Duration FAR = Duration.ofDays(60);
    private final HandoverStore store;
    private final ActivityStores stores;
    private final Obstacles obstacles;
    private final Reading reading;
    private final Announcer announcer;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Swapping(
            HandoverStore store,
            ActivityStores stores,
            Obstacles obstacles,
            Reading reading,
            Announcer announcer,
            Changing.Around around) {
        this.store = store;
        this.stores = stores;
        this.obstacles = obstacles;
        this.reading = reading;
        this.announcer = announcer;
        this.clock = around.clock();
        this.savepoint = new TransactionTemplate(around.transactions());
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Tasks of the taker's to which the giver could come instead; nothing where nobody asks. */
    List<Activity> choices(Activity activity, UUID taker) {
        if (!swappable(activity)) {
            return List.of();
        }
        return store.askedOf(activity.id(), taker).stream()
                .findFirst()
                .map(asked -> reading
                        .held(taker, clock.instant(), clock.instant().plus(FAR))
                        .stream()
                        .filter(own -> fits(own, taker, asked.giver()))
                        .toList())
                .orElse(List.of());
    }

    private boolean fits(Activity own, UUID holder, UUID other) {
        return swappable(own)
                && stores.seats().children(own.id(), holder).isEmpty()
                && stores.seats()
                        .held(own.id(), holder)
                        .filter(seat -> obstacles
                                .skillsIfFit(own, other)
                                .filter(skills -> seat.skill().isEmpty() || skills.contains(seat.skill()))
                                .isPresent())
                        .isPresent();
    }

    private boolean swappable(Activity activity) {
        return activity.calling() && activity.start().isAfter(clock.instant()) && !activity.needsAgreement();
    }

    /** Would come instead, if the giver came to {@code own} in return. */
    void ask(Actor taker, Activity activity, UUID own) {
        Handover asked = store.askedOf(activity.id(), taker.id()).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("没有人请您代替，或者对方已经收回了"));
        Activity other = choices(activity, taker.id()).stream()
                .filter(one -> one.id().equals(own))
                .findFirst()
                .orElseThrow(() -> new Refused("这个任务换不了，请选别的，或者直接回答去不去"));
        obstacles.require(activity, taker.id());
        if (!store.askInReturn(asked.id(), asked.inReturn(), own)) {
            throw moved();
        }
        announcer.swapAsked(activity, asked.giver(), other);
        announcer.changed(activity.id());
    }

    /** What the giver would have to do in return, or nothing. */
    @Nullable
    Activity wanted(UUID activity, UUID giver) {
        return store.asked(activity, giver)
                .map(Handover::inReturn)
                .flatMap(stores.activities()::find)
                .orElse(null);
    }

    /** What the taker has asked in return, or nothing. */
    @Nullable
    Activity asked(UUID activity, UUID taker) {
        return store.askedOf(activity, taker).stream()
                .findFirst()
                .map(Handover::inReturn)
                .flatMap(stores.activities()::find)
                .orElse(null);
    }

    /** Rather not: the asking goes on without anything in return, and the taker is told. */
    void refuse(Actor giver, Activity activity) {
        Handover asked = waiting(giver, activity);
        UUID own = Objects.requireNonNull(asked.inReturn());
        if (!store.askInReturn(asked.id(), own, null)) {
            throw moved();
        }
        stores.activities().find(own).ifPresent(one -> announcer.handoverAnswered(one, asked.taker(), false));
        announcer.changed(activity.id());
    }

    /** Both seats change hands. Throws Conflict where one of them is gone, Refused where somebody is busy then. */
    void agree(Actor giver, Activity activity) {
        Handover asked = waiting(giver, activity);
        Activity own = stores.activities()
                .find(Objects.requireNonNull(asked.inReturn()))
                .orElseThrow(Swapping::moved);
        if (!swappable(activity) || !swappable(own)) {
            throw new Conflict("其中一项活动有了变化，换不了了");
        }
        if (!fits(own, asked.taker(), giver.id()) || !fits(activity, giver.id(), asked.taker())) {
            throw new Conflict("有一方现在去不了了，换不了了");
        }
        Instant now = clock.instant();
        if (!store.answer(asked.id(), "TAKEN", now)) {
            throw moved();
        }
        pass(activity, own, asked, now);
        settle(activity, asked.giver(), asked.taker(), now);
        settle(own, asked.taker(), asked.giver(), now);
    }

    /** In the order of the ids, so that no two who swap wait for each other. */
    private void pass(Activity activity, Activity own, Handover asked, Instant now) {
        boolean first = activity.id().compareTo(own.id()) < 0;
        boolean done;
        try {
            done = Boolean.TRUE.equals(savepoint.execute(status -> {
                UUID giver = asked.giver();
                UUID taker = asked.taker();
                boolean both = first
                        ? hand(activity, giver, taker, now) && hand(own, taker, giver, now)
                        : hand(own, taker, giver, now) && hand(activity, giver, taker, now);
                if (!both) {
                    status.setRollbackOnly();
                }
                return both;
            }));
        } catch (DataIntegrityViolationException e) {
            throw new Refused("有一方那个时间已经有别的任务，换不了");
        }
        if (!done) {
            throw new Conflict("有一方的名额已经没有了，换不了");
        }
    }

    private boolean hand(Activity activity, UUID from, UUID to, Instant now) {
        return stores.seats().pass(activity.id(), from, to, now);
    }

    private void settle(Activity activity, UUID from, UUID to, Instant now) {
        stores.activities().lock(activity.id());
        stores.offers().leaveStandby(activity.id(), to, "LEFT");
        stores.offers().withdrawn(activity.id(), from, now);
        announcer.step(Actor.CLOCK, activity.id(), Kind.HANDED_OVER, "");
        announcer.seatTaken(activity, to, false, null);
        announcer.handoverAnswered(activity, from, true);
        announcer.changed(activity.id());
    }

    private Handover waiting(Actor giver, Activity activity) {
        Optional<Handover> asked = store.asked(activity.id(), giver.id());
        return asked.filter(one -> one.inReturn() != null).orElseThrow(() -> new Conflict("对方没有在等您换，可能刚刚有了变化"));
    }

    private static Conflict moved() {
        return new Conflict("刚刚有了变化，请刷新后再看");
    }
}
