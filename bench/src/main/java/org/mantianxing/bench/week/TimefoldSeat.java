package org.mantianxing.bench.week;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A seat that Timefold gives to somebody, or nobody. */
@PlanningEntity
public class TimefoldSeat {
    @PlanningId
    private int id;

    @ValueRangeProvider
    private List<TimefoldFit> fits = List.of();

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable TimefoldFit fit;

    /** For Timefold. */
    public TimefoldSeat() {}

    TimefoldSeat(int id, List<TimefoldFit> fits) {
        this.id = id;
        this.fits = fits;
    }

    /** Who has it. */
    public @Nullable TimefoldFit getFit() {
        return fit;
    }

    /** Gives it to somebody. */
    public void setFit(@Nullable TimefoldFit fit) {
        this.fit = fit;
    }

    int slot() {
        return fit == null ? -1 : fit.slot();
    }

    int who() {
        return fit == null ? -1 : fit.who();
    }

    int most() {
        return fit == null ? 0 : fit.most();
    }

    long worth() {
        return fit == null ? 0 : fit.worth();
    }
}
