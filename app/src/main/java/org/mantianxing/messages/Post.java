package org.mantianxing.messages;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.identity.Keepers;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Component;

/** Puts notices into inboxes, each once, and hands the urgent ones to the phone; what concerns a child goes to the guardian. */
@Component
class Post {
    private final MessageStore store;
    private final SmsQueue phones;
    private final Keepers keepers;
    private final Live live;

    /** The happening that a notice is about. */
    record Cause(UUID event, Instant at) {}

    Post(MessageStore store, SmsQueue phones, Keepers keepers, Live live) {
        this.keepers = keepers;
        this.store = store;
        this.phones = phones;
        this.live = live;
    }

    /** Runs in the listener's transaction: all of it is done, or it is tried again. */
    void tell(Collection<UUID> people, Notice notice, Cause cause) {
        Set<UUID> all = new LinkedHashSet<>(people);
        List<Keepers.Kept> kept = keepers.keptAmong(Actor.CLOCK, all);
        kept.forEach(one -> all.remove(one.id()));
        all.forEach(person -> tell(person, notice, cause, ""));
        // a guardian who is told of the same for themselves is not told twice
        kept.stream()
                .filter(one -> !all.contains(one.keeper()))
                .forEach(one -> tell(one.keeper(), notice.about(one.name()), cause, "/" + one.id()));
    }

    /** @param whose makes what concerns a child something of its own */
    private void tell(UUID person, Notice notice, Cause cause, String whose) {
        Optional<UUID> message = store.insert(Ids.at(cause.at()), person, cause.event() + whose, cause.at(), notice);
        message.ifPresent(id -> {
            live.changed("inbox:" + person);
            if (notice.urgent()) {
                phones.add(id, person, notice);
            }
        });
    }
}
