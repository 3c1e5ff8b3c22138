package org.mantianxing.district;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SiteStore {
    private final JdbcClient db;

    SiteStore(JdbcClient db) {
        this.db = db;
    }

    List<Site> list() {
        return db.sql("""
                select * from site order by path collate "C"
                """).query(Rows.of(Site.class)).list();
    }

    Optional<Site> find(UUID id) {
        return db.sql("""
                select * from site where id = :id
                """).param("id", id).query(Rows.of(Site.class)).optional();
    }

    int version(UUID id) {
        return db.sql("select version from site where id = :id")
                .param("id", id)
                .query(Rows.NUMBERS)
                .single()
                .intValue();
    }

    /** False when the site is another one by now than was seen. */
    boolean change(UUID id, SiteChange site) {
        return db.sql("""
                update site set kind = :kind, name = :name, lon = :lon, lat = :lat, address = :address, phone = :phone,
                    about = :about, open = :open, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", site.version())
                        .param("kind", site.kind())
                        .param("name", site.name())
                        .param("lon", site.lon())
                        .param("lat", site.lat())
                        .param("address", site.address())
                        .param("phone", site.phone())
                        .param("about", site.about())
                        .param("open", site.open())
                        .update()
                == 1;
    }

    void insert(UUID id, NewSite site, String path, int sort, Instant now) {
        db.sql("""
                insert into site (id, level, kind, code, name, parent, path, lon, lat, address, phone, about, sort, created_at)
                values (:id, :level, :kind, :code, :name, :parent, :path, :lon, :lat, :address, :phone, :about, :sort, :now)
                """)
                .param("id", id)
                .param("level", site.level().name())
                .param("kind", site.kind())
                .param("code", site.code())
                .param("name", site.name())
                .param("parent", site.parent())
                .param("path", path)
                .param("lon", site.lon())
                .param("lat", site.lat())
                .param("address", site.address())
                .param("phone", site.phone())
                .param("about", site.about())
                .param("sort", sort)
                .param("now", Timestamp.from(now))
                .update();
    }
}
