package org.mantianxing.messages;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's inbox: what happened to what they ordered, hold or look after. */
@Service
public class Messages {
    /** Counted no further: a badge says 99 at most. */
    private static final int MANY = 100;

    private static final int PAGE = 30;
    private final MessageStore store;
    private final SmsStore phones;
    private final Live live;
    private final Clock clock;

    Messages(MessageStore store, SmsStore phones, Live live, Clock clock) {
        this.store = store;
        this.phones = phones;
        this.live = live;
        this.clock = clock;
    }

    /** One's own messages, newest first. */
    public Page<Message> inbox(Actor actor, @Nullable String after) {
        Permissions.require(actor, Command.INBOX, Target.ownedBy(actor.id()));
        return Page.of(
                store.list(actor.id(), key(after), PAGE + 1),
                PAGE,
                message -> message.id().toString());
    }

    /** How many messages wait to be read; 0 for a visitor and on the platform. One look into a partial index. */
    public int unread(Actor actor) {
        boolean inbox = actor.signedIn() && !DistrictScope.get().isPlatform();
        return inbox ? store.unread(actor.id(), MANY) : 0;
    }

    /** Opens a message, which marks it read. */
    @Transactional
    public Message read(Actor actor, UUID id) {
        Message message = store.find(id).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.INBOX, Target.ownedBy(message.account()));
        if (store.read(id, clock.instant()) == 1) {
            live.changed("inbox:" + message.account());
        }
        return message;
    }

    @Transactional
    public void readAll(Actor actor) {
        Permissions.require(actor, Command.INBOX, Target.ownedBy(actor.id()));
        if (store.readAll(actor.id(), clock.instant()) > 0) {
            live.changed("inbox:" + actor.id());
        }
    }

    /** Short messages on their way, gone and given up, newest first; for those who look after the channel. */
    public Page<Delivery> deliveries(Actor actor, @Nullable String after) {
        Permissions.require(actor, Command.OUTBOX_READ, Target.NOTHING);
        return Page.of(
                phones.list(key(after), PAGE + 1),
                PAGE,
                delivery -> delivery.id().toString());
    }

    private static Optional<UUID> key(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(after));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
