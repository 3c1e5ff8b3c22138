package org.mantianxing.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail: append-only, each line sealed with the hash of the one before. */
@Service
public class Audit {
    private static final int BATCH = 2000;
    private static final int PAGE = 50;
    private final AuditStore store;
    private final VaultKeys keys;
    private final Clock clock;

    Audit(AuditStore store, VaultKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * What a walk along the chain found.
     *
     * @param lines how many are whole, from the first on
     * @param broken number of the first line that is missing or was changed; null when all are whole
     * @param seal beginning of the last whole line's hash: whoever noted it sees when later lines were cut off
     */
    public record Verified(long lines, @Nullable Long broken, String seal) {
        public boolean whole() {
            return broken == null;
        }
    }

    /** Appends a line, in the transaction of what it tells about. */
    @Transactional
    public void write(Actor actor, String action, @Nullable UUID subject, String words) {
        append(actor, action, Collections.singletonList(subject), words);
    }

    /** Appends a line for each of many subjects. */
    @Transactional
    public void writeAll(Actor actor, String action, List<UUID> subjects, String words) {
        append(actor, action, subjects, words);
    }

    private void append(Actor actor, String action, List<? extends @Nullable UUID> subjects, String words) {
        AuditStore.Head head = store.lockHead();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<byte[]> chain = new ArrayList<>(List.of(head.hash()));
        for (int i = 0; i < subjects.size(); i++) {
            UUID subject = subjects.get(i);
            AuditLine line =
                    new AuditLine(head.seq() + 1 + i, at, actor.account(), actor.name(), action, subject, words);
            chain.add(AuditChain.hash(line, chain.getLast()));
        }
        store.append(
                new AuditLine(head.seq() + 1, at, actor.account(), actor.name(), action, null, words), subjects, chain);
    }

    /** Who looked at this person's data, newest first. */
    public List<AuditLine> about(Actor actor, UUID subject) {
        if (!actor.is(subject)) {
            Permissions.require(actor, Command.AUDIT_READ, Target.NOTHING);
        }
        return store.about(subject);
    }

    /** The lines that match, newest first; the next page's key is a line's number. */
    public Page<AuditRow> search(Actor actor, AuditQuery query) {
        Permissions.requireEver(actor, Command.AUDIT_READ);
        Instant from =
                query.from() == null ? null : ChinaTime.instant(query.from().atStartOfDay());
        Instant to = query.to() == null
                ? null
                : ChinaTime.instant(query.to().plusDays(1).atStartOfDay());
        return Page.of(
                store.search(query, people(Normal.line(query.person())), from, to, PAGE + 1),
                PAGE,
                line -> String.valueOf(line.seq()));
    }

    private @Nullable List<UUID> people(String typed) {
        return typed.isEmpty()
                ? null
                : store.people(
                        typed.toLowerCase(Locale.ROOT),
                        keys.lookups(Vault.Kind.NAME, typed),
                        keys.lookups(Vault.Kind.PHONE, typed));
    }

    /** Walks the whole chain and names the first line that does not hold. */
    public Verified verify(Actor actor) {
        Permissions.require(actor, Command.AUDIT_READ, Target.NOTHING);
        return walk();
    }

    /** The same for the errand that asks from the command line. */
    Verified walk() {
        byte[] previous = new byte[32];
        long whole = 0;
        List<AuditStore.Sealed> batch = store.after(0, BATCH);
        while (!batch.isEmpty()) {
            for (AuditStore.Sealed line : batch) {
                boolean holds = line.seq() == whole + 1
                        && Arrays.equals(line.previous(), previous)
                        && Arrays.equals(line.hash(), AuditChain.hash(line.line(), previous));
                if (!holds) {
                    return new Verified(whole, whole + 1, seal(previous));
                }
                previous = line.hash();
                whole++;
            }
            batch = store.after(whole, BATCH);
        }
        return new Verified(whole, null, seal(previous));
    }

    private static String seal(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
