package org.mantianxing.orders;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of orders, each by an index, a page at a time. */
@Repository
class ListStore {
    private static final String[] OPEN = Arrays.stream(OrderState.values())
            .filter(state -> !state.over())
            .map(OrderState::name)
            .toArray(String[]::new);
    private final JdbcClient db;

    ListStore(JdbcClient db) {
        this.db = db;
    }

    /** One's own, newest first. */
    List<Order> mine(UUID requester, @Nullable UUID after, int size) {
        return db.sql("select " + OrderRow.COLUMNS + """
                from service_order
                where requester = :requester and (cast(:after as uuid) is null or id < :after)
                order by id desc limit :size
                """)
                .param("requester", requester)
                .param("after", after)
                .param("size", size)
                .query(OrderRow::read)
                .list();
    }

    /** All that the reader sees and asks for, newest first. */
    List<Order> all(Sight sight, OrderQuery query, @Nullable UUID after, Instant now) {
        Where where = asked(sight, query);
        if (query.state() != null) {
            where.and("state = :state").with("state", query.state().name());
        }
        if (query.late()) {
            where.and("due_at < :now and state = any(:open)")
                    .with("now", Timestamp.from(now))
                    .with("open", OPEN);
        }
        if (after != null) {
            where.and("id < :after").with("after", after);
        }
        return db.sql("select " + OrderRow.COLUMNS + "from service_order where " + where.sql()
                        + " order by id desc limit :size")
                .params(where.values())
                .param("size", query.size() + 1)
                .query(OrderRow::read)
                .list();
    }

    /** What may be asked of every list, and how much of it the reader sees. */
    static Where asked(Sight sight, OrderQuery query) {
        Where where = seen(sight);
        if (query.path() != null) {
            where.and("reach @> array[cast(:path as text)]").with("path", query.path());
        }
        if (query.team() != null) {
            where.and("receiver_team = :team").with("team", query.team());
        }
        if (query.road() != null) {
            where.and("road = :road").with("road", query.road().name());
        }
        return where.and(!query.category().isEmpty(), "category = :category")
                .with("category", query.category())
                .and(!query.word().isEmpty(), "search like :word")
                .with("word", pattern(query.word()));
    }

    static Where seen(Sight sight) {
        Where where = new Where();
        return sight.everything()
                ? where
                : where.and("reach && cast(:keys as text[])").with("keys", sight.keys());
    }

    static String pattern(String word) {
        return word.isEmpty()
                ? ""
                : "%"
                        + word.toLowerCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_")
                        + "%";
    }

    /** Orders near this one: of the same person, or at the same place, placed within {@code since}. */
    List<Order> near(Order order, Instant since) {
        return db.sql("select " + OrderRow.COLUMNS + """
                from service_order where id in (
                    (select id from service_order where requester = :requester and created_at > :since
                     order by id desc limit 100)
                    union
                    (select id from service_order where site = :site and created_at > :since order by id desc limit 200))
                """)
                .param("requester", order.requester())
                .param("site", order.site())
                .param("since", OrderStore.timestamp(since))
                .query(OrderRow::read)
                .list();
    }
}
