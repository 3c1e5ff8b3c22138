package org.mantianxing.matching;

import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well somebody fits, in points: skill 30, distance 22, time 15, load of late 15, belonging 10, promises kept 8. Those who want no use
 * of their profile all get the same score.
 */
final class Scores {
    static final int PLAIN_SCORE = 50;
    private static final int SKILL = 30;
    private static final int SKILL_SPARE = 18;
    private static final int DISTANCE = 22;
    private static final int DISTANCE_UNKNOWN = 7;
    private static final double DECAY_METRES = 4000;
    private static final int TIME = 15;
    private static final int TIME_UNTOLD = 6;
    private static final int LOAD = 15;
    private static final int PROMISES = 8;
    private static final int TEAM = 10;
    private static final int STATION = 8;
    private static final int AREA = 4;
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration FADED = Duration.ofDays(180);

    private Scores() {}

    /** The points alone, for all of whom only the best are told why. */
    static int points(Need need, Candidate candidate, Instant now) {
        if (candidate.wish() == Candidate.Wish.PLAIN) {
            return PLAIN_SCORE;
        }
        return skillPoints(need, candidate)
                + distancePoints(Rule.metres(need, candidate))
                + timePoints(need, candidate)
                + belongingPoints(need, candidate)
                + loadPoints(candidate, now)
                + promisePoints(candidate, now);
    }

    static Match score(Need need, Candidate candidate, Instant now) {
        if (candidate.wish() == Candidate.Wish.PLAIN) {
            return new Match(candidate.id(), PLAIN_SCORE, List.of(), List.of(Reason.of(PLAIN_LOCAL)));
        }
        List<Reason> reasons = new ArrayList<>();
        List<Part> parts = List.of(
                skill(need, candidate, reasons),
                distance(need, candidate, reasons),
                time(need, candidate, reasons),
                belonging(need, candidate, reasons),
                load(candidate, now, reasons),
                new Part(Part.Side.PROMISES, promisePoints(candidate, now), PROMISES));
        int score = parts.stream().mapToInt(Part::points).sum();
        return new Match(candidate.id(), score, parts, reasons);
    }

    private static Part skill(Need need, Candidate candidate, List<Reason> reasons) {
        Optional<String> skill = need.skills().stream()
                .filter(candidate.skills()::contains)
                .sorted()
                .findFirst();
        if (skill.isPresent()) {
            reasons.add(Reason.of(HAS_SKILL, skill.get()));
        } else if (need.general()) {
            reasons.add(Reason.of(NO_SKILL_NEEDED));
        }
        return new Part(Part.Side.SKILL, skillPoints(need, candidate), SKILL);
    }

    private static int skillPoints(Need need, Candidate candidate) {
        if (!Collections.disjoint(need.skills(), candidate.skills())) {
            return SKILL;
        }
        if (!need.general()) {
            return 0;
        }
        return need.skills().isEmpty() ? SKILL : SKILL_SPARE;
    }

    private static Part distance(Need need, Candidate candidate, List<Reason> reasons) {
        OptionalDouble metres = Rule.metres(need, candidate);
        metres.ifPresent(far -> reasons.add(Reason.of(NEAR, Math.round(far))));
        return new Part(Part.Side.DISTANCE, distancePoints(metres), DISTANCE);
    }

    private static int distancePoints(OptionalDouble metres) {
        return metres.isPresent()
                ? (int) Math.round(DISTANCE * Math.exp(-metres.getAsDouble() / DECAY_METRES))
                : DISTANCE_UNKNOWN;
    }

    private static Part time(Need need, Candidate candidate, List<Reason> reasons) {
        if (candidate.free() == 0) {
            reasons.add(Reason.of(TIME_NOT_TOLD));
        } else if ((need.slots() & ~candidate.free()) == 0) {
            reasons.add(Reason.of(FREE, need.slots()));
        }
        return new Part(Part.Side.TIME, timePoints(need, candidate), TIME);
    }

    private static int timePoints(Need need, Candidate candidate) {
        if (candidate.free() == 0) {
            return TIME_UNTOLD;
        }
        return (need.slots() & ~candidate.free()) == 0 ? TIME : 0;
    }

    private static Part belonging(Need need, Candidate candidate, List<Reason> reasons) {
        int points = belongingPoints(need, candidate);
        switch (points) {
            case TEAM -> reasons.add(Reason.of(SAME_TEAM));
            case STATION -> reasons.add(Reason.of(SAME_STATION));
            case AREA -> reasons.add(Reason.of(SAME_AREA));
            default -> {}
        }
        return new Part(Part.Side.BELONGING, points, TEAM);
    }

    private static int belongingPoints(Need need, Candidate candidate) {
        if (candidate.teamMate()) {
            return TEAM;
        }
        if (candidate.path().equals(need.path())) {
            return STATION;
        }
        return Need.sameArea(candidate.path(), need.path()) ? AREA : 0;
    }

    /** Serving counts twice as much as being asked; who was left in peace for a month gets all points. */
    private static Part load(Candidate candidate, Instant now, List<Reason> reasons) {
        int points = loadPoints(candidate, now);
        if (points == LOAD) {
            reasons.add(Reason.of(RESTED));
        }
        return new Part(Part.Side.LOAD, points, LOAD);
    }

    private static int loadPoints(Candidate candidate, Instant now) {
        Instant since = now.minus(LATELY);
        long load = lately(candidate.asked(), since) + 2 * lately(candidate.served(), since);
        return load == 0 ? LOAD : (int) Math.round(LOAD / (1 + load / 4.0));
    }

    /** Newcomers begin with all points; each lapse counts less from day to day, until it is gone. */
    private static int promisePoints(Candidate candidate, Instant now) {
        double broken = 0;
        for (Instant lapse : candidate.lapses()) {
            double age = (double) Duration.between(lapse, now).toMillis() / FADED.toMillis();
            broken += age < 1 ? 1 - Math.max(0, age) : 0;
        }
        return (int) Math.round(PROMISES / (1 + broken / 2));
    }

    private static long lately(List<Instant> times, Instant since) {
        long count = 0;
        for (Instant time : times) {
            count += since.isBefore(time) ? 1 : 0;
        }
        return count;
    }
}
