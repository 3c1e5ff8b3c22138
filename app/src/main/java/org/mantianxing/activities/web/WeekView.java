package org.mantianxing.activities.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.WeekPlace;
import org.mantianxing.activities.WeekPlan;
import org.mantianxing.activities.WeekShort;

/** A plan as its page shows it: activity by activity, the soonest first. */
public record WeekView(@Nullable WeekPlan plan, List<Block> blocks) {

    /** One activity, whom the plan would ask for it, and what stays open. */
    public record Block(Activity activity, List<WeekPlace> places, List<WeekShort> shortOf) {}

    static WeekView of(@Nullable WeekPlan plan) {
        if (plan == null) {
            return new WeekView(null, List.of());
        }
        Map<UUID, Block> blocks = new LinkedHashMap<>();
        plan.activities().values().stream()
                .sorted(Comparator.comparing(Activity::start).thenComparing(Activity::id))
                .forEach(one -> blocks.put(one.id(), new Block(one, new ArrayList<>(), new ArrayList<>())));
        plan.places().stream()
                .filter(one -> one.state() != WeekPlace.State.LEFT)
                .forEach(one -> Stream.ofNullable(blocks.get(one.activity()))
                        .forEach(block -> block.places().add(one)));
        plan.shortOf()
                .forEach(one -> Stream.ofNullable(blocks.get(one.activity()))
                        .forEach(block -> block.shortOf().add(one)));
        return new WeekView(
                plan,
                blocks.values().stream()
                        .filter(one -> !one.places().isEmpty() || !one.shortOf().isEmpty())
                        .toList());
    }

    /** In percent, with as many digits as it needs. */
    public String gap() {
        return plan == null ? "" : String.format(Locale.ROOT, "%.2f", Math.max(0.01, plan.gap()));
    }

    public String name(WeekPlace one) {
        return plan == null ? "" : plan.names().getOrDefault(one.volunteer(), "");
    }
}
