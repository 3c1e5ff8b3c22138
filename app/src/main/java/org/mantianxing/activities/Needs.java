package org.mantianxing.activities;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.SeatStore.Wanted;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Spot;
import org.mantianxing.matching.WeekGrid;
import org.mantianxing.matching.Weights;
import org.springframework.stereotype.Component;

/** Tells the engine what activities need: what their open seats need; of a full one, what any of its seats needs. */
@Component
class Needs {
    static final int WEEKLY_ASKS = 3;
    private final SeatStore seats;
    private final Settings settings;
    private final Weighing weighing;

    Needs(SeatStore seats, Settings settings, Weighing weighing) {
        this.seats = seats;
        this.weighing = weighing;
        this.settings = settings;
    }

    Need of(Activity activity) {
        return need(activity, seats.wanted(List.of(activity.id())), weeklyAsks(), weights());
    }

    /** The needs of many, by activity. */
    Map<UUID, Need> of(Collection<Activity> activities) {
        int asks = weeklyAsks();
        Weights weights = weights();
        Map<UUID, List<Wanted>> wanted = seats
                .wanted(activities.stream().map(Activity::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Wanted::activity));
        Map<UUID, Need> needs = new HashMap<>();
        activities.forEach(one ->
                needs.put(one.id(), need(one, wanted.getOrDefault(one.id(), List.of()), asks, weights)));
        return needs;
    }

    /** How often one person may be asked within seven days. */
    int weeklyAsks() {
        return settings.number("matching.asks.week", WEEKLY_ASKS);
    }

    /** By which the district compares people. */
    Weights weights() {
        return weighing.now();
    }

    private static Need need(Activity activity, List<Wanted> all, int weeklyAsks, Weights weights) {
        List<Wanted> open = all.stream().filter(one -> one.open() > 0).toList();
        List<Wanted> wanted = open.isEmpty() ? all : open;
        Set<String> skills = wanted.stream()
                .map(Wanted::skill)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toSet());
        return new Need(
                skills,
                wanted.stream().anyMatch(one -> one.skill().isEmpty()),
                WeekGrid.slots(ChinaTime.local(activity.start()), ChinaTime.local(activity.end())),
                ChinaTime.date(activity.start()).getYear(),
                spot(activity.lon(), activity.lat()),
                activity.minAge(),
                activity.path(),
                weeklyAsks,
                weights,
                Set.copyOf(activity.more().languages()));
    }

    static Optional<Spot> spot(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? Optional.empty() : Optional.of(new Spot(lon, lat));
    }
}
