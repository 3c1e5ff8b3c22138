package org.mantianxing.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brands, as they stand. */
@Repository
class BrandStore {
    private static final RowMapper<Brand> BRANDS = (row, number) -> brand(row);
    private final JdbcClient db;

    BrandStore(JdbcClient db) {
        this.db = db;
    }

    List<Brand> list() {
        return db.sql("select * from brand order by hue, code").query(BRANDS).list();
    }

    /** Brands of a team that goes into another are the other's. */
    void move(UUID from, UUID into) {
        db.sql("update brand set team = :into where team = :from")
                .param("from", from)
                .param("into", into)
                .update();
    }

    Optional<Brand> find(String code) {
        return db.sql("select * from brand where code = :code")
                .param("code", code)
                .query(BRANDS)
                .optional();
    }

    List<Brand> ofTeam(UUID team) {
        return db.sql("select * from brand where team = :team order by hue, code")
                .param("team", team)
                .query(BRANDS)
                .list();
    }

    void insert(Brand brand, Instant now) {
        db.sql("""
                insert into brand (code, name, slogan, story, hue, site, team, items, created_at)
                values (:code, :name, :slogan, :story, :hue, :site, :team, :items, :now)
                """)
                .param("code", brand.code())
                .param("name", brand.name())
                .param("slogan", brand.slogan())
                .param("story", brand.story())
                .param("hue", brand.hue())
                .param("site", brand.site())
                .param("team", brand.team())
                .param("items", brand.items().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it has changed since. */
    boolean change(Brand brand) {
        return db.sql("""
                update brand set name = :name, slogan = :slogan, story = :story, hue = :hue, site = :site, team = :team,
                    version = version + 1
                where code = :code and version = :version
                """)
                        .param("code", brand.code())
                        .param("name", brand.name())
                        .param("slogan", brand.slogan())
                        .param("story", brand.story())
                        .param("hue", brand.hue())
                        .param("site", brand.site())
                        .param("team", brand.team())
                        .param("version", brand.version())
                        .update()
                == 1;
    }

    /** {@code since}: null to show it again. */
    void hide(String code, @Nullable Instant since) {
        db.sql("update brand set hidden_at = cast(:since as timestamptz) where code = :code")
                .param("since", since == null ? null : Timestamp.from(since))
                .param("code", code)
                .update();
    }

    void picture(String code, @Nullable UUID picture) {
        db.sql("update brand set picture = cast(:picture as uuid) where code = :code")
                .param("picture", picture)
                .param("code", code)
                .update();
    }

    private static Brand brand(ResultSet row) throws SQLException {
        return new Brand(
                row.getString("code"),
                row.getString("name"),
                row.getString("slogan"),
                row.getString("story"),
                row.getInt("hue"),
                row.getObject("site", UUID.class),
                row.getObject("team", UUID.class),
                List.of((String[]) row.getArray("items").getArray()),
                row.getObject("picture", UUID.class),
                row.getTimestamp("hidden_at") != null,
                row.getInt("version"));
    }
}
