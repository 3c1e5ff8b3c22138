package org.mantianxing.matching;

import static org.mantianxing.matching.Reason.Code.*;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A rule that must hold, able to give its reason.
 *
 * @param own whether it also holds for people who come by themselves; the others only guard against being asked
 */
record Rule(String name, boolean own, Test test) {

    private static final int DOOR = 16;

    /** In minutes. */
    static final int WEEK = 7 * 24 * 60;

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
            new Rule("is not away then", false, Rule::away),
            new Rule("comes that far", false, Rule::distance),
            new Rule("was not asked before", false, Rule::earlier),
            new Rule("is not asked too often", false, Rule::budget));

    static Optional<Reason> skill(Need need, Candidate candidate, Instant now) {
        if (need.general()
                || !Collections.disjoint(need.skills(), candidate.person().skills())) {
            return Optional.empty();
        }
        List<String> told =
                sorted(need.skills().stream().filter(candidate.person().until()::containsKey));
        return Optional.of(
                told.isEmpty()
                        ? Reason.of(LACKS_SKILL, sorted(need.skills().stream()).toArray())
                        : Reason.of(UNPROVEN, told.toArray()));
    }

    private static List<String> sorted(Stream<String> skills) {
        return skills.sorted().toList();
    }

    static Optional<Reason> age(Need need, Candidate candidate, Instant now) {
        OptionalInt born = candidate.person().birthYear();
        if (born.isEmpty()) {
            return unless(atTheDoor(need), AGE_NOT_TOLD, need.minAge());
        }
        return unless(born.getAsInt() <= latestBirth(need), TOO_YOUNG, need.minAge());
    }

    /**
     * The archive asks at the door for sixteen years; only the year of birth is known, and not of everybody. Where a
     * call asks for more, people count as if born on the last day of their year, so that nobody is taken too young.
     */
    static int latestBirth(Need need) {
        return need.year() - need.minAge() - (atTheDoor(need) ? 0 : 1);
    }

    static boolean atTheDoor(Need need) {
        return need.minAge() <= DOOR;
    }

    static Optional<Reason> active(Need need, Candidate candidate, Instant now) {
        return unless(candidate.person().active(), PAUSED);
    }

    static Optional<Reason> busy(Need need, Candidate candidate, Instant now) {
        return unless(!candidate.busy(), BUSY);
    }

    static Optional<Reason> wish(Need need, Candidate candidate, Instant now) {
        return switch (candidate.person().wish()) {
            case PERSONAL -> Optional.empty();
            case PLAIN -> unless(Need.sameArea(need.path(), candidate.person().path()), OTHER_AREA);
            case NONE -> Optional.of(Reason.of(WANTS_NO_CALLS));
        };
    }

    static Optional<Reason> free(Need need, Candidate candidate, Instant now) {
        int free = candidate.person().free();
        int missing = need.slots() & ~free;
        return free == 0 || candidate.plain() || missing == 0
                ? Optional.empty()
                : Optional.of(Reason.of(NOT_FREE, missing));
    }

    static Optional<Reason> away(Need need, Candidate candidate, Instant now) {
        return unless(!candidate.away(), AWAY);
    }

    static Optional<Reason> distance(Need need, Candidate candidate, Instant now) {
        if (candidate.plain()) {
            return Optional.empty();
        }
        double metres = metres(need, candidate).orElse(0.0);
        return metres <= candidate.person().maxMetres()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        TOO_FAR, Math.round(metres), candidate.person().maxMetres()));
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
        int asked = Past.askedSince(candidate.past().packed(), Past.minute(now) - WEEK);
        return asked < need.weeklyAsks() ? Optional.empty() : Optional.of(Reason.of(ASKED_OFTEN, asked));
    }

    static OptionalDouble metres(Need need, Candidate candidate) {
        Optional<Spot> home = candidate.person().home();
        return need.spot().isPresent() && home.isPresent()
                ? OptionalDouble.of(need.spot().get().metres(home.get()))
                : OptionalDouble.empty();
    }

    private static Optional<Reason> unless(boolean holds, Reason.Code code, Object... arguments) {
        return holds ? Optional.empty() : Optional.of(Reason.of(code, arguments));
    }
}
