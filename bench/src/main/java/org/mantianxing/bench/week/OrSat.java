package org.mantianxing.bench.week;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CP-SAT of OR-Tools, on both processors, stopped after a time. */
final class OrSat implements Rival {
    private final int seconds;

    OrSat(int seconds) {
        this.seconds = seconds;
    }

    @Override
    public String name() {
        return "CP-SAT, " + seconds + " s at most";
    }

    @Override
    public Outcome plan(Instance one) {
        Loader.loadNativeLibraries();
        long start = System.nanoTime();
        CpModel model = new CpModel();
        Literal[] given = new Literal[one.fits()];
        long[] worth = new long[one.fits()];
        Map<Integer, List<Literal>> byPerson = new HashMap<>();
        Map<Integer, List<Literal>> bySlot = new HashMap<>();
        for (int post = 0; post < one.orders(); post++) {
            for (int fit = one.first()[post]; fit < one.first()[post + 1]; fit++) {
                given[fit] = model.newBoolVar("");
                worth[fit] = one.worth()[fit];
                int who = one.who()[fit];
                byPerson.computeIfAbsent(who, _ -> new ArrayList<>()).add(given[fit]);
                bySlot.computeIfAbsent(who * Instance.PARTS + one.part()[post], _ -> new ArrayList<>())
                        .add(given[fit]);
            }
            Literal[] its = Arrays.copyOfRange(given, one.first()[post], one.first()[post + 1]);
            model.addLessOrEqual(LinearExpr.sum(its), one.places()[post]);
        }
        bySlot.values().stream().filter(all -> all.size() > 1).forEach(all -> model.addAtMostOne(all));
        byPerson.forEach(
                (who, all) -> model.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), one.most()[who]));
        model.maximize(LinearExpr.weightedSum(given, worth));
        CpSolver solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(seconds);
        solver.getParameters().setNumWorkers(2);
        long ready = System.nanoTime();
        CpSolverStatus status = solver.solve(model);
        long end = System.nanoTime();
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        int filled = 0;
        for (int fit = 0; found && fit < one.fits(); fit++) {
            filled += solver.booleanValue(given[fit]) ? 1 : 0;
        }
        return new Outcome(
                name(),
                found ? Math.round(solver.objectiveValue()) : 0,
                filled,
                (end - ready) / 1e6,
                (end - start) / 1e6,
                status == CpSolverStatus.OPTIMAL);
    }
}
