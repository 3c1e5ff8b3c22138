package org.mantianxing.orders;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return db.sql("""
                select * from service_order
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
        return db.sql("""
                select * from service_order
                where (:everything or reach && cast(:keys as text[]))
                  and (:state = '' or state = :state)
                  and (:path = '' or reach @> array[cast(:path as text)])
                  and (cast(:team as uuid) is null or receiver_team = :team)
                  and (:road = '' or road = :road)
                  and (:category = '' or category = :category)
                  and (:word = '' or search like :word)
                  and (not :late or due_at < :now and state = any(:open))
                  and (cast(:after as uuid) is null or id < :after)
                order by id desc limit :size
                """)
                .param("everything", sight.everything())
                .param("keys", sight.keys())
                .param("state", query.state() == null ? "" : query.state().name())
                .param("path", query.path() == null ? "" : query.path())
                .param("team", query.team())
                .param("road", query.road() == null ? "" : query.road().name())
                .param("category", query.category())
                .param("word", pattern(query.word()))
                .param("late", query.late())
                .param("now", OrderStore.timestamp(now))
                .param("open", OPEN)
                .param("after", after)
                .param("size", query.size() + 1)
                .query(OrderRow::read)
                .list();
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
        return db.sql("""
                (select * from service_order where requester = :requester and created_at > :since
                 order by id desc limit 100)
                union
                (select * from service_order where site = :site and created_at > :since order by id desc limit 200)
                """)
                .param("requester", order.requester())
                .param("site", order.site())
                .param("since", OrderStore.timestamp(since))
                .query(OrderRow::read)
                .list();
    }
}
