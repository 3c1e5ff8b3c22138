package org.mantianxing.bench.week;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Timefold as it comes: construction, then late acceptance, for a time. */
final class Timefold implements Rival {
    private final int seconds;

    Timefold(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "Timefold, " + seconds + " s";
    }

    @Override
    public Outcome plan(Instance one) {
        long start = System.nanoTime();
        List<TimefoldSeat> seats = new ArrayList<>();
        for (int post = 0; post < one.orders(); post++) {
            int its = post;
            List<TimefoldFit> fits = IntStream.range(one.first()[post], one.first()[post + 1])
                    .mapToObj(fit -> new TimefoldFit(
                            one.who()[fit], one.most()[one.who()[fit]], one.part()[its], one.worth()[fit]))
                    .toList();
            for (int i = 0; i < one.places()[post]; i++) {
                seats.add(new TimefoldSeat(seats.size(), fits));
            }
        }
        SolverConfig config = new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(TimefoldSeat.class)
                .withConstraintProviderClass(TimefoldRules.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withTerminationSpentLimit(Duration.ofSeconds(seconds));
        var solver = SolverFactory.<TimefoldPlan>create(config).buildSolver();
        long ready = System.nanoTime();
        TimefoldPlan plan = solver.solve(new TimefoldPlan(seats));
        long end = System.nanoTime();
        return new Outcome(
                name(), plan.score.softScore(), plan.filled(), (end - ready) / 1e6, (end - start) / 1e6, false);
    }
}
