package org.mantianxing.bench.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All planners on the same weeks, one after another. */
public final class WeekRace {
    private static final Logger LOG = LoggerFactory.getLogger(WeekRace.class);
    private static final int SOME = 60;
    private static final int FEW = 5;

    /**
     * What a planner came to.
     *
     * @param shortBy by how much it is worth less than the best, in percent
     */
    public record Line(String name, double millis, double whole, double shortBy, int filled, boolean proven) {}

    /** A week and what everybody made of it; ours first. */
    public record Week(String name, int orders, int seats, int people, double gap, List<Line> lines) {}

    /** Four weeks of half-days, where the best is a flow, and two of free times. */
    public List<Week> run() {
        Rival[] all = {new Greedy(), new OrFlow(), new Jgraph(), new OrSat(60), new Timefold(30)};
        List<Week> weeks = new ArrayList<>();
        weeks.add(race(Instance.of("plenty of people", 1_000, 90_000, 3, false), SOME, all));
        weeks.add(race(Instance.of("scarce people", 1_000, 3_000, 1, false), SOME, all));
        weeks.add(race(
                Instance.of("many orders", 10_000, 90_000, 3, false),
                FEW,
                new Greedy(),
                new OrFlow(),
                new OrSat(60),
                new Timefold(30)));
        weeks.add(race(Instance.of("far too many orders", 100_000, 90_000, 3, false), 1, new Greedy(), new OrFlow()));
        weeks.add(race(Instance.of("free times", 1_000, 3_000, 2, true), FEW, new Greedy()));
        weeks.add(race(Instance.of("free times, many orders", 10_000, 90_000, 3, true), 1, new Greedy()));
        return weeks;
    }

    private static Week race(Instance one, int times, Rival... others) {
        Ours ours = new Ours();
        Rival.Outcome first = median(ours, one, times);
        List<Line> lines = new ArrayList<>();
        LOG.info("{}: {}", one.name(), first);
        lines.add(line(first, first));
        for (Rival other : others) {
            boolean quick = other instanceof Greedy || other instanceof OrFlow;
            Rival.Outcome its = median(other, one, quick ? Math.min(times, FEW) : 1);
            if (its.proven() && first.proven() && its.worth() != first.worth()) {
                throw new IllegalStateException(its + " is not " + first);
            }
            LOG.info("{}: {}", one.name(), its);
            lines.add(line(its, first));
        }
        Week week = new Week(one.name(), one.orders(), one.seats(), one.people(), ours.gap(), lines);
        LOG.info("{}", week);
        return week;
    }

    private static Line line(Rival.Outcome its, Rival.Outcome best) {
        return new Line(
                its.name(),
                its.millis(),
                its.whole(),
                100.0 * (best.worth() - its.worth()) / best.worth(),
                its.filled(),
                its.proven());
    }

    /** Of so many runs after as many that do not count; a single one is cold. */
    private static Rival.Outcome median(Rival rival, Instance one, int times) {
        for (int i = 1; i < times; i++) {
            rival.plan(one);
        }
        Rival.Outcome[] all = new Rival.Outcome[times];
        Arrays.setAll(all, _ -> rival.plan(one));
        Arrays.sort(all, Comparator.comparingDouble(Rival.Outcome::millis));
        return all[times / 2];
    }
}
