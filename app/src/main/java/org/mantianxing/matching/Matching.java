package org.mantianxing.matching;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Who fits a need, in which order, and why. */
public final class Matching {
    /** The better one first; equal scores by id, so that the same question has the same answer. */
    static final Comparator<Match> BETTER =
            Comparator.comparingInt(Match::score).reversed().thenComparing(Match::candidate);

    private Matching() {}

    /** The {@code k} best of those who fit, exactly, and the {@code k} best of those whom one rule keeps out. */
    public static Ranking rank(Need need, Collection<Candidate> candidates, Instant now, int k) {
        Best<Match> ranked = new Best<>(k, BETTER);
        Best<Near> nearly = new Best<>(k, Comparator.comparing(Near::match, BETTER));
        Map<Reason.Code, Integer> missing = new EnumMap<>(Reason.Code.class);
        int fitting = 0;
        for (Candidate candidate : candidates) {
            List<Reason> against = against(need, candidate, now);
            if (against.isEmpty()) {
                fitting++;
                ranked.offer(Scores.score(need, candidate, now));
            } else if (against.size() == 1) {
                missing.merge(against.getFirst().code(), 1, Integer::sum);
                nearly.offer(new Near(Scores.score(need, candidate, now), against.getFirst()));
            }
        }
        return new Ranking(ranked.sorted(), nearly.sorted(), fitting, missing);
    }

    /** Everything that keeps somebody out who comes by themselves. */
    public static List<Reason> obstacles(Need need, Candidate candidate, Instant now) {
        return reasons(Rule.ALL.stream().filter(Rule::own), need, candidate, now);
    }

    /** Everything that speaks against asking somebody. */
    public static List<Reason> objections(Need need, Candidate candidate, Instant now) {
        return reasons(Rule.ALL.stream(), need, candidate, now);
    }

    private static List<Reason> reasons(Stream<Rule> rules, Need need, Candidate candidate, Instant now) {
        return rules.map(rule -> rule.test().against(need, candidate, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How well one person fits, whether the rules hold or not. */
    public static Match explain(Need need, Candidate candidate, Instant now) {
        return Scores.score(need, candidate, now);
    }

    /** At most two are ever looked for: who fails twice is nobody's near miss. */
    private static List<Reason> against(Need need, Candidate candidate, Instant now) {
        List<Reason> found = new ArrayList<>(2);
        for (Rule rule : Rule.ALL) {
            rule.test().against(need, candidate, now).ifPresent(found::add);
            if (found.size() == 2) {
                break;
            }
        }
        return found;
    }

    /** Keeps the best k of a stream, the worst of them on top. */
    private static final class Best<T> {
        private final PriorityQueue<T> heap;
        private final Comparator<T> better;
        private final int k;

        Best(int k, Comparator<T> better) {
            this.k = k;
            this.better = better;
            this.heap = new PriorityQueue<>(Math.max(1, k), better.reversed());
        }

        void offer(T one) {
            heap.add(one);
            if (heap.size() > k) {
                heap.poll();
            }
        }

        List<T> sorted() {
            return heap.stream().sorted(better).toList();
        }
    }
}
