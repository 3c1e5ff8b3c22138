package org.mantianxing.bench.week;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import java.util.List;

/** All seats of a week, for Timefold. */
@PlanningSolution
public class TimefoldPlan {
    @PlanningEntityCollectionProperty
    private List<TimefoldSeat> seats = List.of();

    @PlanningScore
    HardSoftLongScore score = HardSoftLongScore.ZERO;

    /** For Timefold. */
    public TimefoldPlan() {}

    TimefoldPlan(List<TimefoldSeat> seats) {
        this.seats = seats;
    }

    int filled() {
        return (int) seats.stream().filter(seat -> seat.getFit() != null).count();
    }
}
