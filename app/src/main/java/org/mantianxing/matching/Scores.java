package org.mantianxing.matching;

import static org.mantianxing.matching.Reason.Code.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** How well one person fits one call, side by side and with the reasons, on the scale of {@link Points}. */
final class Scores {
    private static final int HUNDREDTHS = 100;
    private static final List<Part.Side> SIDES = List.of(Part.Side.values());

    private Scores() {}

    /** The sum alone, in hundredths of a point. */
    static int points(Need need, Candidate candidate, Instant now) {
        return candidate.plain() ? Points.PLAIN : sum(parts(need, candidate, now));
    }

    static Match score(Need need, Candidate candidate, Instant now) {
        if (candidate.plain()) {
            return new Match(candidate.id(), Points.PLAIN / HUNDREDTHS, List.of(), List.of(Reason.of(PLAIN_LOCAL)));
        }
        int[] parts = parts(need, candidate, now);
        List<Part> shown = new ArrayList<>();
        int[] whole = whole(parts);
        for (int i = 0; i < whole.length; i++) {
            Part.Side side = SIDES.get(i);
            shown.add(new Part(side, whole[i], whole(need.weights().most(side))));
        }
        return new Match(candidate.id(), sum(whole), shown, reasons(need, candidate, now));
    }

    private static int[] parts(Need need, Candidate candidate, Instant now) {
        Points scale = new Points(need.weights());
        Late late = Late.of(candidate.past(), today(now));
        OptionalDouble metres = Rule.metres(need, candidate);
        return SIDES.stream()
                .mapToInt(side -> switch (side) {
                    case SKILL ->
                        scale.skill(
                                skill(need, candidate).isPresent(),
                                proven(need, candidate).isPresent(),
                                need);
                    case DISTANCE -> metres.isPresent() ? scale.distance(metres.getAsDouble()) : scale.distanceUnknown;
                    case TIME -> scale.time(candidate.person().free(), need.slots());
                    case BELONGING -> scale.belonging(candidate.bond());
                    case LOAD -> scale.load(late);
                    case PROMISES -> scale.promises(late);
                    case LANGUAGE -> scale.language(language(need, candidate).isPresent(), need);
                })
                .toArray();
    }

    /**
     * Whole points whose sum is the rounded sum: those next to the next point are raised first (largest remainder, as
     * seats of a parliament are given).
     */
    private static int[] whole(int[] parts) {
        int[] whole = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            whole[i] = parts[i] / HUNDREDTHS;
        }
        for (int left = whole(sum(parts)) - sum(whole); left > 0; left--) {
            int most = 0;
            for (int i = 1; i < parts.length; i++) {
                most = parts[i] - HUNDREDTHS * whole[i] > parts[most] - HUNDREDTHS * whole[most] ? i : most;
            }
            whole[most]++;
        }
        return whole;
    }

    private static int whole(int points) {
        return Math.round((float) points / HUNDREDTHS);
    }

    private static int sum(int[] parts) {
        int sum = 0;
        for (int part : parts) {
            sum += part;
        }
        return sum;
    }

    private static List<Reason> reasons(Need need, Candidate candidate, Instant now) {
        List<Reason> reasons = new ArrayList<>();
        Optional<String> skill = skill(need, candidate);
        Optional<String> proven = proven(need, candidate);
        if (proven.isPresent()) {
            reasons.add(Reason.of(PROVEN_SKILL, proven.get()));
        } else if (skill.isPresent()) {
            reasons.add(Reason.of(HAS_SKILL, skill.get()));
        } else if (need.general()) {
            reasons.add(Reason.of(NO_SKILL_NEEDED));
        }
        Rule.metres(need, candidate).ifPresent(far -> reasons.add(Reason.of(NEAR, Math.round(far))));
        int free = candidate.person().free();
        if (free == 0) {
            reasons.add(Reason.of(TIME_NOT_TOLD));
        } else if ((need.slots() & ~free) == 0) {
            reasons.add(Reason.of(FREE, need.slots()));
        }
        language(need, candidate).ifPresent(spoken -> reasons.add(Reason.of(SPEAKS, spoken)));
        switch (candidate.bond()) {
            case TEAM -> reasons.add(Reason.of(SAME_TEAM));
            case KNOWS_PERSON -> reasons.add(Reason.of(KNOWN_TO_THEM));
            case KNOWS_PLACE -> reasons.add(Reason.of(SERVED_HERE));
            case SAME_STATION -> reasons.add(Reason.of(SAME_STATION));
            case SAME_AREA -> reasons.add(Reason.of(SAME_AREA));
            case NONE -> {}
        }
        if (Late.of(candidate.past(), today(now)).load() == 0) {
            reasons.add(Reason.of(RESTED));
        }
        return reasons;
    }

    private static Optional<String> skill(Need need, Candidate candidate) {
        return first(need.skills(), candidate.person().skills());
    }

    private static Optional<String> proven(Need need, Candidate candidate) {
        return first(need.skills(), candidate.person().proven());
    }

    private static Optional<String> language(Need need, Candidate candidate) {
        return first(need.languages(), candidate.person().languages());
    }

    private static Optional<String> first(Set<String> wanted, Set<String> own) {
        return Collections.disjoint(wanted, own)
                ? Optional.empty()
                : wanted.stream().filter(own::contains).sorted().findFirst();
    }

    static int today(Instant now) {
        return Past.day(Past.minute(now));
    }
}
