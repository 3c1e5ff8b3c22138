package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.AskStore.Among;
import org.mantianxing.activities.WeekPlace.State;
import org.mantianxing.activities.WeekStore.Asked;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.week.Roster;
import org.mantianxing.matching.week.Week;
import org.springframework.stereotype.Component;

/** Plans all open seats of seven days at once, as near to the plan before as it can be. */
@Component
class WeekPlanning {
    static final Duration AHEAD = Duration.ofDays(7);

    private final WeekScouting scouting;
    private final WeekStore store;
    private final AskStore asks;
    private final Needs needs;
    private final Clock clock;

    WeekPlanning(WeekScouting scouting, WeekStore store, AskStore asks, Needs needs, Clock clock) {
        this.scouting = scouting;
        this.store = store;
        this.asks = asks;
        this.needs = needs;
        this.clock = clock;
    }

    void plan(Actor actor, String path) {
        Instant now = clock.instant();
        store.begin(path, actor, now);
        Map<WeekDraft.Pair, WeekPlace> before = store.places(path, now).stream()
                .collect(Collectors.toMap(one -> new WeekDraft.Pair(one.activity(), one.volunteer()), one -> one));
        WeekScouting.Found found = scouting.found(path, now.plus(AHEAD));
        WeekDraft draft = new WeekDraft(found, before, bounds(found, now), now);
        Week week = draft.week();
        Roster roster = Roster.best(week);
        store.clear(path);
        Set<WeekDraft.Pair> given = new HashSet<>();
        for (int i = 0; i < roster.size(); i++) {
            given.add(draft.pair(roster.post(i), roster.person(i)));
        }
        int changed = 0;
        for (int i = 0; i < roster.size(); i++) {
            WeekPost post = draft.post(roster.post(i));
            WeekDraft.Pair pair = draft.pair(roster.post(i), roster.person(i));
            WeekPlace known = before.get(pair);
            int rank = post.rank(pair.volunteer());
            changed += known == null && !before.isEmpty() ? 1 : 0;
            store.insert(
                    path,
                    new WeekPlace(
                            Ids.at(now),
                            pair.activity(),
                            pair.volunteer(),
                            post.skill(),
                            post.ranked().get(rank - 1).score(),
                            because(post, rank, draft.elsewhere(post, rank, given)),
                            known == null,
                            known != null && known.state() == State.KEPT ? State.KEPT : State.PROPOSED));
        }
        shorts(path, draft, roster);
        int lost = (int) before.entrySet().stream()
                .filter(one -> one.getValue().state() == State.KEPT && !given.contains(one.getKey()))
                .count();
        store.tell(
                path, new WeekStore.Head(now, actor.name(), draft.seats(), draft.alone(), roster.gap(), changed, lost));
    }

    private void shorts(String path, WeekDraft draft, Roster roster) {
        int[] filled = new int[draft.posts()];
        for (int i = 0; i < roster.size(); i++) {
            filled[roster.post(i)]++;
        }
        for (int i = 0; i < filled.length; i++) {
            WeekPost post = draft.post(i);
            if (filled[i] < post.open()) {
                store.insert(
                        path,
                        new WeekShort(
                                post.activity().id(), post.skill(), post.open() - filled[i], draft.candidates(post)));
            }
        }
    }

    private static String because(WeekPost post, int rank, int elsewhere) {
        if (rank <= post.open() || elsewhere == 0) {
            return Packed.of("在这项里排第 {0}", rank);
        }
        return Packed.of("在这项里排第 {0}；前面有 {1} 人，那时别处更需要，或者这几天已经排满", rank, elsewhere);
    }

    /** How often everybody may be asked, and how often they serve already. */
    private WeekDraft.Bounds bounds(WeekScouting.Found found, Instant now) {
        List<UUID> people = found.posts().stream()
                .flatMap(post -> post.ranked().stream())
                .map(Match::candidate)
                .distinct()
                .toList();
        Map<UUID, Integer> lately = asks.counts(people, now.minus(AHEAD));
        Map<UUID, Integer> serving = new HashMap<>();
        asks.seats(new Among(people), now)
                .forEach((who, spans) -> serving.put(who, (int) spans.stream()
                        .filter(one -> one.start().isBefore(now.plus(AHEAD)))
                        .count()));
        found.waiting().forEach(one -> serving.merge(one.volunteer(), 1, Integer::sum));
        Map<UUID, List<Asked>> waiting = found.waiting().stream().collect(Collectors.groupingBy(Asked::volunteer));
        return new WeekDraft.Bounds(needs.weeklyAsks(), lately, serving, waiting);
    }
}
