package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.kernel.Rows;
import org.mantianxing.kernel.StartupFailure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the keys at hand are those that sealed the data: each key has sealed a known word in the platform's schema, the
 * first time it was seen. Needs the registry of districts because that is what has migrated the schema.
 */
@Component
class VaultCheck {
    private static final String WORD = "mantianxing";
    private static final UUID ROW = new UUID(0, 0);
    private final JdbcClient db;
    private final Clock clock;

    private record Sample(String keyId, byte[] cipher) {}

    VaultCheck(JdbcClient db, Districts migrated, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether anything was ever sealed here, so that a missing key is a loss and not a beginning. */
    boolean sealedBefore() {
        return !samples().isEmpty();
    }

    /**
     * Throws StartupFailure when a key is missing or is another one than before; remembers keys not seen before.
     *
     * @param origin where the keys come from, for the sentence of a failure
     */
    void verify(KeyRing ring, String origin) {
        for (Sample sample : samples()) {
            VaultKey key = ring.find(sample.keyId())
                    .orElseThrow(() -> new StartupFailure(
                            origin + " 里少了密钥 " + sample.keyId() + "，有些数据要靠它才能读，请从备份恢复。",
                            origin + " lacks the key " + sample.keyId()
                                    + ", without which some data cannot be read; restore it from your backup."));
            if (!fits(key, sample)) {
                throw new StartupFailure(
                        origin + " 里的密钥 " + key.id() + " 不是加密这些数据的那一把，请从备份恢复正确的密钥。",
                        "The key " + key.id() + " of " + origin
                                + " is not the one that sealed these data; restore the right one from your backup.");
            }
        }
        ring.keys().forEach(this::remember);
    }

    private static boolean fits(VaultKey key, Sample sample) {
        try {
            return key.decrypt(sample.cipher(), ROW).equals(WORD);
        } catch (CipherSuite.WrongKey _) {
            return false;
        }
    }

    private List<Sample> samples() {
        return DistrictScope.call(
                District.PLATFORM,
                () -> db.sql("select key_id, cipher from vault_check")
                        .query(Rows.of(Sample.class))
                        .list());
    }

    void remember(VaultKey key) {
        DistrictScope.run(
                District.PLATFORM,
                () -> db.sql("""
                insert into vault_check (key_id, cipher, made_at) values (:key, :cipher, :now)
                on conflict (key_id) do nothing
                """)
                        .param("key", key.id())
                        .param("cipher", key.encrypt(WORD, ROW))
                        .param("now", Timestamp.from(clock.instant()))
                        .update());
    }
}
