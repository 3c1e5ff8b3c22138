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
import org.mantianxing.activities.OpenCalls.OpenCall;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;

/** One volunteer against all open calls, in one pass: a dozen statements, however many calls there are. */
@Component
class Fitting {
    private static final int SHOWN = 10;
    private static final Duration AHEAD = Duration.ofDays(30);
    private final CallStore store;
    private final OpenCalls calls;
    private final OfferStore offers;
    private final Crowd crowd;
    private final Clock clock;

    Fitting(CallStore store, OpenCalls calls, OfferStore offers, Crowd crowd, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.offers = offers;
        this.crowd = crowd;
        this.clock = clock;
    }

    /** Open offers first, then the open calls that fit this volunteer, the best first. */
    List<Fit> of(UUID me) {
        Instant now = clock.instant();
        List<Fit> fits = new ArrayList<>(offered(me, now));
        Set<UUID> offered = fits.stream().map(fit -> fit.activity().id()).collect(Collectors.toSet());
        Optional<Volunteer> self = crowd.volunteer(me);
        if (self.isEmpty()) {
            return fits;
        }
        List<OpenCall> open = calls.to(self.get().skills(), now, now.plus(AHEAD)).stream()
                .filter(call -> !offered.contains(call.activity().id()))
                .toList();
        Map<UUID, Candidate> candidates =
                crowd.one(self.get(), open.stream().map(OpenCall::activity).toList());
        open.stream()
                .flatMap(call -> fit(call, candidates.get(call.activity().id()), now).stream())
                .sorted(Comparator.comparingInt(Fit::score).reversed())
                .limit(SHOWN)
                .forEach(fits::add);
        return fits;
    }

    private List<Fit> offered(UUID me, Instant now) {
        List<Offer> open = offers.openFor(me, now);
        Map<UUID, Activity> named = store
                .named(open.stream().map(Offer::activity).toList())
                .stream()
                .collect(Collectors.toMap(Activity::id, Function.identity()));
        return open.stream()
                .flatMap(offer -> Stream.ofNullable(named.get(offer.activity()))
                        .map(activity ->
                                new Fit(activity, offer.score(), Phrasebook.parse(offer.reasons()), offer.expiresAt())))
                .toList();
    }

    private static Optional<Fit> fit(OpenCall call, @Nullable Candidate one, Instant now) {
        if (one == null || !Matching.fits(call.need(), one.unasked(), now)) {
            return Optional.empty();
        }
        Match match = Matching.explain(call.need(), one, now);
        return Optional.of(new Fit(call.activity(), match.score(), match.reasons(), null));
    }
}
