package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Bond;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Span;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Askable;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.mantianxing.volunteers.Willing;
import org.springframework.stereotype.Component;

/** Tells the engine of people and what binds them to a call. Statements are counted by the page, not by the person. */
@Component
class Crowd {
    private static final Duration LATELY = Duration.ofDays(30);
    /** So long whoever has served somewhere knows the place. */
    private static final Duration KNOWN = Duration.ofDays(365);

    /** When nobody was busy. */
    private static final Span LONG_AGO = new Span(Instant.EPOCH, Instant.EPOCH);

    private final Volunteers volunteers;
    private final Willing willing;
    private final Teams teams;
    private final AskStore asks;
    private final SeatStore seats;
    private final DealingStore dealings;
    private final Clock clock;

    Crowd(Archive archive, Teams teams, AskStore asks, SeatStore seats, DealingStore dealings, Clock clock) {
        this.volunteers = archive.volunteers();
        this.willing = archive.willing();
        this.teams = teams;
        this.asks = asks;
        this.seats = seats;
        this.dealings = dealings;
        this.clock = clock;
    }

    /** What the archive tells of people. */
    @Component("crowdArchive")
    record Archive(Volunteers volunteers, Willing willing) {}

    /** A need at its time, with all that was between it and people. */
    Call call(Activity activity, Need need) {
        return new Call(need, span(activity), bonds(activity), earlier(activity));
    }

    /** The same, had nobody had to do with it yet, and no other plans for that time. */
    Call again(Need need, Map<UUID, Bond> bonds) {
        return new Call(need, LONG_AGO, bonds, Map.of());
    }

    /** By what people are bound to a call: two that are the same in this bind the same people. */
    static List<Object> binding(Activity activity) {
        return Arrays.asList(activity.path(), activity.team(), activity.more().requester());
    }

    /** A need alone, of no time and nobody. */
    Call plain(Need need) {
        return new Call(need, LONG_AGO, Map.of(), Map.of());
    }

    /** One volunteer, as the engine sees them for each of these calls. */
    Map<UUID, Candidate> one(Person person, Dealings dealings, Map<UUID, Need> needs, Collection<Activity> activities) {
        Set<UUID> own = activities.stream().allMatch(activity -> activity.team() == null)
                ? Set.of()
                : teams.teamsOf(Actor.CLOCK, person.id()).stream().map(Team::id).collect(Collectors.toSet());
        Map<UUID, Earlier> earlier = dealings.earlier();
        List<Instant> asked = dealings.askedSince(clock.instant().minus(LATELY));
        return activities.stream()
                .collect(Collectors.toMap(
                        Activity::id,
                        activity -> Candidate.of(
                                person,
                                new Call(
                                        Objects.requireNonNull(needs.get(activity.id())),
                                        span(activity),
                                        bonds(person.id(), activity, own, dealings),
                                        Map.of(person.id(), earlier.getOrDefault(activity.id(), Earlier.NOTHING))),
                                asked,
                                dealings.spansBeside(activity.id()),
                                dealings.lapses())));
    }

    Map<UUID, Bond> bonds(Activity activity) {
        Map<UUID, Bond> bonds = new HashMap<>();
        asks.servedAt(activity.path(), clock.instant().minus(KNOWN)).forEach(one -> bonds.put(one, Bond.KNOWS_PLACE));
        UUID requester = activity.more().requester();
        if (requester != null) {
            asks.served(requester, clock.instant().minus(KNOWN)).forEach(one -> bonds.put(one, Bond.KNOWS_PERSON));
        }
        mates(activity).forEach(one -> bonds.put(one, Bond.TEAM));
        return bonds;
    }

    private static Map<UUID, Bond> bonds(UUID who, Activity activity, Set<UUID> own, Dealings dealings) {
        if (activity.team() != null && own.contains(activity.team())) {
            return Map.of(who, Bond.TEAM);
        }
        UUID requester = activity.more().requester();
        if (requester != null && dealings.served().contains(requester)) {
            return Map.of(who, Bond.KNOWS_PERSON);
        }
        return dealings.places().contains(activity.path()) ? Map.of(who, Bond.KNOWS_PLACE) : Map.of();
    }

