package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoursStore {
    private static final String COLUMNS = "id, volunteer, activity, title, organiser, category, path, minutes, grade,"
            + " evidence, started_at, ended_at, recorded_by, recorded_name, recorded_at, corrects, reason, kind, origin,"
            + " place, declared, code";
    private final JdbcClient db;

    HoursStore(JdbcClient db) {
        this.db = db;
    }

    /** False for a first line when this volunteer has one for this activity: it is written once. */
    boolean insert(HoursLine line) {
        return db.sql("""
                insert into hours_line (id, volunteer, activity, title, organiser, category, path, kind, minutes, grade,
                    evidence, started_at, ended_at, recorded_by, recorded_name, recorded_at, corrects, reason,
                    origin, place, declared, code)
                values (:id, :volunteer, :activity, :title, :organiser, :category, :path, :kind, :minutes, :grade,
                    :evidence, :started, :ended, :by, :name, :at, :corrects, :reason, :origin, :place, :declared, :code)
                on conflict (activity, volunteer, kind) where corrects is null do nothing
                """)
                        .param("id", line.id())
                        .param("volunteer", line.volunteer())
                        .param("activity", line.activity())
                        .param("title", line.title())
                        .param("organiser", line.organiser())
                        .param("category", line.category())
                        .param("path", line.path())
                        .param("minutes", line.minutes())
                        .param("grade", line.grade().name())
                        .param("evidence", line.evidence())
                        .param("started", Timestamp.from(line.startedAt()))
                        .param("ended", Timestamp.from(line.endedAt()))
                        .param("by", line.recordedBy())
                        .param("name", line.recordedName())
                        .param("at", Timestamp.from(line.recordedAt()))
                        .param("corrects", line.corrects())
                        .param("reason", line.reason())
                        .param("kind", line.kind().name())
                        .param("origin", line.origin())
                        .param("place", line.place())
                        .param("declared", line.declared())
                        .param("code", line.code())
                        .update()
                == 1;
    }

    /** Entries recorded on that day or later: no service is recorded before the day on which it began. */
    List<UUID> entriesSince(LocalDate day) {
        return db.sql("select id from hours_line where id >= :since and corrects is null")
                .param("since", Ids.since(ChinaTime.instant(day.atStartOfDay())))
                .query(Rows.IDS)
                .list();
    }

    /** Minutes of service that count on a day, by when the services began. */
    long minutesBetween(UUID volunteer, Instant from, Instant to) {
        return db.sql("""
                select coalesce(sum(minutes), 0) from hours_line
                where volunteer = :volunteer and kind = 'SERVICE' and not declared
                  and started_at >= :from and started_at < :to
                """)
                .param("volunteer", volunteer)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Rows.NUMBERS)
                .single();
    }

    List<HoursLine> ofActivity(UUID activity) {
        return db.sql("select " + COLUMNS + " from hours_line where activity = :activity order by id")
                .param("activity", activity)
                .query(Rows.of(HoursLine.class))
                .list();
    }

    List<HoursLine> ofActivities(Collection<UUID> activities) {
        return db.sql("select " + COLUMNS + " from hours_line where activity = any(:activities) order by id")
                .param("activities", activities.toArray(UUID[]::new))
                .query(Rows.of(HoursLine.class))
                .list();
    }

    Optional<HoursLine> find(UUID id) {
        return db.sql("select " + COLUMNS + " from hours_line where id = :id")
                .param("id", id)
                .query(Rows.of(HoursLine.class))
                .optional();
    }

    /** Holds the entry until the transaction ends, so that two corrections follow one another. */
    void lock(UUID entry) {
        db.sql("select id from hours_line where id = :id for update")
                .param("id", entry)
                .query(Rows.IDS)
                .single();
    }

    List<HoursLine> entry(UUID entry) {
        return db.sql("select " + COLUMNS + " from hours_line where id = :id or corrects = :id order by id")
                .param("id", entry)
                .query(Rows.of(HoursLine.class))
                .list();
    }

    List<HoursLine> of(UUID volunteer) {
        return db.sql("select " + COLUMNS + " from hours_line where volunteer = :volunteer order by id desc")
                .param("volunteer", volunteer)
                .query(Rows.of(HoursLine.class))
                .list();
    }
}
