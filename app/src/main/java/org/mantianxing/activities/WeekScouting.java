package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.WeekStore.Asked;
import org.mantianxing.activities.WeekStore.Open;
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
    private final Needs needs;
    private final Crowd crowd;
    private final Mustering mustering;
    private final Clock clock;

    WeekScouting(CallStore calls, WeekStore store, Needs needs, Crowd crowd, Mustering mustering, Clock clock) {
        this.calls = calls;
        this.store = store;
        this.needs = needs;
        this.crowd = crowd;
        this.mustering = mustering;
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
        Map<UUID, List<Open>> open = store.open(mine.stream().map(Activity::id).toList()).stream()
                .collect(Collectors.groupingBy(Open::activity));
        Map<UUID, Need> wanted = needs.of(mine);
        Muster muster = mustering.muster();
        List<WeekPost> posts = new ArrayList<>();
        for (Activity one : mine) {
            Map<String, Long> asked = waiting.stream()
                    .filter(offer -> offer.activity().equals(one.id()))
                    .collect(Collectors.groupingBy(Asked::skill, HashMap::new, Collectors.counting()));
            Need need = Objects.requireNonNull(wanted.get(one.id()));
            for (Open kind : open.getOrDefault(one.id(), List.of())) {
                int left = kind.open() - (int) Math.min(kind.open(), asked.getOrDefault(kind.skill(), 0L));
                if (left > 0) {
                    posts.add(new WeekPost(
                            one,
                            kind.skill(),
                            left,
                            muster.ranked(
                                    crowd.call(one, only(need, kind.skill())),
                                    now,
                                    Math.clamp((long) left * A_SEAT, LEAST, MOST))));
                }
            }
        }
        return new Found(posts, waiting);
    }

    private static Need only(Need need, String skill) {
        return need.only(skill.isEmpty() ? Set.of() : Set.of(skill), skill.isEmpty());
    }
}
