package org.mantianxing.atlas;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShapeStore {
    private final JdbcClient db;

    ShapeStore(JdbcClient db) {
        this.db = db;
    }

    private record Stored(
            UUID id, MapShape.Kind kind, @Nullable UUID site, String name, int hue, String rings, int version) {
        MapShape shape() {
            return new MapShape(id, kind, site, name, hue, Rings.read(rings), version);
        }
    }

    List<MapShape> list() {
        return db
                .sql("select id, kind, site, name, hue, rings, version from map_shape order by id")
                .query(Rows.of(Stored.class))
                .stream()
                .map(Stored::shape)
                .toList();
    }

    /** Until the transaction ends nobody else draws: what was looked at first still holds when it is written. */
    void hold() {
        db.sql("lock table map_shape in share row exclusive mode").update();
    }

    void insert(MapShape shape, Instant now) {
        db.sql("""
                insert into map_shape (id, kind, site, name, hue, rings, version, created_at)
                values (:id, :kind, :site, :name, :hue, :rings, 0, :now)
                """)
                .param("id", shape.id())
                .param("kind", shape.kind().name())
                .param("site", shape.site())
                .param("name", shape.name())
                .param("hue", shape.hue())
                .param("rings", Rings.stored(shape.rings()))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether it was the version that was seen. */
    boolean change(MapShape shape) {
        return db.sql("""
                update map_shape set kind = :kind, name = :name, hue = :hue, rings = :rings, version = version + 1
                where id = :id and version = :version and kind <> 'OUTLINE'
                """)
                        .param("id", shape.id())
                        .param("version", shape.version())
                        .param("kind", shape.kind().name())
                        .param("name", shape.name())
                        .param("hue", shape.hue())
                        .param("rings", Rings.stored(shape.rings()))
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return db.sql("delete from map_shape where id = :id").param("id", id).update() == 1;
    }

    /** The outline of a place as it was before goes. */
    void removeOutline(UUID site) {
        db.sql("delete from map_shape where kind = 'OUTLINE' and site = :site")
                .param("site", site)
                .update();
    }
}
