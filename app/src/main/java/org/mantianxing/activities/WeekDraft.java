package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.WeekPlace.State;
import org.mantianxing.activities.WeekStore.Asked;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.week.Week;

/**
 * A week as the engine plans it. A seat filled is worth its points (up to 10,000) and what it would be missed: 10,000, 15,000
 * within three days, 20,000 within one, and 5,000 more where somebody at home has ordered it. Whoever stood in the plan before
 * is worth 300 more, who must stay very much more; each further service of the same person 800 less than the one before.
 */
final class WeekDraft {
    /** Between two services of one person. */
    private static final Duration WAY = Duration.ofMinutes(30);

    private static final int POINT = 100;
    private static final int MISSED = 10_000;
    private static final int ORDERED = 5_000;
    private static final int STOOD = 300;
    private static final int MUST = 1_000_000;
    private static final int AGAIN = 800;
    private static final int MOST = 31;

    private final List<WeekPost> posts;
    private final Map<Pair, WeekPlace> before;
    private final Bounds bounds;
    private final Instant now;
    private final List<UUID> people = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    /** Somebody for an activity. */
    record Pair(UUID activity, UUID volunteer) {}

    /**
     * What everybody has on already.
     *
     * @param asks how often anybody may be asked within seven days
     * @param asked how often they were
     * @param serving seats and unanswered offers of these days
     */
    record Bounds(int asks, Map<UUID, Integer> asked, Map<UUID, Integer> serving, Map<UUID, List<Asked>> waiting) {
        int left(UUID who) {
            return Math.clamp(asks - asked.getOrDefault(who, 0), 0, MOST);
        }

        int serves(UUID who) {
            return Math.min(serving.getOrDefault(who, 0), MOST);
        }

        boolean free(UUID who, Activity activity) {
            return waiting.getOrDefault(who, List.of()).stream()
                    .noneMatch(one -> one.start().isBefore(activity.end().plus(WAY))
                            && activity.start().isBefore(one.end().plus(WAY)));
        }
    }

    WeekDraft(WeekScouting.Found found, Map<Pair, WeekPlace> before, Bounds bounds, Instant now) {
        this.posts = found.posts();
        this.before = before;
        this.bounds = bounds;
        this.now = now;
        posts.forEach(post -> post.ranked()
                .forEach(match -> numbers.computeIfAbsent(match.candidate(), who -> {
                    people.add(who);
                    return people.size() - 1;
                })));
    }

    Week week() {
        Week.Builder week = Week.sharing(AGAIN);
        people.forEach(who -> week.person(bounds.left(who), bounds.serves(who)));
        for (WeekPost post : posts) {
            week.post(
                    post.open(),
                    minutes(post.activity().start()),
                    minutes(post.activity().end().plus(WAY)));
            post.ranked().stream()
                    .filter(match -> may(post, match))
                    .forEach(match ->
                            week.fit(Objects.requireNonNull(numbers.get(match.candidate())), worth(post, match)));
        }
        return week.build();
    }

    private boolean may(WeekPost post, Match match) {
        WeekPlace known = known(post, match.candidate());
        return (known == null || known.state() != State.LEFT) && bounds.free(match.candidate(), post.activity());
    }

    private int worth(WeekPost post, Match match) {
        WeekPlace known = known(post, match.candidate());
        int stood = known == null ? 0 : known.state() == State.KEPT ? MUST : STOOD;
        return match.score() * POINT + missed(post.activity()) + stood;
    }

    private int missed(Activity activity) {
        Duration left = Duration.between(now, activity.start());
        int soon = left.compareTo(Duration.ofDays(1)) <= 0
                ? 2 * MISSED
                : left.compareTo(Duration.ofDays(3)) <= 0 ? MISSED * 3 / 2 : MISSED;
        return soon + (activity.origin() == null ? 0 : ORDERED);
    }

    private @Nullable WeekPlace known(WeekPost post, UUID who) {
        return before.get(new Pair(post.activity().id(), who));
    }

    private int minutes(Instant at) {
        return (int) Duration.between(now, at).toMinutes();
    }

    int posts() {
        return posts.size();
    }

    WeekPost post(int number) {
        return posts.get(number);
    }

    Pair pair(int post, int person) {
        return new Pair(posts.get(post).activity().id(), people.get(person));
    }

    int seats() {
        return posts.stream().mapToInt(WeekPost::open).sum();
    }

    /** How many could be asked for a post. */
    int candidates(WeekPost post) {
        return (int) post.ranked().stream().filter(match -> may(post, match)).count();
    }

    /** How many of those come before somebody in its ranking, and are not asked for it. */
    int elsewhere(WeekPost post, int rank, Set<Pair> given) {
        return (int) post.ranked().stream()
                .limit(rank - 1L)
                .filter(match -> may(post, match))
                .filter(match -> !given.contains(new Pair(post.activity().id(), match.candidate())))
                .count();
    }

    /** How many seats would be filled if each call took its best in turn, the soonest first, as calls do by themselves. */
    int alone() {
        Map<UUID, List<Activity>> given = new HashMap<>();
        int filled = 0;
        for (WeekPost post : posts) {
            Set<UUID> here = new HashSet<>();
            for (Match match : post.ranked()) {
                UUID who = match.candidate();
                List<Activity> has = given.getOrDefault(who, List.of());
                if (here.size() < post.open()
                        && may(post, match)
                        && has.size() < bounds.left(who)
                        && has.stream().noneMatch(one -> overlap(one, post.activity()))) {
                    here.add(who);
                    given.computeIfAbsent(who, _ -> new ArrayList<>()).add(post.activity());
                }
            }
            filled += here.size();
        }
        return filled;
    }

    private static boolean overlap(Activity one, Activity other) {
        return one.start().isBefore(other.end().plus(WAY))
                && other.start().isBefore(one.end().plus(WAY));
    }
}
