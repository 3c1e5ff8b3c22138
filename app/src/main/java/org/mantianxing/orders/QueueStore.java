package org.mantianxing.orders;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.mantianxing.orders.OrderQuery.Queue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work that waits, by queue: earliest limit first, and how much of it there is. */
@Repository
class QueueStore {
    private final JdbcClient db;

    QueueStore(JdbcClient db) {
        this.db = db;
    }

    /** The state in which orders wait in a queue; empty where any will do. */
    static String state(Queue queue) {
        return switch (queue) {
            case TO_ACCEPT -> OrderState.PLACED.name();
            case TO_REVIEW -> OrderState.ACCEPTED.name();
            case TO_DISPATCH -> OrderState.APPROVED.name();
            case TO_CALL -> OrderState.DISPATCHED.name();
            case RECRUITING -> OrderState.RECRUITING.name();
            case DISPUTED -> OrderState.DISPUTED.name();
            case UNMET -> OrderState.UNMET.name();
            case LIFTED -> "";
        };
    }

    List<Order> list(Sight sight, Queue queue, OrderQuery query, Instant now) {
        Key after = Key.parse(query.after());
        return db.sql("""
                select * from service_order
                where (:state = '' or state = :state) and due_at is not null
                  and (:everything or reach && cast(:keys as text[]))
                  and (not :mine or claimed_by = :me or due_at < :now)
                  and (not :received or receiver_path = any(:places) or receiver_team = any(:teams))
                  and (not :lifted or lifted_path is not null and (:onlyReads or lifted_path = any(:places)))
                  and (:path = '' or reach @> array[cast(:path as text)])
                  and (cast(:team as uuid) is null or receiver_team = :team)
                  and (:road = '' or road = :road)
                  and (:category = '' or category = :category)
                  and (:word = '' or search like :word)
                  and (cast(:afterDue as timestamptz) is null or (due_at, id) > (:afterDue, cast(:afterId as uuid)))
                order by due_at, id limit :size
                """)
                .param("state", state(queue))
                .param("everything", sight.everything())
                .param("keys", sight.keys())
                .param("mine", queue == Queue.TO_REVIEW && !sight.onlyReads())
                .param("me", sight.reader())
                .param("now", OrderStore.timestamp(now))
                .param("received", (queue == Queue.TO_CALL || queue == Queue.RECRUITING) && !sight.onlyReads())
                .param("places", sight.placeKeys())
                .param("teams", sight.teamKeys())
                .param("lifted", queue == Queue.LIFTED)
                .param("onlyReads", sight.onlyReads())
                .param("path", query.path() == null ? "" : query.path())
                .param("team", query.team())
                .param("road", query.road() == null ? "" : query.road().name())
                .param("category", query.category())
                .param("word", ListStore.pattern(query.word()))
                .param("afterDue", after == null ? null : OrderStore.timestamp(after.due()))
                .param("afterId", after == null ? null : after.id())
                .param("size", query.size() + 1)
                .query(OrderRow::read)
                .list();
    }

    /** Queues that are not empty. Only what is under way is looked at, which is little beside what is done. */
    List<Waiting> count(Sight sight, Instant now) {
        return db.sql("""
                select queue, count(*) as count, count(*) filter (where due_at < :now) as late, min(due_at) as oldest_due
                from service_order cross join lateral (values
                    ('TO_ACCEPT', state = 'PLACED'),
                    ('TO_REVIEW', state = 'ACCEPTED' and (:onlyReads or claimed_by = :me or due_at < :now)),
                    ('TO_DISPATCH', state = 'APPROVED'),
                    ('TO_CALL', state = 'DISPATCHED'
                        and (:onlyReads or receiver_path = any(:places) or receiver_team = any(:teams))),
                    ('RECRUITING', state = 'RECRUITING'
                        and (:onlyReads or receiver_path = any(:places) or receiver_team = any(:teams))),
                    ('DISPUTED', state = 'DISPUTED'),
                    ('UNMET', state = 'UNMET'),
                    ('LIFTED', lifted_path is not null and (:onlyReads or lifted_path = any(:places)))
                ) as one (queue, holds)
                where state = any(:states) and due_at is not null and holds and (:everything or reach && cast(:keys as text[]))
                group by queue
                """)
                .param("now", OrderStore.timestamp(now))
                .param("onlyReads", sight.onlyReads())
                .param("me", sight.reader())
                .param("places", sight.placeKeys())
                .param("teams", sight.teamKeys())
                .param(
                        "states",
                        Arrays.stream(Queue.values())
                                .map(QueueStore::state)
                                .filter(state -> !state.isEmpty())
                                .toArray(String[]::new))
                .param("everything", sight.everything())
                .param("keys", sight.keys())
                .query(Rows.of(Waiting.class))
                .list();
    }

    /** Where a page ended. */
    record Key(Instant due, UUID id) {
        static String of(Order order) {
            Instant due = order.dueAt() == null ? Instant.EPOCH : order.dueAt();
            return ChronoUnit.MICROS.between(Instant.EPOCH, due) + "_" + order.id();
        }

        static @Nullable Key parse(@Nullable String text) {
            if (text == null || !text.matches("-?\\d{1,17}_[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
                return null;
            }
            String[] parts = text.split("_", 2);
            return new Key(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
        }
    }
}
