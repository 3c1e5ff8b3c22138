package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.mantianxing.volunteers.DataConsent.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has agreed to what. */
@Repository
class DataConsentStore {
    private final JdbcClient db;
    private final Clock clock;

    DataConsentStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that stand. */
    List<DataConsent> of(UUID account) {
        return db.sql("""
                select id, account, purpose, version, given_at from data_consent
                where account = :account and withdrawn_at is null order by purpose
                """)
                .param("account", account)
                .query(Rows.of(DataConsent.class))
                .list();
    }

    /** Agrees to the text as it is now; nothing changes where that was done before. */
    void give(UUID account, Purpose purpose) {
        Instant now = clock.instant();
        db.sql("""
                update data_consent set withdrawn_at = :now
                where account = :account and purpose = :purpose and withdrawn_at is null and version < :version
                """)
                .param("now", Timestamp.from(now))
                .param("account", account)
                .param("purpose", purpose.name())
                .param("version", purpose.version())
                .update();
        db.sql("""
                insert into data_consent (id, account, purpose, version, words, given_at)
                values (:id, :account, :purpose, :version, :words, :now)
                on conflict (account, purpose) where withdrawn_at is null do nothing
                """)
                .param("id", Ids.at(now))
                .param("account", account)
                .param("purpose", purpose.name())
                .param("version", purpose.version())
                .param("words", purpose.text())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False where nobody agreed. */
    boolean withdraw(UUID account, Purpose purpose) {
        return db.sql("""
                update data_consent set withdrawn_at = :now
                where account = :account and purpose = :purpose and withdrawn_at is null
                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("account", account)
                        .param("purpose", purpose.name())
                        .update()
                == 1;
    }
}
