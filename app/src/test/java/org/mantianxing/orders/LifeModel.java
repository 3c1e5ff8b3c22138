package org.mantianxing.orders;

import static org.mantianxing.orders.OrderState.*;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The life of an order told once more, in the words of the brief: who may do what, when, and what comes of it. Knows
 * nothing of the code that it judges.
 */
final class LifeModel {
    /** Those who try. The star station and the squad are in the north, plum is in the south. */
    enum Who {
        OWNER,
        STRANGER,
        VOLUNTEER,
        WANG,
        ZHAO,
        STAR,
        NORTH,
        PLUM,
        LEADER,
        AUDITOR
    }

    enum Spot {
        NONE,
        STAR,
        NORTH,
        PLUM,
        TEAM
    }

    record Outcome(OrderStep step, OrderState next) {}

    /** What the clock says: {@code late}, the limit of the step in force has passed. */
    record Moment(
            Instant now, @Nullable Instant start, @Nullable Instant end, boolean late) {
        boolean ahead() {
            return start != null && start.isAfter(now);
        }
    }

    private static final Set<Who> CENTRE = EnumSet.of(Who.WANG, Who.ZHAO);
    private final Road road;
    private OrderState state = PLACED;
    private @Nullable Who claimer;
    private Spot spot = Spot.NONE;
    private boolean rated;
    private @Nullable Instant hurried;

    LifeModel(Road road) {
        this.road = road;
    }

    OrderState state() {
        return state;
    }

    /** What must come of it; empty: it must be turned away. */
    Optional<Outcome> of(Deed deed, Who who, Moment at) {
        boolean centre = CENTRE.contains(who);
        boolean reviews = centre && state == ACCEPTED && (who == claimer || at.late());
        return switch (deed) {
            case ACCEPT ->
                when(
                        centre && (state == PLACED || (state == ACCEPTED && at.late() && who != claimer)),
                        OrderStep.ACCEPTED,
                        ACCEPTED);
            case RELEASE -> when(reviews, OrderStep.RELEASED, PLACED);
            case CORRECT -> when(reviews || (centre && state == APPROVED), OrderStep.CORRECTED, state);
            case APPROVE -> when(reviews && at.ahead(), OrderStep.APPROVED, APPROVED);
            case REFUSE ->
                when(reviews || (centre && (state == APPROVED || state == UNMET)), OrderStep.REFUSED, REFUSED);
            case ASK_BACK -> when(reviews, OrderStep.ASKED_BACK, ASKED_BACK);
            case DISPATCH_TO_STAR, DISPATCH_TO_NORTH, DISPATCH_TO_PLUM, DISPATCH_TO_TEAM ->
                when(centre && state == APPROVED && at.ahead(), OrderStep.DISPATCHED, DISPATCHED);
            case PASS_TO_STAR, PASS_TO_TEAM ->
                when(
                        state == DISPATCHED && at.ahead() && has(who) && who != Who.LEADER && below(target(deed)),
                        OrderStep.PASSED_DOWN,
                        DISPATCHED);
            case GIVE_BACK -> when(state == DISPATCHED && has(who), OrderStep.RETURNED, APPROVED);
            case CALL -> when(state == DISPATCHED && has(who) && at.ahead(), OrderStep.CALLED, RECRUITING);
            case SIGN_UP -> when(who == Who.VOLUNTEER && state == RECRUITING, OrderStep.STAFFED, STAFFED);
            case WITHDRAW ->
                when(who == Who.VOLUNTEER && state == STAFFED && at.ahead(), OrderStep.UNSTAFFED, RECRUITING);
            case CALL_OFF -> when(called() && has(who), OrderStep.CALLED_OFF, DISPATCHED);
            case BEGIN ->
                when(
                        state == STAFFED
                                && has(who)
                                && at.end() != null
                                && at.now().isBefore(at.end()),
                        OrderStep.BEGAN,
                        UNDER_WAY);
            case FINISH ->
                state == UNDER_WAY
                        ? when(has(who), OrderStep.COMPLETED, COMPLETED)
                        : when(called() && has(who) && !at.ahead(), OrderStep.UNMET, UNMET);
            case ANSWER -> when(speaks(who) && state == ASKED_BACK, OrderStep.ANSWERED, ACCEPTED);
            case CHANGE ->
                when(
                        speaks(who)
                                && EnumSet.of(PLACED, ACCEPTED, ASKED_BACK, APPROVED)
                                        .contains(state),
                        OrderStep.CHANGED,
                        state);
            case HURRY ->
                when(
                        speaks(who)
                                && EnumSet.of(PLACED, ACCEPTED, APPROVED, DISPATCHED, RECRUITING, DISPUTED, UNMET)
                                        .contains(state)
                                && (hurried == null
                                        || !hurried.plus(Duration.ofHours(12)).isAfter(at.now())),
                        OrderStep.HURRIED,
                        state);
            case CANCEL ->
                when(
                        (speaks(who) || (has(who) && who != Who.LEADER))
                                && EnumSet.of(
                                                PLACED,
                                                ACCEPTED,
                                                ASKED_BACK,
                                                APPROVED,
                                                DISPATCHED,
                                                RECRUITING,
                                                STAFFED,
                                                UNMET)
                                        .contains(state),
                        OrderStep.CANCELLED,
                        CANCELLED);
            case CONFIRM -> when(owns(who) && state == COMPLETED, OrderStep.CONFIRMED, CONFIRMED);
            case RATE -> when(owns(who) && (state == COMPLETED || state == CONFIRMED), OrderStep.RATED, RATED);
            case COMPLAIN ->
                when(
                        speaks(who) && EnumSet.of(COMPLETED, CONFIRMED, RATED).contains(state),
                        OrderStep.COMPLAINED,
                        DISPUTED);
            case ANSWER_COMPLAINT ->
                when(centre && state == DISPUTED, OrderStep.COMPLAINT_ANSWERED, rated ? RATED : CONFIRMED);
            case SERVE_AGAIN -> when(centre && state == DISPUTED, OrderStep.COMPLAINT_ANSWERED, APPROVED);
            case REOPEN -> when(centre && state == UNMET, OrderStep.REOPENED, APPROVED);
        };
    }

