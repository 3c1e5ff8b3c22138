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
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who fits a need, in which order, and why. */
public final class Matching {
    /** Somebody with their points, the better one first, equal ones by id; why is only asked of the best. */
    private record Scored(
            int score, Candidate candidate, @Nullable Reason missing) {
        static final Comparator<Scored> BETTER = Comparator.comparingInt(Scored::score)
                .reversed()
                .thenComparing(one -> one.candidate().id());
    }

    /** So many are looked up at once at least. */
    private static final int CHUNK = 64;

    private Matching() {}

    /** The {@code k} best of those who fit, exactly, and the {@code k} best of those whom one rule keeps out. */
    public static Ranking rank(Need need, Collection<Candidate> candidates, Instant now, int k) {
        Best<Scored> ranked = new Best<>(k, Scored.BETTER);
        Best<Scored> nearly = new Best<>(k, Scored.BETTER);
        Map<Reason.Code, Integer> missing = new EnumMap<>(Reason.Code.class);
        int fitting = 0;
        for (Candidate candidate : candidates) {
            List<Reason> against = against(need, candidate, now);
            if (against.isEmpty()) {
                fitting++;
                ranked.offer(new Scored(Scores.points(need, candidate, now), candidate, null));
            } else if (against.size() == 1) {
                missing.merge(against.getFirst().code(), 1, Integer::sum);
                nearly.offer(new Scored(Scores.points(need, candidate, now), candidate, against.getFirst()));
            }
        }
        return new Ranking(
                ranked.sorted().stream()
                        .map(one -> Scores.score(need, one.candidate(), now))
                        .toList(),
                nearly.sorted().stream()
                        .flatMap(one -> Stream.ofNullable(one.missing())
                                .map(missed -> new Near(Scores.score(need, one.candidate(), now), missed)))
                        .toList(),
                fitting,
                missing);
    }

    /**
     * The {@code k} best of those who fit, exactly those of {@link #rank}, where it costs something to learn how often
     * somebody was asked and served lately, and kept their promises: only those are looked up who may still be among the
     * best. Both can only take points away, so whoever stands behind the last of the best without any stays behind.
     *
     * @param sketches the candidates as if none was asked or served lately
     * @param known the same candidates with what is known of them
     */
    public static List<Match> best(
            Need need, Collection<Candidate> sketches, UnaryOperator<List<Candidate>> known, Instant now, int k) {
        List<Scored> hopes = sketches.stream()
                .filter(candidate -> fits(need, candidate, now))
                .map(candidate -> new Scored(Scores.points(need, candidate, now), candidate, null))
                .sorted(Scored.BETTER)
                .toList();
        Best<Scored> best = new Best<>(k, Scored.BETTER);
        int chunk = Math.max(CHUNK, 4 * k);
        for (int at = 0; at < hopes.size() && best.stillOpenTo(hopes.get(at)); at += chunk) {
            List<Candidate> next = hopes.subList(at, Math.min(at + chunk, hopes.size())).stream()
                    .map(Scored::candidate)
                    .toList();
            known.apply(next).stream()
                    .filter(candidate -> fits(need, candidate, now))
                    .forEach(candidate -> best.offer(new Scored(Scores.points(need, candidate, now), candidate, null)));
        }
        return best.sorted().stream()
                .map(one -> Scores.score(need, one.candidate(), now))
                .toList();
    }

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

    private static List<Reason> reasons(Stream<Rule> rules, Need need, Candidate candidate, Instant now) {
        return rules.map(rule -> rule.test().against(need, candidate, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How well one person fits, whether the rules hold or not. */
    public static Match explain(Need need, Candidate candidate, Instant now) {
        return Scores.score(need, candidate, now);
    }

    /** The score of {@link #explain} without its reasons, for whoever compares many. */
    public static int points(Need need, Candidate candidate, Instant now) {
        return Scores.points(need, candidate, now);
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

        /** Whether somebody as good as this would be taken in. */
        boolean stillOpenTo(T one) {
            return k > 0 && (heap.size() < k || better.compare(one, heap.peek()) < 0);
        }

        void offer(T one) {
            if (!stillOpenTo(one)) {
                return;
            }
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
