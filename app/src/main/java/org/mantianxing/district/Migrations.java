package org.mantianxing.district;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings a schema up to date: {@code common} holds what districts and the platform share (people, sessions, audit),
 * {@code platform} the registry, {@code district} all else. Version numbers are unique over the three folders.
 */
@Component
class Migrations {
    private final HikariDataSource pool;

    Migrations(HikariDataSource pool) {
        this.pool = pool;
    }

    void migrate(District district) {
        addExtensions();
        Flyway.configure()
                .dataSource(pool)
                .schemas(district.schema())
                .defaultSchema(district.schema())
                .createSchemas(true)
                .group(true)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + (district.isPlatform() ? "platform" : "district"))
                .load()
                .migrate();
    }

    private void addExtensions() {
        JdbcClient db = JdbcClient.create(pool);
        for (String name : List.of("btree_gist", "pg_trgm")) {
            boolean there = db.sql("select count(*) from pg_extension where extname = :name")
                            .param("name", name)
                            .query(Rows.NUMBERS)
                            .single()
                    > 0;
            if (!there) {
                db.sql("create extension if not exists " + name + " schema public")
                        .update();
            }
        }
    }
}
