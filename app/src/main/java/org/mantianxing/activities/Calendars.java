package org.mantianxing.activities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.mantianxing.activities.CalendarStore.Address;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One's own seats as a calendar to subscribe to. A calendar program cannot sign in, so its address is the secret: two
 * random halves, one to find it by, one that only the vault knows. It shows times and meeting places, never a contact.
 */
@Service
public class Calendars {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TOKEN = "[A-Za-z0-9_-]{22}[A-Za-z0-9_-]{27}";
    private static final int HALF = 22;
    private static final Duration PAST = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(366);
    private final CalendarStore store;
    private final ActivityStores stores;
    private final Vault vault;
    private final Clock clock;

    Calendars(CalendarStore store, ActivityStores stores, Vault vault, Clock clock) {
        this.store = store;
        this.stores = stores;
        this.vault = vault;
        this.clock = clock;
    }

    /** The secret part of one's own address; made at the first time. */
    @Transactional
    public String token(Actor actor) {
        UUID me = actor.id();
        Permissions.require(actor, Command.PROFILE, Target.ownedBy(me));
        Address address = store.of(me).orElseGet(() -> make(me));
        return text(address.id()) + vault.open(address.secret());
    }

    /** Makes a new address; the old one shows nothing any more. */
    @Transactional
    public void renew(Actor actor) {
        UUID me = actor.id();
        Permissions.require(actor, Command.PROFILE, Target.ownedBy(me));
        store.of(me).ifPresent(old -> {
            store.delete(me);
            vault.forget(List.of(old.secret()));
        });
        make(me);
    }

    /** What a calendar program is shown: seats held, and those of activities that were called off; by start. */
    public List<Activity> seats(Actor program, String token) {
        if (!token.matches(TOKEN)) {
            throw new NotFound();
        }
        ByteBuffer id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(0, HALF)));
        Address address = store.find(new UUID(id.getLong(), id.getLong())).orElseThrow(NotFound::new);
        if (!MessageDigest.isEqual(bytes(vault.open(address.secret())), bytes(token.substring(HALF)))) {
            throw new NotFound();
        }
        Instant now = clock.instant();
        return stores.calls().named(stores.seats().kept(address.account(), now.minus(PAST), now.plus(AHEAD)));
    }

    private Address make(UUID me) {
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        UUID sealed =
                vault.seal(Vault.Kind.SECRET, TEXT.encodeToString(secret), me).id();
        Address address = new Address(me, UUID.randomUUID(), sealed);
        return store.insert(address, clock.instant()) ? address : store.of(me).orElseThrow();
    }

    private static String text(UUID id) {
        return TEXT.encodeToString(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
