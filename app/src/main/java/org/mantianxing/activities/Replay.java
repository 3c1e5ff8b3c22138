package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.matching.Bond;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Reached;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Weights;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** Brings the calls of the last month to the people of today once more, by other weights, without asking anybody. */
@Component
class Replay {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST = 2_000;
    private static final int NAMED = 30;
    private static final int MANY = 5_000;
    /** As many as a first wave asks for each seat. */
    private static final int EACH = 3;

    private static final Set<Reason.Code> OWN = EnumSet.of(
            Reason.Code.SAME_TEAM,
            Reason.Code.KNOWN_TO_THEM,
            Reason.Code.SERVED_HERE,
            Reason.Code.SAME_STATION,
            Reason.Code.SAME_AREA);

    private final Needs needs;
    private final Crowd crowd;
    private final Mustering mustering;
    private final CallStore calls;
    private final Clock clock;

    Replay(Needs needs, Crowd crowd, Mustering mustering, CallStore calls, Clock clock) {
        this.needs = needs;
        this.crowd = crowd;
        this.mustering = mustering;
        this.calls = calls;
        this.clock = clock;
    }

    /** A call, how many a first wave asks, and when. */
    private record Round(Call call, int size, Instant asked) {}

    /** By the weights in force, and by others. */
    List<Effect> compare(Weights others) {
        Instant now = clock.instant();
        List<Round> rounds = rounds(now);
        Muster muster = mustering.muster();
        List<List<Match>> today = month(rounds, muster, muster.weights(), now);
        List<List<Match>> then = month(rounds, muster, others, now);
        return List.of(effect(today, today), effect(then, today));
    }

    /**
     * Whom each call would have been brought to, one after another as they came: whoever was chosen for one is less fresh
     * for the next, and what was really asked in that month is forgotten.
     */
    private static List<List<Match>> month(List<Round> rounds, Muster muster, Weights weights, Instant now) {
        Muster made = muster.on(muster.day(), weights, now.minus(MONTH));
        List<List<Match>> chosen = new ArrayList<>();
        for (Round round : rounds) {
            List<Match> best = made.ranked(round.call(), now, round.size());
            best.forEach(one -> made.asked(one.candidate(), round.asked()));
            chosen.add(best);
        }
        return chosen;
    }

    /** Whether everybody whom the calls of so many days would have fitted was asked in that time. */
    Turns turns(int days) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(days));
        List<Activity> late = calls.started(since, now, MANY);
        Map<UUID, Need> wanted = needs.of(late);
        List<Call> plain = late.stream()
                .map(one -> crowd.plain(Objects.requireNonNull(wanted.get(one.id()))))
                .toList();
        Reached reached = mustering.muster().reached(plain, now, since, NAMED);
        Map<UUID, String> names = crowd.volunteers(reached.overlooked()).values().stream()
                .collect(Collectors.toMap(Volunteer::id, Volunteer::nameMasked));
        return new Turns(days, late.size(), reached, names);
    }

    private List<Round> rounds(Instant now) {
        List<Activity> month = calls.started(now.minus(MONTH), now, MOST);
        Map<UUID, Need> wanted = needs.of(month);
        Map<List<Object>, Map<UUID, Bond>> bonds = new HashMap<>();
        return month.reversed().stream()
                .map(one -> new Round(
                        crowd.again(
                                Objects.requireNonNull(wanted.get(one.id())),
                                bonds.computeIfAbsent(Crowd.binding(one), _ -> crowd.bonds(one))),
                        EACH * Math.max(1, one.seats()),
                        one.createdAt().isBefore(now.minus(MONTH)) ? now.minus(MONTH) : one.createdAt()))
                .toList();
    }

    private static Effect effect(List<List<Match>> chosen, List<List<Match>> today) {
        List<Match> all = chosen.stream().flatMap(List::stream).toList();
        long[] metres = all.stream()
                .flatMap(one -> reasons(one, EnumSet.of(Reason.Code.NEAR)))
                .mapToLong(reason -> Long.parseLong(reason.arguments().getFirst()))
                .toArray();
        int same = 0;
        for (int i = 0; i < chosen.size(); i++) {
            Set<UUID> before = new HashSet<>(ids(today.get(i)));
            before.retainAll(ids(chosen.get(i)));
            same += before.size();
        }
        return new Effect(
                chosen.size(),
                all.size(),
                Set.copyOf(ids(all)).size(),
                metres.length == 0
                        ? -1
                        : Math.round(Arrays.stream(metres).average().orElse(0)),
                share(all, EnumSet.of(Reason.Code.RESTED)),
                share(all, EnumSet.of(Reason.Code.FREE)),
                share(all, OWN),
                all.isEmpty() ? 100 : Math.round(100f * same / all.size()));
    }

    private static List<UUID> ids(List<Match> some) {
        return some.stream().map(Match::candidate).toList();
    }

    private static int share(List<Match> all, Set<Reason.Code> codes) {
        long with = all.stream()
                .filter(one -> reasons(one, codes).findAny().isPresent())
                .count();
        return all.isEmpty() ? 0 : Math.round(100f * with / all.size());
    }

    private static Stream<Reason> reasons(Match match, Set<Reason.Code> codes) {
        return match.reasons().stream().filter(reason -> codes.contains(reason.code()));
    }
}
