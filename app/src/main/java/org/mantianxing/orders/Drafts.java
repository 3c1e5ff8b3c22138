package org.mantianxing.orders;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What somebody was writing, under a random key that only their browser knows: whoever has the key has the draft. */
@Component
class Drafts {
    private static final int SHORTEST_KEY = 16;
    private static final int LONGEST_KEY = 100;
    private static final int MOST_BYTES = 20_000;
    private final PartStore store;
    private final Clock clock;

    Drafts(PartStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void keep(String owner, String form) {
        require(owner);
        if (form.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw Invalid.field("words", "内容太长，草稿没有保存");
        }
        store.keepDraft(owner, form, clock.instant());
    }

    Optional<String> find(String owner) {
        require(owner);
        return store.draft(owner);
    }

    void drop(String owner) {
        require(owner);
        store.dropDraft(owner);
    }

    private static void require(String owner) {
        if (owner.length() < SHORTEST_KEY || owner.length() > LONGEST_KEY) {
            throw new NotFound();
        }
    }
}
