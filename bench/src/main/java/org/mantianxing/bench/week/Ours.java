package org.mantianxing.bench.week;

import org.mantianxing.matching.week.Roster;
import org.mantianxing.matching.week.Week;

/** The platform's own planner; the whole includes its proof. */
final class Ours implements Rival {
    private double gap;

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Outcome plan(Instance one) {
        long start = System.nanoTime();
        Week week = one.week();
        long ready = System.nanoTime();
        Roster roster = Roster.best(week);
        long found = System.nanoTime();
        gap = roster.gap();
        long end = System.nanoTime();
        return new Outcome(name(), roster.worth(), roster.size(), (found - ready) / 1e6, (end - start) / 1e6, gap == 0);
    }

    /** In percent, of the last one. */
    double gap() {
        return gap;
    }
}
