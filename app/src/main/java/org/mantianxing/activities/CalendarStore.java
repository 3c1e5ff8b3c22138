package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses of calendars, one for each person. */
@Repository
class CalendarStore {
    private final JdbcClient db;

    /** @param secret id in the vault */
    record Address(UUID account, UUID id, UUID secret) {}

    CalendarStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Address> of(UUID account) {
        return db.sql("select account, id, secret from calendar_address where account = :account")
                .param("account", account)
                .query(Rows.of(Address.class))
                .optional();
    }

    Optional<Address> find(UUID id) {
        return db.sql("select account, id, secret from calendar_address where id = :id")
                .param("id", id)
                .query(Rows.of(Address.class))
                .optional();
    }

    /** False when there is one already. */
    boolean insert(Address address, Instant now) {
        return db.sql("""
                insert into calendar_address (account, id, secret, made_at) values (:account, :id, :secret, :now)
                on conflict (account) do nothing
                """)
                        .param("account", address.account())
                        .param("id", address.id())
                        .param("secret", address.secret())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void delete(UUID account) {
        db.sql("delete from calendar_address where account = :account")
                .param("account", account)
                .update();
    }
}
