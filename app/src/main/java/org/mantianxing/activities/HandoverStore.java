package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handovers that are asked for, and what became of them. */
@Repository
class HandoverStore {
    private final JdbcClient db;

    HandoverStore(JdbcClient db) {
        this.db = db;
    }

    /** False when this person is asking somebody already. */
    boolean insert(Handover one) {
        return db.sql("""
                insert into handover (id, activity, giver, taker, at, state)
                values (:id, :activity, :giver, :taker, :at, 'ASKED')
                on conflict (activity, giver) where state = 'ASKED' do nothing
                """)
                        .param("id", one.id())
                        .param("activity", one.activity())
                        .param("giver", one.giver())
                        .param("taker", one.taker())
                        .param("at", Timestamp.from(one.at()))
                        .update()
                == 1;
    }

    Optional<Handover> asked(UUID activity, UUID giver) {
        return db.sql("""
                select id, activity, giver, taker, at, in_return from handover
                where activity = :activity and giver = :giver and state = 'ASKED'
                """)
                .param("activity", activity)
                .param("giver", giver)
                .query(Rows.of(Handover.class))
                .optional();
    }

    /** What this person is asked by others, the first on top. */
    List<Handover> askedOf(UUID activity, UUID taker) {
        return db.sql("""
                select id, activity, giver, taker, at, in_return from handover
                where activity = :activity and taker = :taker and state = 'ASKED' order by at
                """)
                .param("activity", activity)
                .param("taker", taker)
                .query(Rows.of(Handover.class))
                .list();
    }

    /** What the taker asks in return; null for nothing. False when it was answered or changed before. */
    boolean askInReturn(UUID id, @Nullable UUID was, @Nullable UUID activity) {
        return db.sql("""
                update handover set in_return = cast(:activity as uuid)
                where id = :id and state = 'ASKED' and in_return is not distinct from cast(:was as uuid)
                """)
                        .param("activity", activity)
                        .param("was", was)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it was answered or taken back before. */
    boolean answer(UUID id, String state, Instant now) {
        return db.sql("update handover set state = :state, answered_at = :now where id = :id and state = 'ASKED'")
                        .param("state", state)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }
}
