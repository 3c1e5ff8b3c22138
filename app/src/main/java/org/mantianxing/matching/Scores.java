package org.mantianxing.matching;

import static org.mantianxing.matching.Reason.Code.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well somebody fits, in points: skill 30, distance 25, time 20, load of late 15, belonging 10. Those who want no use
 * of their profile all get the same score.
 */
final class Scores {
    static final int PLAIN_SCORE = 50;
    private static final int SKILL = 30;
    private static final int SKILL_SPARE = 18;
    private static final int DISTANCE = 25;
    private static final int DISTANCE_UNKNOWN = 8;
    private static final double DECAY_METRES = 4000;
    private static final int TIME = 20;
    private static final int TIME_UNTOLD = 8;
    private static final int LOAD = 15;
    private static final int TEAM = 10;
    private static final int STATION = 8;
    private static final int AREA = 4;
    private static final Duration LATELY = Duration.ofDays(30);

    private Scores() {}

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
                load(candidate, now, reasons));
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
            return new Part(Part.Side.SKILL, SKILL, SKILL);
        }
        if (!need.general()) {
            return new Part(Part.Side.SKILL, 0, SKILL);
        }
        reasons.add(Reason.of(NO_SKILL_NEEDED));
        return new Part(Part.Side.SKILL, need.skills().isEmpty() ? SKILL : SKILL_SPARE, SKILL);
    }

    private static Part distance(Need need, Candidate candidate, List<Reason> reasons) {
        Optional<Double> metres = Rule.metres(need, candidate);
        metres.ifPresent(far -> reasons.add(Reason.of(NEAR, Math.round(far))));
        int points = metres.map(far -> (int) Math.round(DISTANCE * Math.exp(-far / DECAY_METRES)))
                .orElse(DISTANCE_UNKNOWN);
        return new Part(Part.Side.DISTANCE, points, DISTANCE);
    }

    private static Part time(Need need, Candidate candidate, List<Reason> reasons) {
        if (candidate.free() == 0) {
            reasons.add(Reason.of(TIME_NOT_TOLD));
            return new Part(Part.Side.TIME, TIME_UNTOLD, TIME);
        }
        if ((need.slots() & ~candidate.free()) != 0) {
            return new Part(Part.Side.TIME, 0, TIME);
        }
        reasons.add(Reason.of(FREE, need.slots()));
        return new Part(Part.Side.TIME, TIME, TIME);
    }

    private static Part belonging(Need need, Candidate candidate, List<Reason> reasons) {
        if (candidate.teamMate()) {
            reasons.add(Reason.of(SAME_TEAM));
            return new Part(Part.Side.BELONGING, TEAM, TEAM);
        }
        if (candidate.path().equals(need.path())) {
            reasons.add(Reason.of(SAME_STATION));
            return new Part(Part.Side.BELONGING, STATION, TEAM);
        }
        if (Need.area(candidate.path()).equals(Need.area(need.path()))) {
            reasons.add(Reason.of(SAME_AREA));
            return new Part(Part.Side.BELONGING, AREA, TEAM);
        }
        return new Part(Part.Side.BELONGING, 0, TEAM);
    }

    /** Serving counts twice as much as being asked; who was left in peace for a month gets all points. */
    private static Part load(Candidate candidate, Instant now, List<Reason> reasons) {
        Instant since = now.minus(LATELY);
        long load = lately(candidate.asked(), since) + 2 * lately(candidate.served(), since);
        if (load == 0) {
            reasons.add(Reason.of(RESTED));
        }
        return new Part(Part.Side.LOAD, (int) Math.round(LOAD / (1 + load / 4.0)), LOAD);
    }

    private static long lately(List<Instant> times, Instant since) {
        return times.stream().filter(since::isBefore).count();
    }
}
