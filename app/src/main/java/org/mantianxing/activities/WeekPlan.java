package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The week as it was last planned.
 *
 * @param seats that were open, and for which nobody was being waited
 * @param alone how many of them would have been filled, each call by itself
 * @param gap by how much a better plan might be better, in percent; 0 where this is proven to be the best
 * @param changed how many places the plan before gave to somebody else
 * @param lost how many of those that were to stay cannot
 * @param names of people, masked
 */
public record WeekPlan(
        Instant madeAt,
        String byName,
        int seats,
        int alone,
        double gap,
        int changed,
        int lost,
        List<WeekPlace> places,
        List<WeekShort> shortOf,
        Map<UUID, Activity> activities,
        Map<UUID, String> names) {

    /** How many seats it fills. */
    public long filled() {
        return places.stream()
                .filter(one -> one.state() != WeekPlace.State.LEFT)
                .count();
    }

    /** Those that wait to be asked. */
    public List<WeekPlace> waiting() {
        return places.stream().filter(WeekPlan::waits).toList();
    }

    private static boolean waits(WeekPlace one) {
        return one.state() == WeekPlace.State.PROPOSED || one.state() == WeekPlace.State.KEPT;
    }
}
