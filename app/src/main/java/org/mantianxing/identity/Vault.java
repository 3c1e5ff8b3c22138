package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data, encrypted at rest with a key that is not in the database. Screens show the mask; {@link #reveal} is the
 * only way a person sees the value, and it leaves a line in the audit trail that the person concerned can read.
 */
@Service
public class Vault {
    private final JdbcClient db;
    private final VaultKeys keys;
    private final Audit audit;
    private final Clock clock;

    /** What kind of data; decides normalisation and mask. */
    public enum Kind {
        NAME,
        PHONE,
        ID_NUMBER,
        ADDRESS,
        SECRET
    }

    private record Row(
            String keyId, byte[] cipher, @Nullable UUID owner, String kind) {}

    Vault(JdbcClient db, VaultKeys keys, Audit audit, Clock clock) {
        this.db = db;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a value; {@code owner} is the account it is about, null where that person has none. */
    @Transactional
    public Sealed seal(Kind kind, String plain, @Nullable UUID owner) {
        UUID id = Ids.at(clock.instant());
        String masked = Masks.mask(kind, plain);
        db.sql("""
                insert into vault (id, owner, kind, key_id, cipher, lookup, masked, created_at)
                values (:id, :owner, :kind, :key, :cipher, :lookup, :masked, :now)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("kind", kind.name())
                .param("key", keys.current())
                .param("cipher", keys.encrypt(plain, id))
                .param("lookup", keys.lookup(kind, plain))
                .param("masked", masked)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return new Sealed(id, masked);
    }

    /** The keyed hash by which a value is found without being readable. */
    public byte[] lookup(Kind kind, String plain) {
        return keys.lookup(kind, plain);
    }

    /**
     * Shows the value to a person. The caller has checked that this person may; the audit line is written in the same
     * transaction.
     *
     * @param why what for, in words
     */
    @Transactional
    public String reveal(Actor actor, UUID id, String why) {
        Row row = row(id).orElseThrow(NotFound::new);
        if (!actor.is(row.owner())) {
            audit.write(actor, "REVEAL_" + row.kind(), row.owner(), why);
        }
        return keys.decrypt(row.keyId(), row.cipher(), id);
    }

    /** The value for a machine that needs it, such as the SMS channel; never to be shown. */
    public String open(UUID id) {
        Row row = row(id).orElseThrow(NotFound::new);
        return keys.decrypt(row.keyId(), row.cipher(), id);
    }

    private Optional<Row> row(UUID id) {
        return db.sql("""
                select key_id, cipher, owner, kind from vault where id = :id
                """).param("id", id).query(Rows.of(Row.class)).optional();
    }
}
