package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Series: the rule, the call that each activity is made from, the days left out. */
@Repository
class SeriesStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FIELDS = """
            select id, path, site, team, organiser, days, weeks, first_day, until, skip_holidays, planned_until
            from series
            """;
    private final JdbcClient db;

    SeriesStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Series series, NewCall call, UUID by, Instant now) {
        db.sql("""
                insert into series (id, path, site, team, organiser, call, days, weeks, first_day, until,
                    skip_holidays, planned_until, created_by, created_at)
                values (:id, :path, :site, :team, :organiser, :call::jsonb, :days, :weeks, :first, :until, :skip,
                    :planned, :by, :now)
                """)
                .param("id", series.id())
                .param("path", series.path())
                .param("site", series.site())
                .param("team", series.team())
                .param("organiser", series.organiser())
                .param("call", JSON.writeValueAsString(call))
                .param("days", series.days())
                .param("weeks", series.weeks())
                .param("first", series.firstDay())
                .param("until", series.until())
                .param("skip", series.skipHolidays())
                .param("planned", series.plannedUntil())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Series> find(UUID id) {
        return db.sql(FIELDS + "where id = :id")
                .param("id", id)
                .query(Rows.of(Series.class))
                .optional();
    }

    /** Takes the row until the transaction ends: one at a time plans or changes a series. */
    Optional<Series> lock(UUID id) {
        return db.sql(FIELDS + "where id = :id for update")
                .param("id", id)
                .query(Rows.of(Series.class))
                .optional();
    }

    NewCall call(UUID id) {
        return db.sql("select call::text from series where id = :id")
                .param("id", id)
                .query((row, number) -> JSON.readValue(row.getString(1), NewCall.class))
                .single();
    }

    void changeCall(UUID id, NewCall call) {
        db.sql("update series set call = :call::jsonb where id = :id")
                .param("id", id)
                .param("call", JSON.writeValueAsString(call))
                .update();
    }

    /** Those of which activities up to that day are still to be put out. */
    List<UUID> due(LocalDate day) {
        return db.sql("select id from series where planned_until < :day and planned_until < until order by id")
                .param("day", day)
                .query(Rows.IDS)
                .list();
    }

    void planned(UUID id, LocalDate until) {
        db.sql("update series set planned_until = :until where id = :id")
                .param("id", id)
                .param("until", until)
                .update();
    }

    /** Ends it: nothing is put out after that day. */
    void end(UUID id, LocalDate last) {
        db.sql("update series set until = :last where id = :id and until > :last")
                .param("id", id)
                .param("last", last)
                .update();
    }

    void skip(UUID id, LocalDate day) {
        db.sql("insert into series_skip (series, day) values (:id, :day) on conflict do nothing")
                .param("id", id)
                .param("day", day)
                .update();
    }

    Set<LocalDate> skipped(UUID id) {
        return new HashSet<>(db.sql("select day from series_skip where series = :id")
                .param("id", id)
                .query(Rows.of(LocalDate.class))
                .list());
    }

    /** Its activities that have not begun, by day. */
    List<UUID> ahead(UUID id, Instant from) {
        return db.sql("""
                select id from activity where series = :id and start_at >= :from and state in ('RECRUITING', 'STAFFED')
                order by start_at
                """)
                .param("id", id)
                .param("from", Timestamp.from(from))
                .query(Rows.IDS)
                .list();
    }

    /** Calls of series without holidays that begin on one of these days. */
    List<Activity> onDays(List<LocalDate> days, Instant now) {
        return db.sql(ActivityRow.SELECT + """
                a.state in ('RECRUITING', 'STAFFED') and a.start_at > :now
                and a.series in (select id from series where skip_holidays)
                and (a.start_at at time zone 'Asia/Shanghai')::date = any(:days::date[]) order by a.start_at, a.id
                """)
                .param("now", Timestamp.from(now))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(ActivityRow::read)
                .list();
    }
}
