package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Dealings.Asked;
import org.mantianxing.activities.OpenCalls.OpenCall;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Reason;
import org.springframework.stereotype.Component;

/** One volunteer against all open calls, in one pass: a few statements, however many calls there are. */
@Component
class Fitting {
    private static final int SHOWN = 10;
    private static final Duration AHEAD = Duration.ofDays(30);
    private final OpenCalls calls;
    private final Crowd crowd;
    private final Openings openings;
    private final Clock clock;

    Fitting(OpenCalls calls, Crowd crowd, Openings openings, Clock clock) {
        this.calls = calls;
        this.crowd = crowd;
        this.openings = openings;
        this.clock = clock;
    }

    /** Open offers first, then the open calls that fit this volunteer, the best first; and where they hold a seat. */
    Outlook of(UUID me) {
        Instant now = clock.instant();
        List<OpenCall> all = calls.between(now, now.plus(AHEAD));
        Dealings dealings =
                crowd.dealings(me, all.stream().map(OpenCall::activity).toList());
        List<Fit> fits = new ArrayList<>(offered(dealings, now));
        Set<UUID> offered = fits.stream().map(fit -> fit.activity().id()).collect(Collectors.toSet());
        Optional<Person> known = crowd.volunteer(me).map(crowd::person);
        known.ifPresent(self -> fits.addAll(suiting(
                self,
                dealings,
                all.stream()
                        .filter(call -> call.suits(self.skills()))
                        .filter(call -> !offered.contains(call.activity().id()))
                        .toList(),
                now)));
        return new Outlook(fits, dealings.held(now), known.map(openings::of).orElse(List.of()));
    }

    private List<Fit> suiting(Person self, Dealings dealings, List<OpenCall> open, Instant now) {
        Map<UUID, Candidate> candidates = crowd.one(
                self,
                dealings,
                open.stream().collect(Collectors.toMap(call -> call.activity().id(), OpenCall::need)),
                open.stream().map(OpenCall::activity).toList());
        return open.stream()
                .flatMap(call -> suiting(call, candidates.get(call.activity().id()), now))
                .sorted(Comparator.comparingInt(Suiting::points).reversed())
                .limit(SHOWN)
                .map(suiting -> suiting.explained(now))
                .toList();
    }

    private static Stream<Suiting> suiting(OpenCall call, @Nullable Candidate one, Instant now) {
        Candidate self = one == null ? null : one.unasked();
        return self != null && Matching.fits(call.need(), self, now)
                ? Stream.of(new Suiting(call, self, Matching.points(call.need(), self, now)))
                : Stream.empty();
    }

    /** A call that fits; why is only told of those that are shown. */
    private record Suiting(OpenCall call, Candidate self, int points) {
        Fit explained(Instant now) {
            Match match = Matching.explain(call.need(), self, now);
            return new Fit(call.activity(), match.score(), match.reasons(), null);
        }
    }

    /** Of the public calls that this volunteer was not asked for: what stands between. */
    Silence silence(UUID me) {
        Instant now = clock.instant();
        Optional<Person> known = crowd.volunteer(me).map(crowd::person);
        if (known.isEmpty()) {
            return Silence.NOTHING;
        }
        List<OpenCall> all = calls.between(now, now.plus(AHEAD));
        Dealings dealings =
                crowd.dealings(me, all.stream().map(OpenCall::activity).toList());
        Map<UUID, Candidate> candidates = crowd.one(
                known.get(),
                dealings,
                all.stream().collect(Collectors.toMap(call -> call.activity().id(), OpenCall::need)),
                all.stream().map(OpenCall::activity).toList());
        Map<Reason.Code, Integer> reasons = new EnumMap<>(Reason.Code.class);
        int count = 0;
        int open = 0;
        for (OpenCall call : all) {
            Candidate self = candidates.get(call.activity().id());
            if (self == null || self.earlier() != Candidate.Earlier.NOTHING) {
                continue;
            }
            count++;
            open += Matching.obstacles(call.need(), self, now).isEmpty() ? 1 : 0;
            Matching.objections(call.need(), self, now).stream()
                    .findFirst()
                    .ifPresent(reason -> reasons.merge(reason.code(), 1, Integer::sum));
        }
        return new Silence(
                count,
                open,
                reasons.entrySet().stream()
                        .sorted(Map.Entry.<Reason.Code, Integer>comparingByValue()
                                .reversed())
                        .toList());
    }

    private List<Fit> offered(Dealings dealings, Instant now) {
        List<Asked> open = dealings.offers().stream()
                .filter(one -> one.open(now))
                .sorted(Comparator.comparing(Asked::expiresAt))
                .toList();
        Map<UUID, Activity> named =
                calls.named(open.stream().map(Asked::activity).toList());
        return open.stream()
                .flatMap(offer -> Stream.ofNullable(named.get(offer.activity()))
                        .map(activity ->
                                new Fit(activity, offer.score(), Phrasebook.parse(offer.reasons()), offer.expiresAt())))
                .toList();
    }
}
