package org.mantianxing.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sign-ins in force. They live in the database, so they outlast a restart and hold on every node. */
@Service
public class Sessions {
    /** Name of the cookie that carries the token; its path is the district's. */
    public static final String COOKIE = "mtx-session";
    /** A phone stays signed in so long. */
    public static final Duration PHONE = Duration.ofDays(90);
    /** A console stays signed in for a working day. */
    public static final Duration CONSOLE = Duration.ofHours(12);

    private static final Duration TOUCH = Duration.ofMinutes(5);
    private final SessionStore store;
    private final Audit audit;
    private final Clock clock;

    Sessions(SessionStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a session and returns the token for the cookie. */
    @Transactional
    public String open(UUID account, String device, Duration length) {
        String token = Tokens.fresh();
        Instant now = clock.instant();
        store.insert(Tokens.hash(token), new Session(Ids.at(now), device, now, now, true), account, now.plus(length));
        return token;
    }

    /** The person behind a token, with the grants in force now; empty when it is unknown, ended or expired. */
    public Optional<Actor> find(String token) {
        byte[] hash = Tokens.hash(token);
        Instant now = clock.instant();
        Optional<SessionStore.Found> found = store.find(hash, now);
        if (found.isPresent() && found.get().seenAt().plus(TOUCH).isBefore(now)) {
            store.touch(hash, now);
        }
        return found.map(SessionStore.Found::actor);
    }

    /** Where one is signed in, this device first. */
    public List<Session> list(Actor actor, String token) {
        return store.list(actor.id(), Tokens.hash(token), clock.instant());
    }

    /** Ends the session of a token. */
    @Transactional
    public void end(String token) {
        store.end(Tokens.hash(token));
    }

    /** Ends one of one's own sessions. */
    @Transactional
    public void end(Actor actor, UUID id) {
        if (store.end(actor.id(), id) == 0) {
            throw new NotFound();
        }
    }

    /** Ends all of one's own sessions but this one. */
    @Transactional
    public int endOthers(Actor actor, String token) {
        return store.endAllBut(actor.id(), Tokens.hash(token));
    }

    /** Ends all sessions of somebody; the administrator's command. */
    @Transactional
    public int endAll(Actor actor, UUID account) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        int ended = store.endAllBut(account, new byte[0]);
        audit.write(actor, "SESSIONS_END", account, String.valueOf(ended));
        return ended;
    }

    void forgetExpired() {
        store.deleteExpired(clock.instant());
    }
}
