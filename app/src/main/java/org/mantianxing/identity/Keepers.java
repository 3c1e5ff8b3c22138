package org.mantianxing.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People who have no phone of their own here, and are spoken for by somebody who has: children, by a guardian. */
@Service
public class Keepers {
    /** More than a family has. */
    private static final int MOST = 10;

    private final KeeperStore store;
    private final Accounts accounts;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    Keepers(KeeperStore store, Accounts accounts, Vault vault, Audit audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody who is spoken for.
     *
     * @param name masked
     */
    public record Kept(UUID id, UUID keeper, String name) {}

    /** Makes an account for somebody whom the acting person will speak for. Throws Refused for more than a family. */
    @Transactional
    public Account bring(Actor keeper, String name) {
        store.lock(keeper.id());
        if (store.kept(keeper.id()).size() >= MOST) {
            throw new Refused("一个手机号最多登记 {0} 个孩子", MOST);
        }
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        store.insert(id, keeper.id(), vault.seal(Vault.Kind.NAME, name, id), now);
        audit.write(keeper, "KEEP", id, "");
        return accounts.get(keeper, id);
    }

    /** Whom the acting person speaks for, the first brought first. */
    public List<UUID> kept(Actor keeper) {
        return store.kept(keeper.id());
    }

    /** Who speaks for somebody; empty for who speaks for themselves. */
    public Optional<UUID> keeper(Actor actor, UUID person) {
        return store.keeper(person);
    }

    /** Those of these people who are spoken for. */
    public List<Kept> keptAmong(Actor actor, Collection<UUID> people) {
        return people.isEmpty() ? List.of() : store.keptAmong(people);
    }

    /** Acts for somebody one speaks for; throws NotFound for anybody else. */
    public Actor standIn(Actor keeper, UUID kept) {
        if (!store.keeper(kept).filter(keeper::is).isPresent()) {
            throw new NotFound();
        }
        return accounts.actor(kept);
    }
}
