package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Actor;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Near;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Ranking;
import org.springframework.stereotype.Component;

/** What people read of activities, as far as the engine has to do with it. */
@Component
class Reading {
    private static final int LOOKED_AT = 200;
    private static final Duration AHEAD = Duration.ofDays(30);
    private final ActivityStore store;
    private final Seated seated;
    private final OfferStore offers;
    private final Crowd crowd;
    private final Obstacles obstacles;
    private final Clock clock;

    /** Seats and who sat on them. */
    @Component
    record Seated(SeatStore seats, AttendanceStore attendance) {}

    Reading(ActivityStore store, Seated seated, OfferStore offers, Crowd crowd, Obstacles obstacles, Clock clock) {
        this.store = store;
        this.seated = seated;
        this.offers = offers;
        this.crowd = crowd;
        this.obstacles = obstacles;
        this.clock = clock;
    }

    Candidates candidates(Ranking ranking) {
        List<org.mantianxing.activities.Candidate> fitting = ranking.ranked().stream()
                .flatMap(match -> shown(match, null).stream())
                .toList();
        List<org.mantianxing.activities.Candidate> nearly = ranking.nearly().stream()
                .filter(near -> worthShowing(near))
                .flatMap(near -> shown(near.match(), near).stream())
                .toList();
        return new Candidates(fitting, nearly, ranking.fitting());
    }

    /** Who said no, or has a seat, is nobody to be asked after. */
    private static boolean worthShowing(Near near) {
        return switch (near.missing().code()) {
            case HOLDS_SEAT, ASKED_ALREADY, DECLINED, WITHDREW, PAUSED, WANTS_NO_CALLS -> false;
            default -> true;
        };
    }

    private Optional<org.mantianxing.activities.Candidate> shown(
            Match match, @org.jspecify.annotations.Nullable Near near) {
        return crowd.volunteer(match.candidate())
                .map(one -> new org.mantianxing.activities.Candidate(
                        one.id(),
                        one.nameMasked(),
                        one.birthYear(),
                        match.score(),
                        match.parts(),
                        match.reasons(),
                        near == null ? null : near.missing(),
                        crowd.askedLately(one.id())));
    }

    Standing standing(Actor actor, Activity activity, boolean english) {
        if (!actor.signedIn()) {
            return Standing.STRANGER;
        }
        UUID me = actor.id();
        Optional<Seat> seat = seated.seats().held(activity.id(), me);
        int place = offers.waiting(activity.id()).indexOf(me);
        boolean undecided = seat.isEmpty() && activity.calling();
        Optional<Candidate> candidate = crowd.one(activity, me);
        Need need = crowd.need(activity);
        return new Standing(
                seat.orElse(null),
                offers.find(activity.id(), me)
                        .filter(offer -> offer.wave() >= 0)
                        .orElse(null),
                place < 0 ? null : place,
                seat.flatMap(held -> seated.attendance().find(held.id())).orElse(null),
                undecided ? obstacles.list(activity, me, english) : List.of(),
                candidate
                        .map(one -> Matching.explain(need, one, clock.instant()).reasons())
                        .orElse(List.of()));
    }

    /** Open offers first, then the open calls that fit this volunteer, the best first. */
    List<Fit> fitting(Actor actor) {
        Instant now = clock.instant();
        UUID me = actor.id();
        List<Fit> fits = new ArrayList<>();
        for (Offer offer : offers.openFor(me, now)) {
            store.find(offer.activity())
                    .ifPresent(activity -> fits.add(
                            new Fit(activity, offer.score(), Phrasebook.parse(offer.reasons()), offer.expiresAt())));
        }
        Set<UUID> offered = fits.stream().map(fit -> fit.activity().id()).collect(Collectors.toSet());
        store.list(ActivityQuery.calling(now, LOOKED_AT).until(now.plus(AHEAD)), null).stream()
                .filter(activity -> activity.openSignUp() && !offered.contains(activity.id()))
                .flatMap(activity -> fit(activity, me, now).stream())
                .sorted(Comparator.comparingInt(Fit::score).reversed())
                .limit(10)
                .forEach(fits::add);
        return fits;
    }

    private Optional<Fit> fit(Activity activity, UUID me, Instant now) {
        Need need = crowd.need(activity);
        return crowd.one(activity, me)
                .filter(one ->
                        Matching.rank(need, List.of(one.unasked()), now, 1).fitting() == 1)
                .map(one -> Matching.explain(need, one, now))
                .map(match -> new Fit(activity, match.score(), match.reasons(), null));
    }

    List<Activity> held(UUID volunteer, Instant from, Instant to) {
        return seated.seats().activitiesOf(volunteer, from, to).stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
    }
}
