package org.mantianxing.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Service;

/** Open calls on the practice map, for whoever looks for something to do. The fifth door. */
@Service
public class TaskMap {
    private static final int MOST = 200;
    private static final int SHOWN = 40;
    private final Activities activities;
    private final Sites sites;
    private final Clock clock;

    TaskMap(Activities activities, Sites sites, Clock clock) {
        this.activities = activities;
        this.sites = sites;
        this.clock = clock;
    }

    /** Which calls are looked for. */
    public enum When {
        ANY,
        /** Until the next Monday. */
        WEEK,
        /** On the next Saturday and Sunday. */
        WEEKEND
    }

    /**
     * Calls at one star.
     *
     * @param fits whether one of them fits the reader
     */
    public record Spot(StarMap.Star star, int calls, boolean fits) {}

    /**
     * An open call.
     *
     * @param metres from where the reader stands to where they meet, by straight distance; null where either is not known
     */
    public record Open(Activity activity, @Nullable Double metres, boolean fits) {}

    /**
     * What the page shows.
     *
     * @param calls at most forty: the nearest, or those that begin soonest
     * @param more how many there are besides
     */
    public record Tasks(StarMap map, List<Spot> spots, List<Open> calls, int more) {}

    /**
     * Where help is looked for.
     *
     * @param fitting only what fits the reader
     */
    public Tasks tasks(Actor actor, When when, boolean fitting, PracticeMap.@Nullable Here here) {
        Set<UUID> fits = activities.outlook(actor).fits().stream()
                .map(fit -> fit.activity().id())
                .collect(Collectors.toSet());
        List<Open> open = new ArrayList<>(activities.list(actor, query(when)).rows().stream()
                .filter(one -> !fitting || fits.contains(one.id()))
                .map(one -> new Open(one, metres(here, one), fits.contains(one.id())))
                .toList());
        if (here != null) {
            open.sort(Comparator.comparingDouble(one -> one.metres() == null ? Double.MAX_VALUE : one.metres()));
        }
        StarMap map = StarMap.of(sites.list(actor), Map.of(), Map.of(), List.of(), Optional.empty());
        Map<UUID, List<Open>> at = open.stream()
                .collect(Collectors.groupingBy(one -> one.activity().site()));
        List<Spot> spots = map.stars().stream()
                .filter(star -> at.containsKey(star.id()))
                .map(star -> spot(star, at.getOrDefault(star.id(), List.of())))
                .toList();
        return new Tasks(map, spots, open.stream().limit(SHOWN).toList(), Math.max(0, open.size() - SHOWN));
    }

    private static Spot spot(StarMap.Star star, List<Open> calls) {
        return new Spot(star, calls.size(), calls.stream().anyMatch(Open::fits));
    }

    private ActivityQuery query(When when) {
        Instant now = clock.instant();
        ActivityQuery all = ActivityQuery.calling(now, MOST);
        return switch (when) {
            case ANY -> all;
            case WEEK -> all.thisWeek(now);
            case WEEKEND -> all.weekend(now);
        };
    }

    private static @Nullable Double metres(PracticeMap.@Nullable Here here, Activity activity) {
        Double lon = activity.lon();
        Double lat = activity.lat();
        return here == null || lon == null || lat == null
                ? null
                : Double.valueOf(Geo.metres(here.lon(), here.lat(), lon, lat));
    }
}
