package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.matching.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whether everybody had their turn is told as a plain look at everybody tells it. */
class ReachedTest {
    private static final Instant SINCE = NOW.minus(Duration.ofDays(20));
    private static final Set<Reason.Code> HAD_THEIR_TURN = EnumSet.of(
            Reason.Code.HOLDS_SEAT,
            Reason.Code.ASKED_ALREADY,
            Reason.Code.DECLINED,
            Reason.Code.WITHDREW,
            Reason.Code.ASKED_OFTEN,
            Reason.Code.BUSY);

    @Property(tries = 60)
    void everybodyWhomSomeCallFits(
            @ForAll long seed, @ForAll @IntRange(max = 500) int changes, @ForAll @IntRange(max = 6) int howMany) {
        Crowd crowd = new Crowd(seed);
        Muster muster = new Muster(Weights.USUAL, LocalDate.of(2026, 3, 9), 100);
        for (int i = 0; i < changes; i++) {
            crowd.happens(muster);
        }
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            calls.add(crowd.call());
        }
        List<UUID> could = crowd.people().values().stream()
                .filter(one -> calls.stream().anyMatch(call -> fits(crowd, one, call)))
                .map(Person::id)
                .toList();
        List<UUID> overlooked = could.stream()
                .filter(one -> crowd.asked(one).stream().noneMatch(at -> at.isAfter(SINCE)))
                .filter(one ->
                        crowd.seats(one).stream().noneMatch(seat -> seat.start().isAfter(SINCE)))
                .toList();
        Reached reached = muster.reached(calls, NOW, SINCE, 1_000);
        assertThat(reached.could()).isEqualTo(could.size());
        assertThat(reached.asked()).isEqualTo(could.size() - overlooked.size());
        assertThat(reached.overlooked()).containsExactlyInAnyOrderElementsOf(overlooked);
        assertThat(muster.reached(calls, NOW, SINCE, 1).overlooked()).hasSize(Math.min(1, overlooked.size()));
    }

    private static boolean fits(Crowd crowd, Person one, Call call) {
        Candidate candidate = Candidate.of(one, call, crowd.asked(one.id()), crowd.seats(one.id()), List.of());
        return Matching.objections(call.need(), candidate, NOW).stream()
                .allMatch(reason -> HAD_THEIR_TURN.contains(reason.code()));
    }
}
