package org.mantianxing.orders;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What somebody was writing. The key is the account's, or a random one that only this visitor's browser knows. */
@Component
class Drafts {
    private static final String ACCOUNT = "account:";
    private static final int MOST_BYTES = 20_000;
    private final PartStore store;
    private final Clock clock;

    Drafts(PartStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void keep(Actor actor, String owner, String form) {
        require(actor, owner);
        if (form.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Invalid.field("words", "内容太长，草稿没有保存");
        }
        store.keepDraft(owner, form, clock.instant());
    }

    Optional<String> find(Actor actor, String owner) {
        require(actor, owner);
        return store.draft(owner);
    }

    /** The keys under which a signed-in person's drafts are kept. */
    static List<String> keys(Actor actor) {
        @Nullable Object account = actor.account();
        return account == null ? List.of() : List.of(ACCOUNT + account, account.toString());
    }

    private static void require(Actor actor, String owner) {
        boolean anothers = owner.startsWith(ACCOUNT) && !keys(actor).contains(owner);
        if (anothers || owner.length() < 16 || owner.length() > 100) {
            throw new NotFound();
        }
    }
}
