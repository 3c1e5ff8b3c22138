package org.mantianxing.district;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictStore {
    private final JdbcClient db;

    DistrictStore(JdbcClient db) {
        this.db = db;
    }

    List<District> list() {
        return db.sql("""
                select code, slug, name, host from district order by code
                """).query(Rows.of(District.class)).list();
    }

    void insert(District district, Instant now) {
        db.sql("""
                insert into district (code, slug, name, host, created_at)
                values (:code, :slug, :name, :host, :now)
                """)
                .param("code", district.code())
                .param("slug", district.slug())
                .param("name", district.name())
                .param("host", district.host())
                .param("now", OffsetDateTime.ofInstant(now, ChinaTime.ZONE))
                .update();
    }

    void change(District district) {
        db.sql("update district set name = :name, host = :host where code = :code")
                .param("code", district.code())
                .param("name", district.name())
                .param("host", district.host())
                .update();
    }
}
