package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was there, from when to when; and wrong codes. */
@Repository
class AttendanceStore {
    private static final String FIELDS = """
            select seat, activity, volunteer, in_at, out_at, in_by, out_by, absent, absent_words, metres from attendance
            """;
    private final JdbcClient db;

    /**
     * What is noted beside a moment.
     *
     * @param metres from the meeting point, or null
     * @param phone fingerprint of the phone, good within one activity
     */
    record Mark(@Nullable Integer metres, String phone) {
        static final Mark NONE = new Mark(null, "");
    }

    AttendanceStore(JdbcClient db) {
        this.db = db;
    }

    List<Attendance> list(UUID activity) {
        return db.sql(FIELDS + "where activity = :activity")
                .param("activity", activity)
                .query(Rows.of(Attendance.class))
                .list();
    }

    Optional<Attendance> find(UUID seat) {
        return db.sql(FIELDS + "where seat = :seat")
                .param("seat", seat)
                .query(Rows.of(Attendance.class))
                .optional();
    }

    /** False when this person was in already. */
    boolean came(Seat seat, UUID volunteer, Instant at, Proof by, Mark mark) {
        return db.sql("""
                insert into attendance as a (seat, activity, volunteer, in_at, in_by, metres, phone)
                values (:seat, :activity, :volunteer, :at, :by, :metres, :phone)
                on conflict (seat) do update set in_at = excluded.in_at, in_by = excluded.in_by, absent = false,
                    absent_words = '', metres = excluded.metres, phone = excluded.phone
                where (a.in_at is null or (a.in_by = 'ROLL' and excluded.in_by = 'ROLL'))
                  and (a.out_by is null or a.out_by in ('ROLL', 'PLAN'))
                """)
                        .param("seat", seat.id())
                        .param("activity", seat.activity())
                        .param("volunteer", volunteer)
                        .param("at", Timestamp.from(at))
                        .param("by", by.name())
                        .param("metres", mark.metres())
                        .param("phone", mark.phone())
                        .update()
                == 1;
    }

    /** Where this person is inside in truth: came, has not left, and it is not over yet. */
    Optional<UUID> inside(UUID volunteer, UUID except, Instant at) {
        return db.sql("""
                select t.activity from attendance t join activity a on a.id = t.activity
                where t.volunteer = :volunteer and t.activity <> :except and t.in_at is not null and t.out_at is null
                  and t.in_at <= :at and a.end_at > :at and a.state = 'UNDER_WAY' limit 1
                """)
                .param("volunteer", volunteer)
                .param("except", except)
                .param("at", Timestamp.from(at))
                .query(Rows.IDS)
                .optional();
    }

    /** Where else this person was for some of that time. */
    Optional<UUID> during(UUID volunteer, UUID except, Instant from, Instant to) {
        return db.sql("""
                select t.activity from attendance t join activity a on a.id = t.activity
                where t.volunteer = :volunteer and t.activity <> :except and t.in_at is not null
                  and greatest(t.in_at, a.start_at) < :to and least(coalesce(t.out_at, a.end_at), a.end_at) > :from limit 1
                """)
                .param("volunteer", volunteer)
                .param("except", except)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(Rows.IDS)
                .optional();
    }

    /** What is proven at the place stands, and is credited; what the leader or the plan says gives way to it. */
    boolean left(UUID seat, Instant at, Proof by) {
        return db.sql("""
                update attendance set out_at = :at, out_by = :by
                where seat = :seat and in_at is not null and (out_by is null or out_by in ('ROLL', 'PLAN'))
                """)
                        .param("seat", seat)
                        .param("at", Timestamp.from(at))
                        .param("by", by.name())
                        .update()
                == 1;
    }

    /** False when the code at the place says otherwise. */
    boolean absent(Seat seat, UUID volunteer, String words) {
        return db.sql("""
                insert into attendance as a (seat, activity, volunteer, absent, absent_words)
                values (:seat, :activity, :volunteer, true, :words)
                on conflict (seat) do update set absent = true, absent_words = excluded.absent_words, in_at = null,
                    in_by = null, out_at = null, out_by = null
                where (a.in_by is null or a.in_by = 'ROLL') and (a.out_by is null or a.out_by in ('ROLL', 'PLAN'))
                """)
                        .param("seat", seat.id())
                        .param("activity", seat.activity())
                        .param("volunteer", volunteer)
                        .param("words", words)
                        .update()
                == 1;
    }

    void wrongCode(UUID activity, UUID volunteer, Instant now) {
        db.sql("insert into wrong_code (id, activity, volunteer, at) values (:id, :activity, :volunteer, :now)")
                .param("id", Ids.at(now))
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("now", Timestamp.from(now))
                .update();
    }

    long wrongCodes(UUID activity, UUID volunteer, Instant since) {
        return db.sql("""
                select count(*) from wrong_code where activity = :activity and volunteer = :volunteer and at > :since
                """)
                .param("activity", activity)
                .param("volunteer", volunteer)
                .param("since", Timestamp.from(since))
                .query(Rows.NUMBERS)
                .single();
    }
}
