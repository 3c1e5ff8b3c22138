package org.mantianxing.matching;

import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A rule that must hold, able to give its reason.
 *
 * @param own whether it also holds for people who come by themselves; the others only guard against being asked
 */
record Rule(String name, boolean own, Test test) {

    private static final int DOOR = 16;

    /** Says why somebody does not fit, or nothing. */
    interface Test {
        Optional<Reason> against(Need need, Candidate candidate, Instant now);
    }

    static final List<Rule> ALL = List.of(
            new Rule("has the skill", true, Rule::skill),
            new Rule("is old enough", true, Rule::age),
            new Rule("is active", true, Rule::active),
            new Rule("has nothing else then", true, Rule::busy),
            new Rule("wants such calls", false, Rule::wish),
            new Rule("is free then", false, Rule::free),
            new Rule("comes that far", false, Rule::distance),
            new Rule("was not asked before", false, Rule::earlier),
            new Rule("is not asked too often", false, Rule::budget));

    static Optional<Reason> skill(Need need, Candidate candidate, Instant now) {
        return need.general() || !Collections.disjoint(need.skills(), candidate.skills())
                ? Optional.empty()
                : Optional.of(Reason.of(
                        LACKS_SKILL, need.skills().stream().sorted().toList().toArray()));
    }

    /**
     * The archive asks at the door for sixteen years; only the year of birth is known, and not of everybody. Where a
     * call asks for more, people count as if born on the last day of their year, so that nobody is taken too young.
     */
    static Optional<Reason> age(Need need, Candidate candidate, Instant now) {
        boolean atTheDoor = need.minAge() <= DOOR;
        if (candidate.birthYear().isEmpty()) {
            return unless(atTheDoor, AGE_NOT_TOLD, need.minAge());
        }
        int years = need.year() - candidate.birthYear().getAsInt();
        return unless(years - (atTheDoor ? 0 : 1) >= need.minAge(), TOO_YOUNG, need.minAge());
    }

    static Optional<Reason> active(Need need, Candidate candidate, Instant now) {
        return unless(candidate.active(), PAUSED);
    }

    static Optional<Reason> busy(Need need, Candidate candidate, Instant now) {
        return unless(!candidate.busy(), BUSY);
    }

    static Optional<Reason> wish(Need need, Candidate candidate, Instant now) {
        return switch (candidate.wish()) {
            case PERSONAL -> Optional.empty();
            case PLAIN -> unless(Need.sameArea(need.path(), candidate.path()), OTHER_AREA);
            case NONE -> Optional.of(Reason.of(WANTS_NO_CALLS));
        };
    }

    static Optional<Reason> free(Need need, Candidate candidate, Instant now) {
        boolean untold = candidate.free() == 0 || candidate.wish() == Candidate.Wish.PLAIN;
        int missing = need.slots() & ~candidate.free();
        return untold || missing == 0 ? Optional.empty() : Optional.of(Reason.of(NOT_FREE, missing));
    }

    static Optional<Reason> distance(Need need, Candidate candidate, Instant now) {
        if (candidate.wish() == Candidate.Wish.PLAIN) {
            return Optional.empty();
        }
        double metres = metres(need, candidate).orElse(0.0);
        return metres <= candidate.maxMetres()
                ? Optional.empty()
                : Optional.of(Reason.of(TOO_FAR, Math.round(metres), candidate.maxMetres()));
    }

    static Optional<Reason> earlier(Need need, Candidate candidate, Instant now) {
        return switch (candidate.earlier()) {
            case NOTHING -> Optional.empty();
            case HOLDS_SEAT -> Optional.of(Reason.of(HOLDS_SEAT));
            case ASKED -> Optional.of(Reason.of(ASKED_ALREADY));
            case DECLINED -> Optional.of(Reason.of(DECLINED));
            case WITHDREW -> Optional.of(Reason.of(WITHDREW));
        };
    }

    static Optional<Reason> budget(Need need, Candidate candidate, Instant now) {
        Instant weekAgo = now.minus(Duration.ofDays(7));
        long asked = 0;
        for (Instant time : candidate.asked()) {
            asked += weekAgo.isBefore(time) ? 1 : 0;
        }
        return asked < need.weeklyAsks() ? Optional.empty() : Optional.of(Reason.of(ASKED_OFTEN, asked));
    }

    static OptionalDouble metres(Need need, Candidate candidate) {
        return need.spot().isPresent() && candidate.home().isPresent()
                ? OptionalDouble.of(need.spot().get().metres(candidate.home().get()))
                : OptionalDouble.empty();
    }

    private static Optional<Reason> unless(boolean holds, Reason.Code code, Object... arguments) {
        return holds ? Optional.empty() : Optional.of(Reason.of(code, arguments));
    }
}
