package org.mantianxing.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.orders.OrderQuery.Queue;
import org.springframework.stereotype.Component;

/** Lists: one's own orders, the queues, what is like another, what a caller ordered before. */
@Component
class OrderLists {
    private static final int MINE = 20;
    private static final int MOST = 200;
    private static final int ALIKE = 5;
    private static final Duration NEAR = Duration.ofDays(30);
    private final ListStore store;
    private final QueueStore queues;
    private final Accounts accounts;
    private final Clock clock;

    OrderLists(ListStore store, QueueStore queues, Accounts accounts, Clock clock) {
        this.store = store;
        this.queues = queues;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page<Order> mine(Actor actor, @Nullable String after) {
        return Page.of(
                store.mine(actor.id(), id(after), MINE + 1),
                MINE,
                order -> order.id().toString());
    }

    Page<Order> list(Actor actor, OrderQuery asked) {
        requireWork(actor);
        Sight sight = Sight.of(actor);
        OrderQuery query = tidy(asked);
        return query.queue() == null
                ? Page.of(
                        store.all(sight, query, id(query.after()), clock.instant()),
                        query.size(),
                        order -> order.id().toString())
                : Page.of(queues.list(sight, query.queue(), query, clock.instant()), query.size(), QueueStore.Key::of);
    }

    List<Waiting> waiting(Actor actor) {
        requireWork(actor);
        Sight sight = Sight.of(actor);
        Map<Queue, Waiting> counted = new EnumMap<>(Queue.class);
        queues.count(sight, clock.instant()).forEach(one -> counted.put(one.queue(), one));
        return Stream.of(Queue.values())
                .filter(queue -> concerns(sight, queue))
                .map(queue -> counted.getOrDefault(queue, new Waiting(queue, 0, 0, null)))
                .toList();
    }

    List<Order> duplicates(Order order) {
        Instant since = order.createdAt().minus(NEAR);
        return store.near(order, since).stream()
                .filter(other -> !other.id().equals(order.id()) && other.state() != OrderState.CANCELLED)
                .filter(other -> Likeness.likely(order, other))
                .sorted(Comparator.comparingDouble((Order other) -> Likeness.of(order, other))
                        .reversed()
                        .thenComparing(Order::createdAt, Comparator.reverseOrder()))
                .limit(ALIKE)
                .toList();
    }

    List<Order> ofCaller(Actor actor, String phone) {
        Permissions.requireEver(actor, Command.ORDER_PLACE_FOR_CALLER);
        if (!OrderChecks.isPhone(phone)) {
            return List.of();
        }
        return accounts.findByPhone(actor, Normal.phone(phone))
                .map(account -> store.mine(account.id(), null, MINE))
                .orElse(List.of());
    }

    private static boolean concerns(Sight sight, Queue queue) {
        return switch (queue) {
            case TO_ACCEPT, TO_REVIEW, TO_DISPATCH, DISPUTED, UNMET -> sight.everything();
            case TO_CALL, RECRUITING -> true;
            case LIFTED -> sight.everything() || !sight.places().isEmpty();
        };
    }

    private static void requireWork(Actor actor) {
        if (!Permissions.everAllows(actor, Command.ORDER_RECEIVE)) {
            Permissions.requireEver(actor, Command.ORDER_QUEUE);
        }
    }

    private static OrderQuery tidy(OrderQuery query) {
        return new OrderQuery(
                query.queue(),
                query.state(),
                query.path(),
                query.team(),
                query.road(),
                query.category(),
                Normal.line(query.word()),
                query.late(),
                query.after(),
                Math.clamp(query.size(), 1, MOST));
    }

    /** A key that was tampered with begins at the beginning. */
    private static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? UUID.fromString(text)
                : null;
    }
}
