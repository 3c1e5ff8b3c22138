package org.mantianxing.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Component;

/** Puts notices into inboxes, each once, and hands the urgent ones to the phone. */
@Component
class Post {
    private final MessageStore store;
    private final SmsQueue phones;
    private final Live live;

    /** The happening that a notice is about. */
    record Cause(UUID event, Instant at) {}

    Post(MessageStore store, SmsQueue phones, Live live) {
        this.store = store;
        this.phones = phones;
        this.live = live;
    }

    /** Runs in the listener's transaction: all of it is done, or it is tried again. */
    void tell(Collection<UUID> people, Notice notice, Cause cause) {
        for (UUID person : new LinkedHashSet<>(people)) {
            Optional<UUID> message =
                    store.insert(Ids.at(cause.at()), person, cause.event().toString(), cause.at(), notice);
            message.ifPresent(id -> {
                live.changed("inbox:" + person);
                if (notice.urgent()) {
                    phones.add(id, person, notice);
                }
            });
        }
    }
}
