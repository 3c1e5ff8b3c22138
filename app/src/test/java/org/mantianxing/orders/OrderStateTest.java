package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.orders.OrderState.*;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of states, written down once more by hand: what may follow what. */
class OrderStateTest {
    private static final Map<OrderState, Set<OrderState>> FOLLOWS = Map.ofEntries(
            Map.entry(PLACED, Set.of(ACCEPTED, CANCELLED)),
            Map.entry(ACCEPTED, Set.of(PLACED, ASKED_BACK, REFUSED, APPROVED, CANCELLED)),
            Map.entry(ASKED_BACK, Set.of(ACCEPTED, CANCELLED)),
            Map.entry(REFUSED, Set.of()),
            Map.entry(APPROVED, Set.of(DISPATCHED, REFUSED, CANCELLED)),
            Map.entry(DISPATCHED, Set.of(APPROVED, DISPATCHED, RECRUITING, UNMET, CANCELLED)),
            Map.entry(RECRUITING, Set.of(STAFFED, UNDER_WAY, DISPATCHED, UNMET, CANCELLED)),
            Map.entry(STAFFED, Set.of(RECRUITING, UNDER_WAY, DISPATCHED, UNMET, CANCELLED)),
            Map.entry(UNDER_WAY, Set.of(COMPLETED, UNMET)),
            Map.entry(COMPLETED, Set.of(CONFIRMED, RATED, DISPUTED)),
            Map.entry(CONFIRMED, Set.of(RATED, DISPUTED)),
            Map.entry(RATED, Set.of(DISPUTED)),
            Map.entry(DISPUTED, Set.of(CONFIRMED, RATED, APPROVED)),
            Map.entry(UNMET, Set.of(APPROVED, REFUSED, CANCELLED)),
            Map.entry(CANCELLED, Set.of()));

    static Stream<Arguments> pairs() {
        return Stream.of(OrderState.values())
                .flatMap(from -> Stream.of(OrderState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aStateFollowsAnotherOnlyWhereTheTableSaysSo(OrderState from, OrderState to) {
        assertThat(from.canBecome(to))
                .isEqualTo(FOLLOWS.getOrDefault(from, Set.of()).contains(to));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsOverIsOverForGoodExceptThatItCanBeRatedAndComplainedOf(OrderState from, OrderState to) {
        if (from.over() && from.canBecome(to)) {
            assertThat(to).isIn(RATED, DISPUTED);
        }
    }
}
