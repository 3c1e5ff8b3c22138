package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Near;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Survey;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** What people read of one activity, as far as the engine or other people have to do with it. */
@Component
class Reading {
    private static final int TIMES = 3;
    private final ActivityStores stores;
    private final Needs needs;
    private final Crowd crowd;
    private final Obstacles obstacles;
    private final Fitting fitting;
    private final Clock clock;

    Reading(ActivityStores stores, Needs needs, Crowd crowd, Obstacles obstacles, Fitting fitting, Clock clock) {
        this.stores = stores;
        this.needs = needs;
        this.crowd = crowd;
        this.obstacles = obstacles;
        this.fitting = fitting;
        this.clock = clock;
    }

    /** @param kind of seat that the survey is for, null for all */
    Candidates candidates(UUID activity, @Nullable String kind, Survey survey) {
        List<Near> nearly = survey.nearly().stream()
                .filter(near -> worthShowing(near.missing().code()))
                .toList();
        List<UUID> ids = Stream.concat(survey.ranked().stream(), nearly.stream().map(Near::match))
                .map(Match::candidate)
                .toList();
        Shown shown = new Shown(crowd.volunteers(ids), crowd.askedLately(ids));
        return new Candidates(
                kinds(activity),
                kind,
                survey.ranked().stream()
                        .flatMap(match -> shown.of(match, null).stream())
                        .toList(),
                nearly.stream()
                        .flatMap(near -> shown.of(near.match(), near).stream())
                        .toList(),
                survey.fitting(),
                survey.missing().entrySet().stream()
                        .filter(one -> worthShowing(one.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                survey.nearer(),
                better(survey));
    }

    /** Skilled seats first. */
    private Map<String, Integer> kinds(UUID activity) {
        Map<String, Integer> open = new LinkedHashMap<>();
        stores.seats().wanted(List.of(activity)).stream()
                .filter(kind -> kind.open() > 0)
                .forEach(kind -> open.put(kind.skill(), kind.open()));
        return open;
    }

    /** The times at which more would fit than now, the best of them. */
    private static List<Survey.Otherwise> better(Survey survey) {
        return survey.times().stream()
                .filter(one -> one.fitting() > survey.fitting())
                .limit(TIMES)
                .toList();
    }

    /** Who said no, or has a seat, is nobody to be asked after. */
    private static boolean worthShowing(Reason.Code missing) {
        return switch (missing) {
            case HOLDS_SEAT, ASKED_ALREADY, DECLINED, WITHDREW, PAUSED, WANTS_NO_CALLS -> false;
            default -> true;
        };
    }

    /** The facts about everybody on the list, read at once. */
    private record Shown(Map<UUID, Volunteer> people, Map<UUID, Integer> asked) {
        Optional<Candidate> of(Match match, @Nullable Near near) {
            return Optional.ofNullable(people.get(match.candidate()))
                    .map(one -> new Candidate(
                            one.id(),
                            one.nameMasked(),
                            one.birthYear(),
                            match.score(),
                            match.parts(),
                            match.reasons(),
                            near == null ? null : near.missing(),
                            asked.getOrDefault(one.id(), 0)));
        }
    }

    Standing standing(Actor actor, Activity activity, boolean english) {
        if (!actor.signedIn()) {
            return Standing.STRANGER;
        }
        UUID me = actor.id();
        Optional<Seat> seat = stores.seats().held(activity.id(), me);
        int place = stores.offers().waiting(activity.id()).indexOf(me);
        boolean undecided = seat.isEmpty() && activity.calling();
        Need need = needs.of(activity);
        var self = crowd.one(me, activity, need);
        return new Standing(
                seat.orElse(null),
                stores.offers()
                        .find(activity.id(), me)
                        .filter(offer -> offer.wave() >= 0)
                        .orElse(null),
                place < 0 ? null : place,
                seat.flatMap(held -> stores.attendance().find(held.id())).orElse(null),
                undecided ? obstacles.list(activity, me, self, need, english) : List.of(),
                self.map(one -> Matching.explain(need, one, clock.instant()).reasons())
                        .orElse(List.of()));
    }

    Outlook outlook(UUID me) {
        return fitting.of(me);
    }

    /** Of the whole district; what everybody looks at is at hand. */
    Page<Activity> list(ActivityQuery query) {
        return stores.open().list(query).map(rows -> page(query, rows)).orElseGet(() -> list(query, Reach.EVERYWHERE));
    }

    Page<Activity> list(ActivityQuery query, Reach reach) {
        List<Activity> rows = stores.calls().list(query, reach, CallStore.Key.parse(query.after()));
        return page(query, rows);
    }

    private static Page<Activity> page(ActivityQuery query, List<Activity> rows) {
        return Page.of(rows, query.size(), row -> CallStore.Key.of(row).text());
    }

    List<Activity> held(UUID volunteer, Instant from, Instant to) {
        return stores.calls().named(stores.seats().activitiesOf(volunteer, from, to));
    }

    List<UUID> holders(UUID activity) {
        return stores.seats().list(activity).stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What those are called who hold a seat, wait for one or were asked; masked. */
    Map<UUID, String> names(UUID activity) {
        List<UUID> people = Stream.of(
                        stores.seats().list(activity).stream().map(Seat::volunteer),
                        stores.offers().list(activity).stream().map(Offer::volunteer),
                        stores.offers().waiting(activity).stream())
                .flatMap(some -> some)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        Map<UUID, String> names = new HashMap<>();
        crowd.volunteers(people).values().forEach(one -> names.put(one.id(), one.nameMasked()));
        return names;
    }
}
