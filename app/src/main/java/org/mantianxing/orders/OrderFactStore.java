package org.mantianxing.orders;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders with the moments of their steps. */
@Repository
class OrderFactStore {
    private final JdbcClient db;

    OrderFactStore(JdbcClient db) {
        this.db = db;
    }

    List<OrderFact> those(Collection<UUID> orders) {
        return db.sql("""
                select o.id, o.path, o.category, o.road, o.state, coalesce(o.stars, 0) as stars,
                    coalesce((select r.reason from order_step r where r.service_order = o.id and r.to_state = o.state
                        and o.state in ('UNMET', 'REFUSED', 'CANCELLED') and r.step = o.state
                        order by r.id desc limit 1), '') as reason,
                    o.created_at as placed_at, coalesce(bool_or(s.step = 'LIFTED'), false) as lifted,
                    min(s.at) filter (where s.step = 'ACCEPTED') as accepted_at,
                    min(s.at) filter (where s.step = 'APPROVED') as approved_at,
                    min(s.at) filter (where s.step = 'DISPATCHED') as dispatched_at,
                    min(s.at) filter (where s.step = 'CALLED') as called_at,
                    min(s.at) filter (where s.step = 'STAFFED') as staffed_at,
                    min(s.at) filter (where s.step = 'BEGAN') as begun_at,
                    min(s.at) filter (where s.step = 'COMPLETED') as completed_at
                from service_order o left join order_step s on s.service_order = o.id
                where o.id = any(:orders) group by o.id
                """)
                .param("orders", orders.toArray(UUID[]::new))
                .query(Rows.of(OrderFact.class))
                .list();
    }

    private record Titled(UUID id, String title) {}

    Map<UUID, String> titles(Collection<UUID> orders) {
        return db
                .sql("select id, title from service_order where id = any(:orders)")
                .param("orders", orders.toArray(UUID[]::new))
                .query(Rows.of(Titled.class))
                .stream()
                .collect(Collectors.toMap(Titled::id, Titled::title));
    }

    List<UUID> ids(UUID after, int most) {
        return db.sql("select id from service_order where id > :after order by id limit :most")
                .param("after", after)
                .param("most", most)
                .query(Rows.IDS)
                .list();
    }
}
