package org.mantianxing.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.mantianxing.district.DistrictScope;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Made hours of five years, in the table of facts; and the same rows for the peers, in a table without anything that they
 * do not need, each town beside its place.
 */
@Component
final class FigureRows {
    static final LocalDate FIRST = LocalDate.of(2021, 11, 27);
    static final int DAYS = 1826;
    private static final Logger LOG = LoggerFactory.getLogger(FigureRows.class);
    private final JdbcClient db;
    private final DataSource database;

    FigureRows(JdbcClient db, DataSource database) {
        this.db = db;
        this.database = database;
    }

    long count() {
        return db.sql("select count(*) from figure_hours").query(Long.class).single();
    }

    /** So many rows in all; those that are there stay. */
    void fill(long wanted) {
        long there = count();
        if (there >= wanted) {
            return;
        }
        LOG.info("Making {} rows of hours", wanted - there);
        db.sql("drop index figure_hours_version, figure_hours_person, figure_hours_activity")
                .update();
        db.sql("""
                insert into figure_hours (key, no, version, day, place, team, category, skill, age, sex, grade, kind,
                    person, activity, counts, minutes)
                select uuidv7(), n, (select version from figure_state) + 1,
                    cast(:first as date) + cast(n * :days / :wanted as int),
                    1 + (power(random(), 1.5) * (m.place - 1))::int, case when random() < 0.4 then 0
                        else 1 + (random() * (m.team - 1))::int end,
                    1 + (power(random(), 1.3) * 19)::int, (random() * 30)::int, 1 + (random() * 7)::int,
                    1 + (random() * 1.99)::int, 1 + (power(random(), 2) * 3)::int, m.kind,
                    1 + (power(random(), 1.4) * (m.person - 1))::int, 1 + (n / 14)::int, 1, 30 + 15 * (random() * 12)::int
                from generate_series(cast(:there as bigint), cast(:wanted as bigint) - 1) n, (
                    select (select max(code) from figure_code where dimension = 'place') as place,
                        greatest(1, (select max(code) from figure_code where dimension = 'team')) as team,
                        (select max(code) from figure_code where dimension = 'person') as person,
                        (select code from figure_code where dimension = 'kind' and word = 'SERVICE') as kind) m
                """)
                .param("first", FIRST)
                .param("days", DAYS)
                .param("there", there)
                .param("wanted", wanted)
                .update();
        db.sql("update figure_state set version = version + 1").update();
        db.sql("create index figure_hours_version on figure_hours (version)").update();
        db.sql("create index figure_hours_person on figure_hours (person)").update();
        db.sql("create index figure_hours_activity on figure_hours (activity)").update();
        db.sql("analyze figure_hours").update();
    }

    /** The same rows without keys, with the town: what a report would be made of. */
    void flat() {
        db.sql("drop table if exists bench_hours").update();
        db.sql("""
                create unlogged table bench_hours as
                select day, place, (select code from figure_code t where t.dimension = 'place' and t.word =
                        (regexp_match(p.word, '^[^.]+(?:[.][^.]+)?'))[1]) as town,
                    team, category, skill, age, sex, grade, kind, person, minutes
                from figure_hours h left join figure_code p on p.dimension = 'place' and p.code = h.place
                """).update();
        db.sql("create index on bench_hours (day)").update();
        db.sql("analyze bench_hours").update();
    }

    /** A column store of its own, in memory of this process, with the same rows. */
    Connection duck() throws SQLException {
        Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duck.createStatement()) {
            statement.execute("set threads = 2");
            statement.execute(
                    "create table bench_hours (day date, place int, town int, team int, category int, skill int,"
                            + " age int, sex int, grade int, kind int, person int, minutes int)");
        }
        try {
            Path file = Files.createTempFile("hours", ".csv");
            try (Connection from = database.getConnection();
                    OutputStream rows = Files.newOutputStream(file);
                    Statement statement = duck.createStatement()) {
                from.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from bench_hours) to stdout (format csv)", rows);
                rows.flush();
                statement.execute("copy bench_hours from '" + file + "' (format csv, header false)");
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("Copied for {}", DistrictScope.get().name());
        return duck;
    }
}
