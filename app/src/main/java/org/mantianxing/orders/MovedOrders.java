package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.MovedPaths;
import org.mantianxing.district.SiteMoved;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders go with their place and with the place that has them on its desk. */
@Component
class MovedOrders {
    private final JdbcClient db;
    private final Live live;

    MovedOrders(JdbcClient db, Live live) {
        this.db = db;
        this.live = live;
    }

    private record Moved(
            UUID id,
            String path,
            @Nullable String receiverPath,
            @Nullable UUID receiverTeam) {}

    @EventListener
    void on(SiteMoved it) {
        MovedPaths paths = new MovedPaths(db, it);
        paths.in("update service_order", "lifted_path");
        List<Moved> those = db.sql("""
                update service_order set path = case when path = :before or starts_with(path, :before || '.')
                        then :after || substr(path, length(:before) + 1) else path end,
                    receiver_path = case when receiver_path = :before or starts_with(receiver_path, :before || '.')
                        then :after || substr(receiver_path, length(:before) + 1) else receiver_path end
                where path = :before or starts_with(path, :before || '.')
                   or receiver_path = :before or starts_with(receiver_path, :before || '.')
                returning id, path, receiver_path, receiver_team
                """)
                .param("before", it.before())
                .param("after", it.after())
                .query(Rows.of(Moved.class))
                .list();
        for (Moved one : those) {
            db.sql("update service_order set reach = :reach where id = :id")
                    .param("reach", Reaches.of(one.path(), one.receiverPath(), one.receiverTeam()))
                    .param("id", one.id())
                    .update();
        }
        live.changedForFigures(those.stream().map(one -> "order:" + one.id()).toList());
        live.changed("orders");
    }
}
