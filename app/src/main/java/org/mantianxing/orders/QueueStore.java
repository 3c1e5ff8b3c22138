package org.mantianxing.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.mantianxing.kernel.Where;
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
        Where where = ListStore.asked(sight, query)
                .and("due_at is not null")
                .and(queue != Queue.LIFTED, "state = :waiting")
                .with("waiting", state(queue));
        if (after != null) {
            where.and("(due_at, id) > (:afterDue, :afterId)")
                    .with("afterDue", Timestamp.from(after.due()))
                    .with("afterId", after.id());
        }
        own(where, sight, queue, now);
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where " + where.sql()
                        + " order by due_at, id limit :size")
                .params(where.values())
                .param("size", query.size() + 1)
                .query(OrderRow::read)
                .list();
    }

    /** Of some queues everybody who works sees their own share. */
    private static void own(Where where, Sight sight, Queue queue, Instant now) {
        boolean works = !sight.onlyReads();
        switch (queue) {
            case TO_REVIEW -> {
                UUID me = sight.reader();
                where.and(works && me != null, "(claimed_by = :me or due_at < :now)")
                        .with("now", Timestamp.from(now));
                if (me != null) {
                    where.with("me", me);
                }
            }
            case TO_CALL, RECRUITING ->
                where.and(works, "(receiver_path = any(:places) or receiver_team = any(:teams))")
                        .with("places", sight.placeKeys())
                        .with("teams", sight.teamKeys());
            case LIFTED ->
                where.and("lifted_path is not null")
                        .and(works, "lifted_path = any(:places)")
                        .with("places", sight.placeKeys());
            case TO_ACCEPT, TO_DISPATCH, DISPUTED, UNMET -> {}
        }
    }

    /** Queues that are not empty. Only what is under way is looked at, which is little beside what is done. */
    List<Waiting> count(Sight sight, Instant now) {
        Where where = ListStore.seen(sight).and("due_at is not null");
        boolean works = !sight.onlyReads();
        where.and(works, "(state <> 'ACCEPTED' or claimed_by = :me or due_at < :now)")
                .and(
                        works,
                        "(state not in ('DISPATCHED', 'RECRUITING')"
                                + " or receiver_path = any(:places) or receiver_team = any(:teams))");
        return db.sql("""
                select case state when 'PLACED' then 'TO_ACCEPT' when 'ACCEPTED' then 'TO_REVIEW'
                        when 'APPROVED' then 'TO_DISPATCH' when 'DISPATCHED' then 'TO_CALL' else state end as queue,
                    count(*) as count, count(*) filter (where due_at < :now) as late, min(due_at) as oldest_due
                from service_order
                where state in ('PLACED', 'ACCEPTED', 'APPROVED', 'DISPATCHED', 'RECRUITING', 'DISPUTED', 'UNMET')
                  and
                """ + where.sql() + """

                group by state
                union all
                select 'LIFTED', count(*), count(*) filter (where due_at < :now), min(due_at) from service_order
                where lifted_path is not null and due_at is not null and (:onlyReads or lifted_path = any(:places))
                having count(*) > 0
                """)
                .params(where.values())
                .param("now", Timestamp.from(now))
                .param("onlyReads", sight.onlyReads())
                .param("me", sight.reader())
                .param("places", sight.placeKeys())
                .param("teams", sight.teamKeys())
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
