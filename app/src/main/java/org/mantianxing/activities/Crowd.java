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
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Spot;
import org.mantianxing.matching.WeekGrid;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** Tells the engine what an activity needs and who might come. */
@Component
class Crowd {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final int WEEKLY_ASKS = 3;
    private final Volunteers volunteers;
    private final Teams teams;
    private final AskStore asks;
    private final SeatStore seats;
    private final Settings settings;
    private final Clock clock;

    Crowd(Volunteers volunteers, Teams teams, AskStore asks, SeatStore seats, Settings settings, Clock clock) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.asks = asks;
        this.seats = seats;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the seats still open need; of a full activity, what any of its seats needs. */
    Need need(Activity activity) {
        List<Seat> all = seats.list(activity.id());
        List<Seat> open =
                all.stream().filter(seat -> seat.state() == Seat.State.OPEN).toList();
        return need(activity, open.isEmpty() ? all : open);
    }

    Need need(Activity activity, Collection<Seat> wanted) {
        Set<String> skills = wanted.stream()
                .map(Seat::skill)
                .filter(skill -> !skill.isEmpty())
                .collect(Collectors.toSet());
        return new Need(
                skills,
                wanted.stream().anyMatch(seat -> seat.skill().isEmpty()),
                WeekGrid.slots(ChinaTime.local(activity.start()), ChinaTime.local(activity.end())),
                ChinaTime.date(activity.start()).getYear(),
                spot(activity.lon(), activity.lat()),
                activity.minAge(),
                activity.path(),
                settings.number("matching.asks.week", WEEKLY_ASKS));
    }

    /** Everybody active whom the need might fit. */
    List<Candidate> around(Activity activity, Need need) {
        Instant since = clock.instant().minus(LATELY);
        Set<UUID> busy = new HashSet<>(seats.busy(activity.start(), activity.end()));
        Set<UUID> mates = mates(activity);
        Map<UUID, Earlier> earlier = earlier(activity);
        Map<UUID, List<Instant>> asked = asks.asked(since);
        Map<UUID, List<Instant>> served = asks.served(since);
        return known(need).stream()
                .map(one -> candidate(
                        one,
                        busy.contains(one.id()),
                        mates.contains(one.id()),
                        earlier.getOrDefault(one.id(), Earlier.NOTHING),
                        asked.getOrDefault(one.id(), List.of()),
                        served.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** One volunteer, as the engine sees them; empty for somebody who is none. */
    Optional<Candidate> one(Activity activity, UUID volunteer) {
        Instant since = clock.instant().minus(LATELY);
        return volunteers
                .find(Actor.CLOCK, volunteer)
                .map(one -> candidate(
                        one,
                        overlapping(activity, volunteer).isPresent(),
                        mates(activity).contains(volunteer),
                        earlier(activity).getOrDefault(volunteer, Earlier.NOTHING),
                        asks.asked(volunteer, since),
                        asks.served(volunteer, since)));
    }

    /** Another activity that this volunteer holds a seat of at the same time. */
    Optional<UUID> overlapping(Activity activity, UUID volunteer) {
        return seats.overlapping(volunteer, activity.start(), activity.end())
                .filter(other -> !other.equals(activity.id()));
    }

    int askedLately(UUID volunteer) {
        return asks.asked(volunteer, clock.instant().minus(LATELY)).size();
    }

    Optional<Volunteer> volunteer(UUID id) {
        return volunteers.find(Actor.CLOCK, id);
    }

    /** Those of whom something is known that matters: with a skill needed, or all where anybody will do. */
    List<Volunteer> known(Need need) {
        return volunteers.candidates(Actor.CLOCK, need.general() ? Set.of() : need.skills());
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
            case "DECLINED" -> Earlier.DECLINED;
            case "WITHDRAWN" -> Earlier.WITHDREW;
            case "CLOSED" -> Earlier.NOTHING;
            default -> Earlier.ASKED;
        };
    }

    private static Earlier stronger(Earlier one, Earlier other) {
        return one == Earlier.HOLDS_SEAT || other == Earlier.HOLDS_SEAT ? Earlier.HOLDS_SEAT : other;
    }

    private static Candidate candidate(
            Volunteer one, boolean busy, boolean mate, Earlier earlier, List<Instant> asked, List<Instant> served) {
        Integer born = one.birthYear();
        return new Candidate(
                one.id(),
                one.skills(),
                one.free(),
                spot(one.lon(), one.lat()),
                one.maxMetres(),
                born == null ? OptionalInt.empty() : OptionalInt.of(born),
                one.state() == Volunteer.State.ACTIVE,
                busy,
                mate,
                Candidate.Wish.valueOf(one.offers().name()),
                earlier,
                one.path(),
                asked,
                served);
    }

    private static Optional<Spot> spot(@Nullable Double lon, @Nullable Double lat) {
        return lon == null || lat == null ? Optional.empty() : Optional.of(new Spot(lon, lat));
    }
}
