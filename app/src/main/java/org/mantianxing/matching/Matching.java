package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One person held against one call. For many at once there is {@link Muster}. */
public final class Matching {
    private Matching() {}

    /** Everything that keeps somebody out who comes by themselves. */
    public static List<Reason> obstacles(Need need, Candidate candidate, Instant now) {
        return reasons(Rule.ALL.stream().filter(Rule::own), need, candidate, now);
    }

    /** Everything that speaks against asking somebody. */
    public static List<Reason> objections(Need need, Candidate candidate, Instant now) {
        return reasons(Rule.ALL.stream(), need, candidate, now);
    }

    /** Whether nothing speaks against asking somebody; the first objection ends it. */
    public static boolean fits(Need need, Candidate candidate, Instant now) {
        for (Rule rule : Rule.ALL) {
            if (rule.test().against(need, candidate, now).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /** How well one person fits, whether the rules hold or not. */
    public static Match explain(Need need, Candidate candidate, Instant now) {
        return Scores.score(need, candidate, now);
    }

    /** The score in hundredths of a point and without its reasons, for whoever compares many. */
    public static int points(Need need, Candidate candidate, Instant now) {
        return Scores.points(need, candidate, now);
    }

    private static List<Reason> reasons(Stream<Rule> rules, Need need, Candidate candidate, Instant now) {
        return rules.map(rule -> rule.test().against(need, candidate, now))
                .flatMap(Optional::stream)
                .toList();
    }
}
