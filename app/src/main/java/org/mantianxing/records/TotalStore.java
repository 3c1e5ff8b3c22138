package org.mantianxing.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
