package org.mantianxing.district;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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

    /** Nobody else changes the tree until this transaction ends. */
    void hold() {
        db.sql("lock table site in share row exclusive mode").update();
    }

    List<SitePast.Spell> past() {
        return db.sql("select site, until, path, name from site_past order by n")
                .query(Rows.of(SitePast.Spell.class))
                .list();
    }

    /** How often a place was moved or named anew. */
    long pasts() {
        return db.sql("select count(*) from site_past")
                .query(Rows.NUMBERS)
                .single()
                .longValue();
    }

    /** Paths that places had before they were moved, for those moved since then: what lay below another comes before it. */
    List<String> movedSince(Instant since) {
        return db.sql("""
                select distinct p.path from site_past p join site s on s.id = p.site
                where p.at > :since and p.path <> s.path order by p.path desc
                """)
                .param("since", Timestamp.from(since))
                .query(Rows.TEXTS)
                .list();
    }

    /** Keeps how a place and all below it stand until a day. */
    void keepPast(String path, LocalDate until, Instant now) {
        past("path = :path or starts_with(path, :path || '.')", path, until, now);
    }

    /** Keeps how a place is called until a day. */
    void keepName(String path, LocalDate until, Instant now) {
        past("path = :path", path, until, now);
    }

    private void past(String which, String path, LocalDate until, Instant now) {
        db.sql(
                        "insert into site_past (site, until, path, name, at) select id, :until, path, name, :now from site where "
                                + which + " order by path")
                .param("path", path)
                .param("until", until)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts a place, with all below it, under another; {@code after} is its path there. */
    void move(Site site, UUID to, String after) {
        db.sql("""
                update site set path = :after || substr(path, length(:before) + 1), version = version + 1,
                    parent = case when id = :id then :to else parent end
                where path = :before or starts_with(path, :before || '.')
                """)
                .param("id", site.id())
                .param("to", to)
                .param("before", site.path())
                .param("after", after)
                .update();
    }

    void insert(UUID id, NewSite site, String label, int sort, Instant now) {
        db.sql("""
                insert into site (id, level, kind, code, name, parent, path, lon, lat, address, phone, about, sort, created_at)
                values (:id, :level, :kind, :code, :name, :parent,
                    coalesce((select path || '.' from site where id = :parent), '') || :label,
                    :lon, :lat, :address, :phone, :about, :sort, :now)
                """)
                .param("id", id)
                .param("level", site.level().name())
                .param("kind", site.kind())
                .param("code", site.code())
                .param("name", site.name())
                .param("parent", site.parent())
                .param("label", label)
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
