package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sums kept beside the ledger, and stars. */
@Repository
class TotalStore {
    private final JdbcClient db;

    TotalStore(JdbcClient db) {
        this.db = db;
    }

    /** Holds the volunteer's sum until the transaction ends: lines of one person are written one after another. */
    Total lock(UUID volunteer) {
        db.sql("""
                insert into hours_total (volunteer, minutes, declared) values (:volunteer, 0, 0)
                on conflict (volunteer) do nothing
                """).param("volunteer", volunteer).update();
        return db.sql("select * from hours_total where volunteer = :volunteer for update")
                .param("volunteer", volunteer)
                .query(Rows.of(Total.class))
                .single();
    }

    Optional<Total> find(UUID volunteer) {
        return db.sql("select * from hours_total where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .query(Rows.of(Total.class))
                .optional();
    }

    /** Moves the sums by differences; to be called under {@link #lock}. */
    Total add(UUID volunteer, int minutes, int declared) {
        return db.sql("""
                update hours_total set minutes = minutes + :minutes, declared = declared + :declared
                where volunteer = :volunteer returning *
                """)
                .param("volunteer", volunteer)
                .param("minutes", minutes)
                .param("declared", declared)
                .query(Rows.of(Total.class))
                .single();
    }

    /** A day of service that counts. */
    void served(UUID volunteer, LocalDate day) {
        db.sql("update hours_total set served_on = greatest(served_on, :day) where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .param("day", day)
                .update();
    }

    /** Looks for the last day of service that counts anew, since one may count no longer. */
    void servedAgain(UUID volunteer) {
        db.sql("""
                update hours_total set served_on = (
                    select max((started_at at time zone 'Asia/Shanghai')::date) from (
                        select min(started_at) as started_at from hours_line
                        where volunteer = :volunteer and kind = 'SERVICE' and not declared
                        group by coalesce(corrects, id) having sum(minutes) > 0) counted)
                where volunteer = :volunteer
                """).param("volunteer", volunteer).update();
    }

    /** Those with so many minutes, and who served on that day or later. */
    List<UUID> atLeast(long minutes, @Nullable LocalDate since) {
        return db.sql("""
                select volunteer from hours_total
                where minutes >= :minutes and (cast(:since as date) is null or served_on >= :since)
                """)
                .param("minutes", minutes)
                .param("since", since)
                .query(Rows.IDS)
                .list();
    }

    List<Total> list(Collection<UUID> volunteers) {
        return db.sql("select * from hours_total where volunteer = any(:volunteers)")
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .query(Rows.of(Total.class))
                .list();
    }

    void star(UUID id, UUID volunteer, int star, boolean given, long minutes, Instant now) {
        db.sql("update hours_total set star = :star where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .param("star", given ? star : star - 1)
                .update();
        db.sql("""
                insert into star_step (id, volunteer, star, given, minutes, at)
                values (:id, :volunteer, :star, :given, :minutes, :at)
                """)
                .param("id", id)
                .param("volunteer", volunteer)
                .param("star", star)
                .param("given", given)
                .param("minutes", minutes)
                .param("at", Timestamp.from(now))
                .update();
    }

    List<StarStep> stars(UUID volunteer) {
        return db.sql("select * from star_step where volunteer = :volunteer order by id")
                .param("volunteer", volunteer)
                .query(Rows.of(StarStep.class))
                .list();
    }
}
