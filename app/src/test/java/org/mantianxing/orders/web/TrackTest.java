package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;

/** The way of an order, as points on a line. */
class TrackTest {
    private final List<OrderLine> lines = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void exactlyOnePointIsNowUntilTheEnd(OrderState state) {
        List<Track.Point> points = Track.of(state, List.of()).points();
        long now = points.stream()
                .filter(point -> point.mark() == Track.Mark.NOW || point.mark() == Track.Mark.STOP)
                .count();
        assertThat(now).isEqualTo(state == OrderState.RATED ? 0 : 1);
        assertThat(points).anyMatch(point -> point.words().equals(state.words()));
        assertThat(Track.bar(state)).hasSize(8);
    }

    @Test
    void whatWentBackIsAheadAgain() {
        step(OrderStep.PLACED, OrderState.PLACED);
        step(OrderStep.ACCEPTED, OrderState.ACCEPTED);
        step(OrderStep.APPROVED, OrderState.APPROVED);
        step(OrderStep.DISPATCHED, OrderState.DISPATCHED);
        step(OrderStep.RETURNED, OrderState.APPROVED);
        List<Track.Point> points = Track.of(OrderState.APPROVED, lines).points();
        assertThat(points.get(2).mark()).isEqualTo(Track.Mark.NOW);
        assertThat(points.get(3).mark()).isEqualTo(Track.Mark.AHEAD);
        assertThat(points.get(3).line()).isNull();
    }

    @Test
    void theLatestTimeCounts() {
        step(OrderStep.PLACED, OrderState.PLACED);
        step(OrderStep.DISPATCHED, OrderState.DISPATCHED);
        step(OrderStep.PASSED_DOWN, OrderState.DISPATCHED);
        OrderLine last = lines.getLast();
        assertThat(Track.of(OrderState.DISPATCHED, lines).points().get(3).line())
                .isEqualTo(last);
    }

    @Test
    void aCancelledOrderShowsHowFarItCame() {
        step(OrderStep.PLACED, OrderState.PLACED);
        step(OrderStep.ACCEPTED, OrderState.ACCEPTED);
        step(OrderStep.CANCELLED, OrderState.CANCELLED);
        assertThat(Track.of(OrderState.CANCELLED, lines).points())
                .extracting(Track.Point::words)
                .containsExactly("已点单", "已接单", "已取消");
    }

    private void step(OrderStep step, OrderState to) {
        Instant at = Instant.EPOCH.plus(Duration.ofHours(lines.size()));
        lines.add(new OrderLine(UUID.randomUUID(), UUID.randomUUID(), at, null, "王*", step, null, to, "", true));
    }
}
