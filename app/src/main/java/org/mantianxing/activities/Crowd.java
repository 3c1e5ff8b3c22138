package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.activities.AskStore.Among;
import org.mantianxing.kernel.Actor;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Need;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Sieve;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Tells the engine who might come. Statements are counted by the page, not by the person. */
@Component
class Crowd {
    private static final Duration LATELY = Duration.ofDays(30);
    private final Volunteers volunteers;
    private final Teams teams;
    private final AskStore asks;
    private final SeatStore seats;
    private final DealingStore dealings;
    private final Clock clock;

    Crowd(Volunteers volunteers, Teams teams, AskStore asks, SeatStore seats, DealingStore dealings, Clock clock) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.asks = asks;
        this.seats = seats;
        this.dealings = dealings;
        this.clock = clock;
    }

    /** Whoever fits the need, among others, and those whom one rule keeps out; with what they were asked and did lately. */
    List<Candidate> around(Activity activity, Need need) {
        return lately(sketches(activity, need, 1));
    }

    /** Whoever fits the need, among others; as if nobody had been asked or had served lately. */
    List<Candidate> sketches(Activity activity, Need need) {
        return sketches(activity, need, 0);
    }

    private List<Candidate> sketches(Activity activity, Need need, int misses) {
        List<Volunteer> around = volunteers.candidates(
                Actor.CLOCK,
                new Sieve(
                        need.general() ? Set.of() : need.skills(),
                        need.slots(),
                        activity.lon(),
                        activity.lat(),
                        misses));
        Set<UUID> busy = new HashSet<>(seats.busy(activity.start(), activity.end()));
        Set<UUID> mates = mates(activity);
        Map<UUID, Earlier> earlier = earlier(activity);
        return around.stream()
                .map(one -> candidate(
                        one,
                        new Ties(
                                busy.contains(one.id()),
                                mates.contains(one.id()),
                                earlier.getOrDefault(one.id(), Earlier.NOTHING)),
                        Lately.UNKNOWN))
                .toList();
    }

    /** These people with what they were asked and did lately. */
    List<Candidate> lately(List<Candidate> sketches) {
        Instant since = clock.instant().minus(LATELY);
        Among among = new Among(sketches.stream().map(Candidate::id).toList());
        Map<UUID, List<Instant>> asked = asks.asked(among, since);
        Map<UUID, List<Instant>> served = asks.served(among, since);
        Map<UUID, List<Instant>> lapses = asks.lapses(among, clock.instant().minus(Lapse.FADES));
        return sketches.stream()
                .map(one -> one.lately(
                        asked.getOrDefault(one.id(), List.of()),
                        served.getOrDefault(one.id(), List.of()),
                        lapses.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** One volunteer, as the engine sees them for each of these calls. */
    Map<UUID, Candidate> one(Volunteer known, Dealings dealings, Collection<Activity> activities) {
        Instant since = clock.instant().minus(LATELY);
        Set<UUID> own = activities.stream().allMatch(activity -> activity.team() == null)
                ? Set.of()
                : teams.teamsOf(Actor.CLOCK, known.id()).stream().map(Team::id).collect(Collectors.toSet());
        Map<UUID, Earlier> earlier = dealings.earlier();
        Lately lately = new Lately(dealings.askedSince(since), dealings.servedSince(since), dealings.lapses());
        return activities.stream()
                .collect(Collectors.toMap(
                        Activity::id,
                        activity -> candidate(
                                known,
                                new Ties(
                                        dealings.busy(activity),
                                        activity.team() != null && own.contains(activity.team()),
                                        earlier.getOrDefault(activity.id(), Earlier.NOTHING)),
                                lately)));
    }

    /** Empty for somebody who is no volunteer. */
    Optional<Candidate> one(UUID volunteer, Activity activity) {
        return volunteers
                .find(Actor.CLOCK, volunteer)
                .map(known -> one(known, dealings(volunteer, List.of(activity)), List.of(activity))
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
        return dealings.of(volunteer, since, clock.instant());
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

    /** What ties one person to one call. */
    private record Ties(boolean busy, boolean mate, Earlier earlier) {}

    /** What was of late, for anything. */
    private record Lately(List<Instant> asked, List<Instant> served, List<Instant> lapses) {
        static final Lately UNKNOWN = new Lately(List.of(), List.of(), List.of());
    }

    private static Candidate candidate(Volunteer one, Ties ties, Lately lately) {
        Integer born = one.birthYear();
        return new Candidate(
                one.id(),
                one.skills(),
                one.free(),
                Needs.spot(one.lon(), one.lat()),
                one.maxMetres(),
                born == null ? OptionalInt.empty() : OptionalInt.of(born),
                one.state() == Volunteer.State.ACTIVE,
                ties.busy(),
                ties.mate(),
                Candidate.Wish.valueOf(one.offers().name()),
                ties.earlier(),
                one.path(),
                lately.asked(),
                lately.served(),
                lately.lapses());
    }
}
