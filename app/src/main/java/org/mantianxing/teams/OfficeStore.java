package org.mantianxing.teams;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which office until when. */
@Repository
class OfficeStore {
    private final JdbcClient db;

    OfficeStore(JdbcClient db) {
        this.db = db;
    }

    /** Gives the office, or changes kind and term of the one that is held. */
    void give(UUID id, Office office) {
        db.sql("""
                insert into team_office (id, team, account, kind, since, until)
                values (:id, :team, :account, :kind, :since, :until)
                on conflict (team, account) where ended_at is null
                do update set kind = excluded.kind, until = excluded.until, reminded_on = null
                """)
                .param("id", id)
                .param("team", office.team())
                .param("account", office.account())
                .param("kind", office.kind().name())
                .param("since", office.since())
                .param("until", office.until())
                .update();
    }

    void end(UUID team, @Nullable UUID account, Instant now) {
        db.sql("""
                update team_office set ended_at = :now
                where team = :team and ended_at is null and (cast(:account as uuid) is null or account = :account)
                """)
                .param("now", Timestamp.from(now))
                .param("team", team)
                .param("account", account)
                .update();
    }

    List<Office> of(UUID team) {
        return db.sql("""
                select team, account, kind, since, until from team_office where team = :team and ended_at is null
                order by kind desc, since, account
                """).param("team", team).query(Rows.of(Office.class)).list();
    }

    /** Terms that end on that day or earlier and of which nobody was reminded; they count as reminded from now on. */
    List<Office> remind(LocalDate until, LocalDate today) {
        return db.sql("""
                update team_office set reminded_on = :today
                where ended_at is null and until <= :until and reminded_on is null
                returning team, account, kind, since, until
                """)
                .param("until", until)
                .param("today", today)
                .query(Rows.of(Office.class))
                .list();
    }
}
