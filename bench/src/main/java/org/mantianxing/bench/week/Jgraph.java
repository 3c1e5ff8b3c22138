package org.mantianxing.bench.week;

import java.util.HashMap;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** Minimum-cost flow of JGraphT: capacity scaling. */
final class Jgraph implements Rival {
    @Override
    public String name() {
        return "JGraphT";
    }

    @Override
    public Outcome plan(Instance one) {
        long start = System.nanoTime();
        Arcs arcs = new Arcs(one);
        var graph = new DirectedWeightedMultigraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        for (int node = 0; node < arcs.nodes; node++) {
            graph.addVertex(node);
        }
        var capacity = new HashMap<DefaultWeightedEdge, Integer>();
        DefaultWeightedEdge[] edges = new DefaultWeightedEdge[arcs.count];
        for (int arc = 0; arc < arcs.count; arc++) {
            edges[arc] = graph.addEdge(arcs.tail[arc], arcs.head[arc]);
            graph.setEdgeWeight(edges[arc], arcs.cost[arc]);
            capacity.put(edges[arc], arcs.capacity[arc]);
        }
        var problem = new MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge>(
                graph,
                node -> node == arcs.sink ? -one.seats() : node < one.orders() ? one.places()[node] : 0,
                capacity::get);
        long ready = System.nanoTime();
        var flow = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(problem);
        long end = System.nanoTime();
        int filled = 0;
        for (int fit = 0; fit < one.fits(); fit++) {
            filled += (int) flow.getFlow(edges[fit]);
        }
        return new Outcome(
                name(),
                Arcs.worth(one, Math.round(flow.getCost())),
                filled,
                (end - ready) / 1e6,
                (end - start) / 1e6,
                true);
    }
}
