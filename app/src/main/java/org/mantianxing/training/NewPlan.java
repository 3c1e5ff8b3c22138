package org.mantianxing.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a year's plan as it is decided; what each part means stands at {@link PlanLine}. */
public record NewPlan(
        @Nullable UUID site, @Nullable UUID course, int year, int month, int sessions, int people, long fen) {}
