package org.mantianxing.bench.week;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;

/** The rules of a week, for Timefold. */
public class TimefoldRules implements ConstraintProvider {
    /** For Timefold. */
    public TimefoldRules() {}

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            factory.forEachUniquePair(TimefoldSeat.class, equal(TimefoldSeat::slot))
                    .penalize(HardSoftLongScore.ONE_HARD)
                    .asConstraint("one place at a time"),
            factory.forEach(TimefoldSeat.class)
                    .groupBy(TimefoldSeat::who, TimefoldSeat::most, count())
                    .filter((who, most, count) -> count > most)
                    .penalizeLong(HardSoftLongScore.ONE_HARD, (who, most, count) -> (long) count - most)
                    .asConstraint("not more often than they may"),
            factory.forEach(TimefoldSeat.class)
                    .rewardLong(HardSoftLongScore.ONE_SOFT, TimefoldSeat::worth)
                    .asConstraint("worth")
        };
    }
}