    /** It was done. */
    void done(Deed deed, Who who, Outcome outcome, Instant now) {
        if ((CENTRE.contains(who) && state == ACCEPTED) || deed == Deed.ACCEPT) {
            claimer = deed == Deed.RELEASE ? null : deed == Deed.CANCEL || deed == Deed.HURRY ? claimer : who;
        }
        switch (deed) {
            case DISPATCH_TO_STAR, DISPATCH_TO_NORTH, DISPATCH_TO_PLUM, DISPATCH_TO_TEAM, PASS_TO_STAR, PASS_TO_TEAM ->
                spot = target(deed);
            case GIVE_BACK -> spot = Spot.NONE;
            case RATE -> rated = true;
            case SERVE_AGAIN, REOPEN -> {
                rated = false;
                spot = Spot.NONE;
            }
            case HURRY -> hurried = now;
            default -> {}
        }
        state = outcome.next();
    }

    /** Time has passed; what the clock did is taken as it is. */
    void waited(OrderState now) {
        state = now;
    }

    private boolean called() {
        return state == RECRUITING || state == STAFFED;
    }

    private boolean owns(Who who) {
        return road == Road.UPWARD ? who == Who.STAR || who == Who.NORTH : who == Who.OWNER;
    }

    private boolean speaks(Who who) {
        return owns(who) || (road == Road.DESK && who == Who.STAR);
    }

    /** Who has it, or stands above who has it; before that, the centre. */
    private boolean has(Who who) {
        return CENTRE.contains(who)
                || switch (spot) {
                    case NONE -> false;
                    case STAR -> who == Who.STAR || who == Who.NORTH;
                    case NORTH -> who == Who.NORTH;
                    case PLUM -> who == Who.PLUM;
                    case TEAM -> who == Who.LEADER || who == Who.STAR || who == Who.NORTH;
                };
    }

    private boolean below(Spot to) {
        return switch (spot) {
            case NORTH -> to == Spot.STAR || to == Spot.TEAM;
            case STAR -> to == Spot.TEAM;
            case NONE, PLUM, TEAM -> false;
        };
    }

    private static Spot target(Deed deed) {
        return switch (deed) {
            case DISPATCH_TO_STAR, PASS_TO_STAR -> Spot.STAR;
            case DISPATCH_TO_NORTH -> Spot.NORTH;
            case DISPATCH_TO_PLUM -> Spot.PLUM;
            case DISPATCH_TO_TEAM, PASS_TO_TEAM -> Spot.TEAM;
            default -> Spot.NONE;
        };
    }

    private static Optional<Outcome> when(boolean may, OrderStep step, OrderState next) {
        return may ? Optional.of(new Outcome(step, next)) : Optional.empty();
    }
}
