package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.activities.SeatStore.Wanted;
import org.mantianxing.activities.WeekStore.Asked;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.Need;
import org.springframework.stereotype.Component;

/** Finds the open seats of a week and who could have them. Whoever has not answered yet counts as if they came. */
@Component
class WeekScouting {
    private static final int LEAST = 60;
    private static final int MOST = 400;
    private static final int A_SEAT = 20;
    private static final int MOST_CALLS = 2_000;

    private final CallStore calls;
    private final WeekStore store;
    private final SeatStore seats;
    private final Waves.Sides sides;
    private final Clock clock;

    WeekScouting(CallStore calls, WeekStore store, SeatStore seats, Waves.Sides sides, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.seats = seats;
        this.sides = sides;
        this.clock = clock;
    }

    /**
     * What there is to plan.
     *
     * @param waiting of everybody in the district who has been asked for anything then
     */
    record Found(List<WeekPost> posts, List<Asked> waiting) {}

    Found found(String path, Instant until) {
        Instant now = clock.instant();
        List<Activity> mine = calls.recruiting(now, MOST_CALLS).stream()
                .filter(one -> one.start().isBefore(until) && one.open() > 0)
                .filter(one -> one.path().equals(path) || one.path().startsWith(path + "."))
                .filter(one -> WaveRule.expires(one.replyBy(), one.start(), now).isPresent())
                .toList();
        List<Asked> waiting = store.asked(now, until, now);
        Map<Kind, Long> awaited = waiting.stream()
                .collect(Collectors.groupingBy(one -> new Kind(one.activity(), one.skill()), Collectors.counting()));
        Map<UUID, Activity> byId = mine.stream().collect(Collectors.toMap(Activity::id, Function.identity()));
        Map<UUID, Need> needed = sides.needs().of(mine);
        Muster muster = sides.mustering().muster();
        List<WeekPost> posts = new ArrayList<>();
        for (Wanted kind : seats.wanted(byId.keySet())) {
            long left = kind.open() - awaited.getOrDefault(new Kind(kind.activity(), kind.skill()), 0L);
            if (left > 0) {
                Activity one = Objects.requireNonNull(byId.get(kind.activity()));
                Need need = Objects.requireNonNull(needed.get(kind.activity())).only(kind.skill());
                int looked = Math.clamp(left * A_SEAT, LEAST, MOST);
                posts.add(new WeekPost(
                        one,
                        kind.skill(),
                        (int) left,
                        muster.ranked(sides.crowd().call(one, need), now, looked)));
            }
        }
        posts.sort(Comparator.comparing((WeekPost post) -> post.activity().start()));
        return new Found(posts, waiting);
    }

    private record Kind(UUID activity, String skill) {}
}
