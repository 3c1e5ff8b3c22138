package org.mantianxing.activities;

import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One seat claimed, behind a savepoint: when the constraint refuses, the transaction can still say why. */
@Component
class SeatClaims {
    private final SeatStore seats;
    private final Obstacles obstacles;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    SeatClaims(SeatStore seats, Obstacles obstacles, PlatformTransactionManager transactions, Clock clock) {
        this.seats = seats;
        this.obstacles = obstacles;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * A seat that fits, or nothing when all are taken. Rows that others hold at this moment are passed over; only when
     * nothing else is left are they waited for, because whoever holds them may yet fail.
     */
    Optional<Seat> claim(Activity activity, UUID volunteer, Collection<String> skills, boolean wait) {
        try {
            return savepoint.execute(status -> {
                Optional<Seat> seat = seats.claim(activity.id(), volunteer, skills, clock.instant());
                return seat.isPresent() || !wait
                        ? seat
                        : seats.claimWaiting(activity.id(), volunteer, skills, clock.instant());
            });
        } catch (DataIntegrityViolationException e) {
            requireNone(activity, volunteer);
            throw obstacles.overlap(activity, volunteer);
        } catch (ConcurrencyFailureException e) {
            throw new Conflict("这会儿人多，没有抢到先手，请再点一次");
        }
    }

    /** The same for somebody else: nothing where it would overlap. */
    Optional<Seat> tryClaim(Activity activity, UUID volunteer, Collection<String> skills) {
        try {
            return claim(activity, volunteer, skills, false);
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    Optional<Seat> release(Activity activity, UUID volunteer) {
        return seats.release(activity.id(), volunteer);
    }

    void requireNone(Activity activity, UUID volunteer) {
        if (seats.held(activity.id(), volunteer).isPresent()) {
            throw new Conflict("您已经有这项活动的名额了");
        }
    }
}
