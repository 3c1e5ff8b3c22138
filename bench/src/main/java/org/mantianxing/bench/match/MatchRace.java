package org.mantianxing.bench.match;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.Weights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine and its peers, one after another, on the same people and the same calls; all must find the same points. */
public final class MatchRace {
    private static final Logger LOG = LoggerFactory.getLogger(MatchRace.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final int K = 30;
    private static final int WARM = 400;
    private static final int CALLS = 2_000;
    private static final int CHANGES = 20_000;
    /** A peer is stopped after so long, with as many calls as it has answered. */
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private final Path folder;
    private final DataSource database;

    public MatchRace(Path folder, DataSource database) {
        this.folder = folder;
        this.database = database;
    }

    /** How long one call took, in microseconds. */
    public record Times(String name, double median, double p99, int calls) {}

    /**
     * What was measured for so many people.
     *
     * @param bytes that the muster takes on the heap for each of them
     * @param build seconds to take all of them in, one by one
     * @param change microseconds to take in what somebody was asked, median and p99
     */
    public record Line(
            int people,
            boolean dense,
            Times engine,
            Times explained,
            List<Times> peers,
            double bytes,
            double build,
            Times change) {}

    /** @param peers whether they run too */
    public Line measure(int people, boolean dense, boolean peers) throws Exception {
        Population population = new Population(people, dense);
        long before = Heap.bytes();
        long start = System.nanoTime();
        Muster muster = muster(population);
        double build = (System.nanoTime() - start) / 1e9;
        double bytes = (double) (Heap.bytes() - before) / people;
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(population.call(i));
        }
        for (int i = 0; i < 5; i++) {
            calls.forEach(call -> muster.best(call, Population.NOW, K));
        }
        Times engine = time(
                "muster", calls, call -> muster.best(call, Population.NOW, K).size());
        Times explained = time(
                "with reasons",
                calls,
                call -> muster.ranked(call, Population.NOW, K).size());
        List<Times> others = new ArrayList<>();
        if (peers) {
            others.addAll(peers(population, muster, calls));
        }
        Line line = new Line(people, dense, engine, explained, others, bytes, build, changes(population, muster));
        LOG.info("{}", line);
        return line;
    }

    private static Muster muster(Population population) {
        Muster scattered = new Muster(Weights.USUAL, TODAY, population.people());
        for (int i = 0; i < population.people(); i++) {
            Population.Made one = population.made(i);
            scattered.put(one.person(), one.asked(), one.seats(), one.lapses());
        }
        return scattered.on(TODAY, Weights.USUAL);
    }

    private List<Times> peers(Population population, Muster muster, List<Call> calls) throws Exception {
        List<Times> times = new ArrayList<>();
        Rows rows = new Rows(population);
        for (int which = 0; which < 3; which++) {
            try (Peer peer = peer(which, rows)) {
                for (Call call : calls.subList(0, WARM)) {
                    agree(peer, muster.ranked(call, Population.NOW, K), peer.best(call, K));
                }
                times.add(time(peer.name(), calls, call -> peer.best(call, K).length));
            }
        }
        return times;
    }

    private Peer peer(int which, Rows rows) throws Exception {
        return switch (which) {
            case 0 -> new Scan(rows);
            case 1 -> new Lucene(folder.resolve("lucene-" + rows.size), rows);
            default -> new Sql(database.getConnection(), rows);
        };
    }

    /** Shown points are rounded to whole ones; both must round to the same. */
    private static void agree(Peer peer, List<Match> ours, int[] theirs) {
        int[] shown =
                Arrays.stream(theirs).map(points -> Math.round(points / 100f)).toArray();
        int[] own = ours.stream().mapToInt(Match::score).toArray();
        if (!Arrays.equals(shown, own)) {
            throw new IllegalStateException(
                    peer.name() + " found " + Arrays.toString(shown) + ", the muster " + Arrays.toString(own));
        }
    }

    private interface Asked {
        int ask(Call call) throws Exception;
    }

    private static Times time(String name, List<Call> calls, Asked asked) throws Exception {
        long[] took = new long[calls.size()];
        int count = 0;
        long begun = System.nanoTime();
        for (Call call : calls) {
            long start = System.nanoTime();
            asked.ask(call);
            took[count++] = System.nanoTime() - start;
            if (System.nanoTime() - begun > LONGEST_NANOS) {
                break;
            }
        }
        return times(name, Arrays.copyOf(took, count));
    }

    private static Times changes(Population population, Muster muster) {
        Random random = new Random(3);
        long[] took = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            Population.Made one = population.made(random.nextInt(population.people()));
            List<Instant> asked = List.of(Population.NOW.minusSeconds(86_400L * random.nextInt(40)));
            long start = System.nanoTime();
            muster.past(one.person().id(), asked, one.seats(), one.lapses());
            took[i] = System.nanoTime() - start;
        }
        return times("change", took);
    }

    private static Times times(String name, long[] took) {
        Arrays.sort(took);
        return new Times(name, took[took.length / 2] / 1e3, took[took.length * 99 / 100] / 1e3, took.length);
    }
}
