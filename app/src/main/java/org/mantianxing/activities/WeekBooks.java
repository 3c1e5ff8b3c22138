package org.mantianxing.activities;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads a plan with everything that its page shows. */
@Component
record WeekBooks(WeekStore store, CallStore calls, Crowd crowd) {
    Optional<WeekPlan> read(String path, Instant now) {
        return store.head(path).map(head -> {
            List<WeekPlace> places = store.places(path, now);
            List<WeekShort> shorts = store.shorts(path, now);
            Map<UUID, Activity> activities = calls
                    .named(Stream.concat(
                                    places.stream().map(WeekPlace::activity),
                                    shorts.stream().map(WeekShort::activity))
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(Activity::id, Function.identity()));
            Map<UUID, String> names = new HashMap<>();
            crowd.volunteers(
                            places.stream().map(WeekPlace::volunteer).distinct().toList())
                    .values()
                    .forEach(one -> names.put(one.id(), one.nameMasked()));
            return new WeekPlan(
                    head.madeAt(),
                    head.byName(),
                    head.seats(),
                    head.alone(),
                    head.gap(),
                    head.changed(),
                    head.lost(),
                    places,
                    shorts,
                    activities,
                    names);
        });
    }

    /** Whether an answer of theirs is waited for that would take the same time. */
    boolean waitsThen(UUID volunteer, Activity activity, Instant now) {
        return store.asked(activity.start(), activity.end(), now).stream()
                .anyMatch(one ->
                        one.volunteer().equals(volunteer) && !one.activity().equals(activity.id()));
    }
}
