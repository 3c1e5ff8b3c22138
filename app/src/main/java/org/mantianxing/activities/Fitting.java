package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Need;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** One volunteer against all open calls, in one pass: a dozen statements, however many calls there are. */
@Component
class Fitting {
    private static final int LOOKED_AT = 500;
    private static final int SHOWN = 10;
    private static final Duration AHEAD = Duration.ofDays(30);
    private final CallStore calls;
    private final OfferStore offers;
    private final Needs needs;
    private final Crowd crowd;
    private final Clock clock;

    Fitting(CallStore calls, OfferStore offers, Needs needs, Crowd crowd, Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.needs = needs;
        this.crowd = crowd;
        this.clock = clock;
    }

    /** Open offers first, then the open calls that fit this volunteer, the best first. */
    List<Fit> of(UUID me) {
        Instant now = clock.instant();
        List<Fit> fits = new ArrayList<>(offered(me, now));
        Set<UUID> offered = fits.stream().map(fit -> fit.activity().id()).collect(Collectors.toSet());
        Set<String> skills = crowd.volunteer(me).map(Volunteer::skills).orElse(Set.of());
        List<Activity> open = calls.openTo(skills, now, now.plus(AHEAD), LOOKED_AT).stream()
                .filter(activity -> !offered.contains(activity.id()))
                .toList();
        Map<UUID, Need> wanted = needs.of(open);
        Map<UUID, Candidate> self = crowd.one(me, open);
        open.stream()
                .flatMap(activity -> fit(activity, wanted.get(activity.id()), self.get(activity.id()), now).stream())
                .sorted(Comparator.comparingInt(Fit::score).reversed())
                .limit(SHOWN)
                .forEach(fits::add);
        return fits;
    }

    private List<Fit> offered(UUID me, Instant now) {
        List<Offer> open = offers.openFor(me, now);
        Map<UUID, Activity> named = calls
                .named(open.stream().map(Offer::activity).toList())
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return open.stream()
                .flatMap(offer -> Stream.ofNullable(named.get(offer.activity()))
                        .map(activity ->
                                new Fit(activity, offer.score(), Phrasebook.parse(offer.reasons()), offer.expiresAt())))
                .toList();
    }

    private static Optional<Fit> fit(Activity activity, @Nullable Need need, @Nullable Candidate one, Instant now) {
        if (need == null || one == null) {
            return Optional.empty();
        }
        boolean fits = Matching.objections(need, one.unasked(), now).isEmpty();
        Match match = Matching.explain(need, one, now);
        return fits ? Optional.of(new Fit(activity, match.score(), match.reasons(), null)) : Optional.empty();
    }
}
