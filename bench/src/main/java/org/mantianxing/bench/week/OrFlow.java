package org.mantianxing.bench.week;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/** Minimum-cost flow of OR-Tools: cost scaling with push and relabel. */
final class OrFlow implements Rival {
    @Override
    public String name() {
        return "OR-Tools flow";
    }

    @Override
    public Outcome plan(Instance one) {
        Loader.loadNativeLibraries();
        long start = System.nanoTime();
        Arcs arcs = new Arcs(one);
        MinCostFlow flow = new MinCostFlow(arcs.nodes, arcs.count);
        for (int arc = 0; arc < arcs.count; arc++) {
            flow.addArcWithCapacityAndUnitCost(arcs.tail[arc], arcs.head[arc], arcs.capacity[arc], arcs.cost[arc]);
        }
        for (int order = 0; order < one.orders(); order++) {
            flow.setNodeSupply(order, one.places()[order]);
        }
        flow.setNodeSupply(arcs.sink, -one.seats());
        long ready = System.nanoTime();
        boolean proven = flow.solve() == MinCostFlow.Status.OPTIMAL;
        long end = System.nanoTime();
        int filled = 0;
        for (int fit = 0; fit < one.fits(); fit++) {
            filled += (int) flow.getFlow(fit);
        }
        return new Outcome(
                name(),
                Arcs.worth(one, flow.getOptimalCost()),
                filled,
                (end - ready) / 1e6,
                (end - start) / 1e6,
                proven);
    }
}
