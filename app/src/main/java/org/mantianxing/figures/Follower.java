package org.mantianxing.figures;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Districts;
import org.mantianxing.live.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts as soon as something happens, so that open screens follow: it wakes at every change that counts, gives a rush a
 * moment to gather, and takes in what waits. Should it miss one, whoever looks next counts it.
 */
@Component
@ConditionalOnProperty(name = "mtx.figures.follow", matchIfMissing = true)
class Follower implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** For a rush to gather. */
    private static final Duration GATHER = Duration.ofMillis(150);

    /** Where nothing was counted for so long, nothing is likely to follow at once. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    /** In a rush, when much is counted together anyway: each counting has its price. */
    private static final Duration RUSH = Duration.ofMillis(500);

    private static final int MUCH = 50;
    private static final Duration AT_ONCE = Duration.ofMillis(20);
    /** Who wakes by nothing looks whether another node left something behind. */
    private static final Duration SLEEP = Duration.ofSeconds(10);

    private final Live live;
    private final Fold fold;
    private final Districts districts;
    private final Set<String> awake = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread thread;
    /** Whether much was waiting last time; the counting thread's own. */
    private boolean much;

    Follower(Live live, Fold fold, Districts districts) {
        this.live = live;
        this.fold = fold;
        this.districts = districts;
    }

    private void hear(String schema, String topic) {
        Thread running = thread;
        if (running != null && Topics.counts(topic) && awake.add(schema)) {
            LockSupport.unpark(running);
        }
    }

    private void run() {
        all();
        long counted = System.nanoTime() - QUIET.toNanos();
        while (thread == Thread.currentThread()) {
            if (awake.isEmpty()) {
                LockSupport.parkNanos(SLEEP.toNanos());
                if (awake.isEmpty()) {
                    all();
                }
            }
            boolean quiet = System.nanoTime() - counted >= QUIET.toNanos();
            LockSupport.parkNanos((quiet ? AT_ONCE : much ? RUSH : GATHER).toNanos());
            much = false;
            quietly(() -> districts.list().stream()
                    .filter(district -> !district.isPlatform() && awake.remove(district.schema()))
                    .forEach(district -> quietly(() -> DistrictScope.run(district, this::count))));
            counted = System.nanoTime();
        }
    }

    private void count() {
        much |= fold.all() >= MUCH;
    }

    private void all() {
        quietly(() -> districts.list().forEach(district -> awake.add(district.schema())));
    }

    /** What waits stays where it is, and is tried again at the next change or the next look. */
    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (thread == Thread.currentThread()) {
                LOG.warn("Figures could not be counted: {}", e.getMessage());
            }
        }
    }

    @Override
    public void start() {
        Thread fresh = Thread.ofVirtual().name("figures-follower").unstarted(this::run);
        thread = fresh;
        live.hear(this::hear);
        fresh.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            LockSupport.unpark(running);
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
