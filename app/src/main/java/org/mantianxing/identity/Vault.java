package org.mantianxing.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data, encrypted at rest with a key that is not in the database. Screens show the mask; {@link #reveal} is the
 * only way a person sees the value, and it leaves a line in the audit trail that the person concerned can read.
 */
@Service
public class Vault {
    /** What is read in place of what was forgotten. */
    static final String FORGOTTEN = "已注销";

    private final VaultStore store;
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

    Vault(VaultStore store, VaultKeys keys, Audit audit, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps a value; {@code owner} is the account it is about, null where that person has none. */
    @Transactional
    public Sealed seal(Kind kind, String plain, @Nullable UUID owner) {
        return sealAll(List.of(new Plain(kind, plain, owner))).getFirst();
    }

    /** A value to be kept. */
    public record Plain(Kind kind, String value, @Nullable UUID owner) {}

    /** Keeps many values at once; the seals in the order given. */
    @Transactional
    public List<Sealed> sealAll(List<Plain> values) {
        Instant now = clock.instant();
        List<VaultStore.Fresh> fresh = values.stream()
                .map(value -> fresh(value.kind(), value.value(), value.owner(), now))
                .toList();
        store.insertAll(fresh, now);
        return fresh.stream()
                .map(one -> new Sealed(one.row().id(), one.row().masked()))
                .toList();
    }

    private VaultStore.Fresh fresh(Kind kind, String plain, @Nullable UUID owner, Instant now) {
        UUID id = Ids.at(now);
        VaultKey key = keys.current();
        String masked = Masks.mask(kind, kind == Kind.PHONE ? Normal.phone(plain) : plain);
        return new VaultStore.Fresh(
                new VaultStore.Row(id, owner, kind.name(), key.id(), key.encrypt(plain, id), masked),
                key.lookup(kind, plain));
    }

    /** The keyed hash by which a value is found without being readable. */
    public byte[] lookup(Kind kind, String plain) {
        return keys.lookup(kind, plain);
    }

    /** The hashes a value may have while keys are being changed: one for each key. */
    public List<byte[]> lookups(Kind kind, String plain) {
        return keys.lookups(kind, plain);
    }

    /**
     * Shows the value to a person. The caller has checked that this person may; the audit line is written in the same
     * transaction.
     *
     * @param why what for, in words
     */
    @Transactional
    public String reveal(Actor actor, UUID id, String why) {
        VaultStore.Row row = row(id);
        if (!actor.is(row.owner())) {
            audit.write(actor, "REVEAL_" + row.kind(), row.owner(), why);
        }
        return keys.decrypt(row.keyId(), row.cipher(), id);
    }

    /** The value for a machine that needs it, such as the SMS channel; never to be shown. */
    public String open(UUID id) {
        VaultStore.Row row = row(id);
        return keys.decrypt(row.keyId(), row.cipher(), id);
    }

    /** How the value is shown to everybody who may know that it is there. */
    public String masked(UUID id) {
        return row(id).masked();
    }

    /** A text under lock and key that is kept elsewhere, for a while. */
    public record Locked(String keyId, byte[] cipher) {}

    /** Locks a text that is not kept here; {@code id} must be given again to read it. */
    public Locked lock(UUID id, String plain) {
        VaultKey key = keys.current();
        return new Locked(key.id(), key.encrypt(plain, id));
    }

    /** What was locked. For machines; whoever shows it to a person masks it or says so in the audit trail. */
    public String unlock(UUID id, Locked locked) {
        return keys.decrypt(locked.keyId(), locked.cipher(), id);
    }

    /** Takes values out for good, once nothing points at them. */
    @Transactional
    public void forget(List<UUID> ids) {
        store.delete(ids);
    }

    /**
     * Seals values of older keys again with the current one.
     *
     * @return how many; fewer than {@code most} means that none is left
     */
    @Transactional
    int resealOlder(int most) {
        VaultKey key = keys.current();
        List<String> olderKeys = keys.older();
        List<VaultStore.Row> older = olderKeys.isEmpty() ? List.of() : store.claim(olderKeys, most);
        for (VaultStore.Row row : older) {
            Kind kind = Kind.valueOf(row.kind());
            String plain = keys.decrypt(row.keyId(), row.cipher(), row.id());
            byte[] lookup = key.lookup(kind, plain);
            store.reseal(row.id(), key.id(), key.encrypt(plain, row.id()), lookup);
            if (kind == Kind.PHONE) {
                store.rehashPhone(row.id(), lookup);
            } else if (kind == Kind.ID_NUMBER) {
                store.rehashPaper(row.id(), lookup);
            }
        }
        return older.size();
    }

    /** Makes all that is kept of a person unreadable for good; what points at it stays whole. */
    @Transactional
    void forgetPerson(UUID owner) {
        VaultKey key = keys.current();
        store.owned(owner).forEach(id -> store.overwrite(id, key.id(), key.encrypt(FORGOTTEN, id), FORGOTTEN));
    }

    private VaultStore.Row row(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }
}