    private static Span span(Activity activity) {
        return new Span(activity.start(), activity.end());
    }

    /** Empty for somebody who is no volunteer. */
    Optional<Candidate> one(UUID volunteer, Activity activity, Need need) {
        List<Activity> alone = List.of(activity);
        return volunteers
                .find(Actor.CLOCK, volunteer)
                .map(known -> one(person(known), dealings(volunteer, alone), Map.of(activity.id(), need), alone)
                        .get(activity.id()));
    }

    /** All that one volunteer has to do with these calls, and what they were asked and did lately. */
    Dealings dealings(UUID volunteer, Collection<Activity> activities) {
        Instant lately = clock.instant().minus(LATELY);
        Instant since = activities.stream()
                .map(Activity::createdAt)
                .filter(at -> at.isBefore(lately))
                .min(Instant::compareTo)
                .orElse(lately);
        return dealings.of(volunteer, since, clock.instant(), clock.instant().minus(KNOWN));
    }

    /** Another activity that this volunteer holds a seat of at the same time. */
    Optional<UUID> overlapping(Activity activity, UUID volunteer) {
        return seats.overlapping(volunteer, activity.start(), activity.end())
                .filter(other -> !other.equals(activity.id()));
    }

    /** How often each of them was asked lately, for anything. */
    Map<UUID, Integer> askedLately(Collection<UUID> people) {
        return asks.counts(people, clock.instant().minus(LATELY));
    }

    Optional<Volunteer> volunteer(UUID id) {
        return volunteers.find(Actor.CLOCK, id);
    }

    Map<UUID, Volunteer> volunteers(Collection<UUID> ids) {
        return volunteers.list(Actor.CLOCK, ids).stream()
                .collect(Collectors.toMap(Volunteer::id, volunteer -> volunteer));
    }

    private Set<UUID> mates(Activity activity) {
        return activity.team() == null ? Set.of() : Set.copyOf(teams.members(Actor.CLOCK, activity.team()));
    }

    private Map<UUID, Earlier> earlier(Activity activity) {
        Map<UUID, Earlier> earlier = new HashMap<>();
        asks.standings(activity.id())
                .forEach(one -> earlier.merge(one.volunteer(), standing(one.how()), Crowd::stronger));
        return earlier;
    }

    private static Earlier standing(String how) {
        return switch (how) {
            case "SEAT", "STANDBY" -> Earlier.HOLDS_SEAT;
            default -> Dealings.after(Offer.State.valueOf(how));
        };
    }

    private static Earlier stronger(Earlier one, Earlier other) {
        return one == Earlier.HOLDS_SEAT || other == Earlier.HOLDS_SEAT ? Earlier.HOLDS_SEAT : other;
    }

    /** Somebody as they are now, with all that they have told of themselves. */
    Person person(Volunteer one) {
        return person(one, willing.one(Actor.CLOCK, one));
    }

    /** @param limits when they are away, and until when their skills count */
    static Person person(Volunteer one, Askable limits) {
        Integer born = one.birthYear();
        return new Person(
                one.id(),
                one.skills(),
                one.free(),
                Needs.spot(one.lon(), one.lat()),
                one.maxMetres(),
                born == null ? OptionalInt.empty() : OptionalInt.of(born),
                one.state() == Volunteer.State.ACTIVE,
                Person.Wish.valueOf(one.offers().name()),
                one.path(),
                limits.awayOf(one.id()).stream()
                        .map(some -> new Span(
                                ChinaTime.instant(some.from().atStartOfDay()),
                                ChinaTime.instant(some.until().plusDays(1).atStartOfDay())))
                        .toList(),
                limits.endsOf(one.id()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, end -> until(end.getValue()))),
                limits.provenOf(one.id()),
                Set.copyOf(one.languages()));
    }

    private static Instant until(LocalDate last) {
        return last.equals(LocalDate.MIN)
                ? Person.NEVER
                : ChinaTime.instant(last.plusDays(1).atStartOfDay());
    }
}
