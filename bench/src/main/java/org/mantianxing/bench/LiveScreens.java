package org.mantianxing.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.figures.Walls;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Hundreds of open screens, and what it costs to keep figures while hours are written. */
@Component
final class LiveScreens {
    private static final Logger LOG = LoggerFactory.getLogger(LiveScreens.class);
    private static final Pattern HOURS = Pattern.compile("服务时长</dt><dd>([0-9.,]+)");
    private static final int CHANGES = 12;
    private static final int WRITERS = 8;
    private static final int WRITES = 4_000;
    private static final int TURNS = 3;
    private final Walls walls;
    private final Records records;
    private final Folk folk;
    private final Clock clock;
    private final ApplicationContext platform;

    LiveScreens(Walls walls, Records records, Folk folk, Clock clock, ApplicationContext platform) {
        this.walls = walls;
        this.records = records;
        this.folk = folk;
        this.clock = clock;
        this.platform = platform;
    }

    /** From the commit to the changed number on a screen, in milliseconds, over all screens and changes. */
    record Seen(int screens, int changes, double half, double most, double slowest) {}

    /** Hours written in a second, with figures kept and without. */
    record Cost(double with, double without) {}

    Seen screens(int port, int count) {
        Actor centre = folk.centre();
        String token = walls.make(centre, "bench");
        String wall = "http://localhost:" + port + "/" + Bench.DISTRICT.slug() + "/wall/" + token;
        List<Actor> people = folk.volunteers(CHANGES + 1);
        List<Double> times = new ArrayList<>();
        Map<Integer, Double> shown = new ConcurrentHashMap<>();
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch open = new CountDownLatch(count);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int screen = i;
                all.add(threads.submit(() -> watch(client, wall, screen, shown, open)));
            }
            await(open);
            double before = hours(get(client, wall + "/now"));
            for (int change = 0; change < CHANGES; change++) {
                credit(people.get(change), clock.instant().minus(Duration.ofMinutes(2)));
                before += 1;
                List<Double> seen = seen(shown, count, before);
                LOG.info("Change {} seen by all after {} ms", change, Math.round(seen.getLast()));
                if (change > 0) {
                    // the first one warms up
                    times.addAll(seen);
                }
            }
            all.forEach(one -> one.cancel(true));
            client.shutdownNow();
        }
        times.sort(Double::compare);
        return new Seen(
                count,
                CHANGES - 1,
                times.get(times.size() / 2),
                times.get((int) (times.size() * 0.99)),
                times.getLast());
    }

    /** Waits until every screen shows so many hours, and tells after how long each did. */
    private static List<Double> seen(Map<Integer, Double> shown, int count, double wanted) {
        long start = System.nanoTime();
        List<Double> times = new ArrayList<>();
        boolean[] done = new boolean[count];
        while (times.size() < count && System.nanoTime() - start < 30_000_000_000L) {
            double now = (System.nanoTime() - start) / 1e6;
            for (int i = 0; i < count; i++) {
                if (!done[i] && shown.getOrDefault(i, -1.0) >= wanted - 0.01) {
                    done[i] = true;
                    times.add(now);
                }
            }
            LockSupport.parkNanos(1_000_000);
        }
        if (times.size() < count) {
            throw new IllegalStateException(times.size() + " of " + count + " screens have seen " + wanted);
        }
        return times;
    }

    private Void watch(HttpClient client, String wall, int screen, Map<Integer, Double> shown, CountDownLatch open)
            throws Exception {
        HttpResponse<InputStream> stream = client.send(
                HttpRequest.newBuilder(URI.create(wall + "/events")).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            open.countDown();
            while (line != null) {
                if (line.equals("event:changed")) {
                    shown.put(screen, hours(get(client, wall + "/now")));
                }
                line = lines.readLine();
            }
        }
        return null;
    }

    Cost cost() {
        SmartLifecycle follower = platform.getBean("follower", SmartLifecycle.class);
        List<Actor> people = folk.volunteers(WRITES);
        double with = 0;
        double without = 0;
        write(people, 1);
        for (int turn = 0; turn < TURNS; turn++) {
            Recorder.notes(Recorder.Notes.WRITTEN);
            with += write(people, 2 + 2 * turn);
            follower.stop();
            Recorder.notes(Recorder.Notes.LEFT_OUT);
            without += write(people, 3 + 2 * turn);
            Recorder.notes(Recorder.Notes.AS_THEY_ARE);
            follower.start();
        }
        return new Cost(with / TURNS, without / TURNS);
    }

    /** A service of an hour for each of them, so many days ago; how many a second. */
    private double write(List<Actor> people, int daysAgo) {
        Instant start = clock.instant().minus(Duration.ofDays(100L + daysAgo));
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (Actor one : people) {
                all.add(threads.submit(() -> DistrictScope.run(Bench.DISTRICT, () -> credit(one, start))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return people.size() * 1e9 / (System.nanoTime() - began);
    }

    private void credit(Actor person, Instant start) {
        records.credit(
                Actor.CLOCK,
                new NewHours(
                        person.id(),
                        Ids.at(clock.instant()),
                        null,
                        NewHours.Kind.SERVICE,
                        "量一量",
                        "量一量",
                        "handy",
                        "量一量",
                        "330411",
                        60,
                        NewHours.Grade.A,
                        "",
                        start,
                        start.plus(Duration.ofHours(1))));
    }

    private static String get(HttpClient client, String address) {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double hours(String page) {
        Matcher found = HOURS.matcher(page);
        return found.find() ? Double.parseDouble(found.group(1).replace(",", "")) : -1;
    }

    private static void await(CountDownLatch open) {
        try {
            if (!open.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Not all screens are open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
