package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.springframework.stereotype.Component;

/** Seats that are free again go to those who wait; always under the activity's lock. */
@Component
class Filling {
    /** So near to the start nobody is asked to answer first. */
    private static final Duration SHORT = Duration.ofHours(2);

    private static final Duration ANSWER = Duration.ofHours(6);
    private final ActivityStore store;
    private final OfferStore offers;
    private final PromiseStore promises;
    private final SeatClaims claims;
    private final Obstacles obstacles;
    private final Announcer announcer;
    private final Clock clock;

    Filling(ActivityStore store, Seating.SeatBooks books, SeatClaims claims, Announcer announcer, Clock clock) {
        this.store = store;
        this.offers = books.offers();
        this.promises = books.promises();
        this.claims = claims;
        this.obstacles = books.obstacles();
        this.announcer = announcer;
        this.clock = clock;
    }

    /** With what was read under the lock. */
    void staffedWhenFull(Activity now) {
        if (now.open() == 0 && store.move(now.id(), ActivityState.STAFFED, "", clock.instant())) {
            offers.close(now.id());
            announcer.staffed(now);
        }
    }

    /** The first has been told of; the children who came beside are told of here. Each seat goes to whoever waits. */
    void fill(Activity activity, List<UUID> left) {
        left.stream().skip(1).forEach(child -> {
            announcer.step(Actor.CLOCK, activity.id(), Kind.WITHDREW, Packed.of("监护人不去了，孩子的名额一起退"));
            announcer.seatLeft(activity, child, false);
        });
        boolean filled = true;
        for (int i = 0; i < left.size() && filled; i++) {
            filled = promote(activity).isPresent();
        }
        if (!filled) {
            reopen(activity.id(), clock.instant());
        }
        announcer.changed(activity.id());
    }

    /** After seats were added or given back: those on standby move up, and the state says what is true. */
    void refill(UUID id) {
        Activity now = store.find(id).orElseThrow();
        while (now.open() > 0 && promote(now).isPresent()) {
            now = store.find(id).orElseThrow();
        }
        if (now.open() > 0) {
            reopen(id, clock.instant());
        } else if (now.state() == ActivityState.RECRUITING) {
            staffedWhenFull(now);
        }
        announcer.changed(id);
    }

    /** The first on standby who can come gets the seat. */
    private Optional<UUID> promote(Activity activity) {
        for (UUID waiting : offers.waiting(activity.id())) {
            Optional<Collection<String>> skills = obstacles.skillsIfFit(activity, waiting);
            if (skills.isPresent()
                    && claims.tryClaim(activity, waiting, skills.get()).isPresent()) {
                offers.leaveStandby(activity.id(), waiting, "PROMOTED");
                announcer.step(Actor.CLOCK, activity.id(), Kind.PROMOTED, "");
                announcer.seatTaken(activity, waiting, true, answerBy(activity, waiting));
                return Optional.of(waiting);
            }
        }
        return Optional.empty();
    }

    /** Who moved up says in time that they come, half of the time that is left and six hours at most; else it passes on. */
    private @Nullable Instant answerBy(Activity activity, UUID volunteer) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, activity.start());
        if (left.compareTo(SHORT) < 0) {
            return null;
        }
        Duration half = left.dividedBy(2);
        Instant until = now.plus(half.compareTo(ANSWER) < 0 ? half : ANSWER);
        promises.answerBy(activity.id(), volunteer, until);
        return until;
    }

    private void reopen(UUID id, Instant at) {
        Activity now = store.find(id).orElseThrow();
        if (now.state() == ActivityState.STAFFED && store.move(id, ActivityState.RECRUITING, "", at)) {
            announcer.unstaffed(now);
        }
        store.nextWave(id, at);
    }
}
