package org.mantianxing.activities;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.activities.SeatStore.Span;
import org.mantianxing.matching.Candidate.Earlier;

/**
 * What one volunteer has to do with calls, read in one statement: what they were asked, what they stand by for, where they
 * hold a seat, for each lapse that still counts, when it was (a no-show twice), the paths of the sites where they served, the requesters
 * whom they served, and the last time that they were asked before.
 */
record Dealings(
        List<Asked> offers,
        List<UUID> standbys,
        List<Span> seats,
        List<Instant> lapses,
        Set<String> places,
        Set<UUID> served,
        List<Instant> before) {
    /**
     * An offer, as far as its receiver's list shows it.
     *
     * @param wave -1 where nobody asked and only a seat given back is kept in mind
     */
    record Asked(
            UUID activity, Offer.State state, int wave, int score, String reasons, Instant sentAt, Instant expiresAt) {
        boolean open(Instant now) {
            return state == Offer.State.SENT && expiresAt.isAfter(now);
        }
    }

    /** What an offer in this state leaves between its receiver and the call. */
    static Earlier after(Offer.State state) {
        return switch (state) {
            case DECLINED -> Earlier.DECLINED;
            case WITHDRAWN -> Earlier.WITHDREW;
            case CLOSED -> Earlier.NOTHING;
            case SENT, ACCEPTED, EXPIRED -> Earlier.ASKED;
        };
    }

    /** How they stand to each call that they have had to do with. */
    Map<UUID, Earlier> earlier() {
        Map<UUID, Earlier> earlier = new HashMap<>();
        offers.forEach(one -> earlier.put(one.activity(), after(one.state())));
        standbys.forEach(activity -> earlier.put(activity, Earlier.HOLDS_SEAT));
        seats.forEach(seat -> earlier.put(seat.activity(), Earlier.HOLDS_SEAT));
        return earlier;
    }

    /** When they were asked since then, and the last time before. */
    List<Instant> askedSince(Instant since) {
        return Stream.concat(
                        offers.stream()
                                .filter(one -> one.wave() >= 0)
                                .map(Asked::sentAt)
                                .filter(at -> at.isAfter(since)),
                        before.stream())
                .toList();
    }

    /** When they hold seats, or held some lately, of other calls than this. */
    List<org.mantianxing.matching.Span> spansBeside(UUID activity) {
        return seats.stream()
                .filter(seat -> !seat.activity().equals(activity))
                .map(seat -> new org.mantianxing.matching.Span(seat.start(), seat.end()))
                .toList();
    }

    /** Where a seat is held that is not over. */
    Set<UUID> held(Instant now) {
        return seats.stream()
                .filter(span -> span.end().isAfter(now))
                .map(Span::activity)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
