package org.mantianxing.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    private static Brand brand(ResultSet row) throws SQLException {
        return new Brand(
                row.getString("code"),
                row.getString("name"),
                row.getString("slogan"),
                row.getString("story"),
                row.getInt("hue"),
                row.getObject("site", UUID.class),
                row.getObject("team", UUID.class),
                List.of((String[]) row.getArray("items").getArray()));
    }
}
