package org.mantianxing.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Kept;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Big screens on walls: opened by a link that whoever made it can stop, without anybody signed in. They show sums and
 * places, never people. The second door.
 */
@Service
public class Walls {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;
    private static final int MOST_WORDS = 40;
    /** How long another node may go on showing what was stopped here. */
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final WallStore store;
    private final Kept<Set<String>> open;
    private final WallFigures shown;
    private final Live live;
    private final Clock clock;

    Walls(WallStore store, WallFigures shown, Live live, Clock clock) {
        this.store = store;
        this.open = new Kept<>(() -> Set.copyOf(store.open()), AT_MOST);
        this.shown = shown;
        this.live = live;
        this.clock = clock;
    }

    /** A link that was made. */
    public record Wall(
            UUID id,
            String name,
            String madeName,
            Instant madeAt,
            @Nullable Instant stoppedAt) {}

    /** Makes a link; tells its token, which is not kept and cannot be told again. */
    @Transactional
    public String make(Actor actor, String name) {
        Permissions.require(actor, Command.WALL_SHOW, Target.NOTHING);
        new Checks()
                .that(!name.isBlank(), "name", "请写这块屏挂在哪里")
                .that(name.length() <= MOST_WORDS, "name", "名字最多 {0} 个字", MOST_WORDS)
                .done();
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.insert(Ids.at(clock.instant()), name.strip(), digest(token), actor, clock.instant());
        open.forget();
        return token;
    }

    public List<Wall> list(Actor actor) {
        Permissions.require(actor, Command.WALL_SHOW, Target.NOTHING);
        return store.list();
    }

    /** From now on the link shows nothing. */
    @Transactional
    public void stop(Actor actor, UUID id) {
        Permissions.require(actor, Command.WALL_SHOW, Target.NOTHING);
        if (!store.knows(id)) {
            throw new NotFound();
        }
        if (!store.stop(id, clock.instant())) {
            throw new Conflict("这个链接已经停用了");
        }
        open.forget();
        live.changed(Board.TOPIC);
    }

    /** What a screen with this token shows now; throws NotFound for one that is stopped or was never made. */
    public WallView show(Actor actor, String token) {
        check(token);
        return shown.get();
    }

    /** The screen hears when something has changed. */
    public SseEmitter listen(Actor actor, String token) {
        check(token);
        return live.listen(Board.TOPIC);
    }

    private void check(String token) {
        if (!open.get().contains(HexFormat.of().formatHex(digest(token)))) {
            throw new NotFound();
        }
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
