package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.orders.OrderQuery.Queue;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose desk an order lies on, and who finds it in a list. */
@JourneyTest
class QueueTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aPlacedOrderWaitsAtTheCentreAndNowhereElse() {
        place.inside(() -> {
            Order order = ordering.now(ordering.in(place, OrderState.PLACED));
            assertThat(waiting(place.centreAdmin(), Queue.TO_ACCEPT)).containsExactly(order.id());
            assertThat(count(place.centreAdmin(), Queue.TO_ACCEPT)).isEqualTo(1);
            assertThat(orders.waiting(place.southAdmin())).allMatch(one -> one.count() == 0);
        });
    }

    @Test
    void aClaimedOrderWaitsForTheOneWhoClaimedIt() {
        place.inside(() -> {
            Order order = ordering.now(ordering.in(place, OrderState.ACCEPTED));
            assertThat(waiting(place.centreAdmin(), Queue.TO_REVIEW)).containsExactly(order.id());
            assertThat(waiting(place.centreAdmin(), Queue.TO_ACCEPT)).isEmpty();
        });
    }

    @Test
    void aDispatchedOrderWaitsForItsReceiver() {
        place.inside(() -> {
            Order order = ordering.now(ordering.in(place, OrderState.DISPATCHED));
            assertThat(waiting(place.starAdmin(), Queue.TO_CALL)).containsExactly(order.id());
            assertThat(count(place.starAdmin(), Queue.TO_CALL)).isEqualTo(1);
            assertThat(waiting(place.plumAdmin(), Queue.TO_CALL)).isEmpty();
        });
    }

    @Test
    void whatIsLateIsCountedAsLate() {
        place.inside(() -> {
            ordering.in(place, OrderState.PLACED);
            place.clock().advance(Duration.ofDays(3));
            assertThat(orders.waiting(place.centreAdmin()))
                    .filteredOn(one -> one.queue() == Queue.TO_ACCEPT)
                    .singleElement()
                    .satisfies(one -> assertThat(one.late()).isEqualTo(1));
        });
    }

    @Test
    void listsShowThePlacesOfTheReaderAndFilterByWordStateAndSite() {
        place.inside(() -> {
            Order order = ordering.now(ordering.in(place, OrderState.PLACED));
            assertThat(found(place.northAdmin(), null, null, "")).containsExactly(order.id());
            assertThat(found(place.plumAdmin(), null, null, "")).isEmpty();
            assertThat(found(place.auditor(), OrderState.PLACED, place.star().path(), order.number()))
                    .containsExactly(order.id());
            assertThat(found(place.centreAdmin(), null, place.plum().path(), ""))
                    .isEmpty();
            assertThat(found(place.centreAdmin(), OrderState.RATED, null, "")).isEmpty();
            assertThat(found(place.centreAdmin(), null, null, "没有这样的字%_\\")).isEmpty();
        });
    }

    @Test
    void aQueueIsReadPageByPageWithoutGapsOrDoubles() {
        place.inside(() -> {
            for (int n = 0; n < 5; n++) {
                ordering.in(place, OrderState.PLACED);
            }
            List<UUID> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                Page<Order> page = orders.list(
                        place.centreAdmin(),
                        new OrderQuery(Queue.TO_ACCEPT, null, null, null, null, "", "", false, after, 2));
                page.rows().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        });
    }

    private List<UUID> waiting(Actor actor, Queue queue) {
        return orders.list(actor, OrderQuery.of(queue, 20)).rows().stream()
                .map(Order::id)
                .toList();
    }

    private long count(Actor actor, Queue queue) {
        return orders.waiting(actor).stream()
                .filter(one -> one.queue() == queue)
                .mapToLong(Waiting::count)
                .sum();
    }

    private List<UUID> found(Actor actor, @Nullable OrderState state, @Nullable String path, String word) {
        return orders
                .list(actor, new OrderQuery(null, state, path, null, null, "", word, false, null, 20))
                .rows()
                .stream()
                .map(Order::id)
                .toList();
    }
}
