package org.mantianxing.live;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One listening connection per node, and the browsers that wait on it. */
@Component
class LiveHub implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
    private static final long OPEN_MILLIS = Duration.ofMinutes(30).toMillis();
    private final HikariDataSource pool;
    /** Longer than it takes a page to be drawn and to begin to listen. */
    private static final Duration JUST_NOW = Duration.ofSeconds(20);

    private final Map<String, Set<SseEmitter>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Long> changedAt = new ConcurrentHashMap<>();
    private final List<BiConsumer<String, String>> ears = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread listener;

    LiveHub(HikariDataSource pool) {
        this.pool = pool;
    }

    void hear(BiConsumer<String, String> ear) {
        ears.add(ear);
    }

    SseEmitter open(String topic) {
        SseEmitter emitter = new SseEmitter(OPEN_MILLIS);
        waiting.compute(topic, (key, set) -> {
            Set<SseEmitter> all = set == null ? ConcurrentHashMap.newKeySet() : set;
            all.add(emitter);
            return all;
        });
        Runnable close = () -> waiting.computeIfPresent(topic, (key, set) -> {
            set.remove(emitter);
            return set.isEmpty() ? null : set;
        });
        emitter.onCompletion(close);
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> close.run());
        send(emitter, SseEmitter.event().name("open").data("ok").reconnectTime(3000));
        if (changedJustNow(topic)) {
            send(emitter, changed());
        }
        return emitter;
    }

    /** Keeps proxies from closing quiet connections and finds the browsers that have gone. */
    @Scheduled(fixedDelay = 25_000)
    void beat() {
        changedAt.keySet().removeIf(topic -> !changedJustNow(topic));
        waiting.values()
                .forEach(set ->
                        set.forEach(emitter -> send(emitter, SseEmitter.event().comment("beat"))));
    }

    /** Each browser on a thread of its own: a slow one keeps nobody waiting, least of all the listener. */
    private void tell(String topic) {
        changedAt.put(topic, System.nanoTime());
        int space = topic.indexOf(' ');
        ears.forEach(ear -> ear.accept(topic.substring(0, space), topic.substring(space + 1)));
        waiting.getOrDefault(topic, Set.of())
                .forEach(emitter -> Thread.startVirtualThread(() -> send(emitter, changed())));
    }

    /** Tells those who hear everything, on this node alone. */
    void tellHere(String schema, String topic) {
        ears.forEach(ear -> ear.accept(schema, topic));
    }

    /** Whether it may have changed after a page was drawn and before that page began to listen. */
    private boolean changedJustNow(String topic) {
        Long at = changedAt.get(topic);
        return at != null && System.nanoTime() - at < JUST_NOW.toNanos();
    }

    private static SseEmitter.SseEventBuilder changed() {
        return SseEmitter.event().name("changed").data("1");
    }

    private static void send(SseEmitter emitter, SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        }
    }

    @Override
    public void start() {
        // known before it runs: it goes on only as long as it is the one that is meant to
        Thread thread = Thread.ofVirtual().name("live-listener").unstarted(this::listen);
        listener = thread;
        thread.start();
    }

    private void listen() {
        while (listener == Thread.currentThread()) {
            try (Connection connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + Live.CHANNEL);
                PGConnection notices = connection.unwrap(PGConnection.class);
                waiting.keySet().forEach(this::tell);
                while (listener == Thread.currentThread()) {
                    PGNotification @Nullable [] heard = notices.getNotifications(1000);
                    if (heard != null) {
                        for (PGNotification notice : heard) {
                            tell(notice.getParameter());
                        }
                    }
                }
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException e) {
                if (listener == Thread.currentThread()) {
                    LOG.warn("Listening was interrupted: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
    }

    @Override
    public void stop() {
        listener = null;
        waiting.values().forEach(set -> set.forEach(SseEmitter::complete));
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
