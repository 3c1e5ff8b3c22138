package org.mantianxing.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/** Whoever counts is torn from the database in the middle, again and again, while hours are written: the figures are right. */
@JourneyTest
class FoldCrashTest {
    private static final int PEOPLE = 6;
    private static final int SERVICES = 60;
    /** However fast the machine is: it goes on until counting was torn so often. */
    private static final int TIMES = 3;

    private static final int MOST = 700;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Records records;

    @Autowired
    Fold fold;

    @Autowired
    Figures figures;

    @Autowired
    Slowly slowly;

    @Autowired
    JdbcClient db;

    @Test
    void nothingIsLostOrCountedTwice() throws Exception {
        Place place = world.fresh();
        List<Actor> people = new ArrayList<>();
        place.inside(() -> {
            for (int i = 0; i < PEOPLE; i++) {
                people.add(folk.volunteer(place, "众人" + i, 0));
            }
        });
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger torn = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> counting = List.of(
                    threads.submit(() -> count(place, over, torn)), threads.submit(() -> count(place, over, torn)));
            Future<?> tearing = threads.submit(() -> tear(place, over));
            place.inside(() -> {
                while (written.get() < SERVICES || (torn.get() < TIMES && written.get() < MOST)) {
                    int i = written.getAndIncrement();
                    records.credit(
                            place.starAdmin(),
                            Served.at(
                                    place,
                                    people.get(i % PEOPLE),
                                    LocalDateTime.of(2026, 1, 1, 8, 0).plusHours(2L * i),
                                    60));
                }
            });
            over.set(true);
            tearing.get();
            for (Future<?> one : counting) {
                one.get();
            }
        }
        assertThat(torn.get()).as("times that counting was torn").isPositive();
        place.inside(() -> {
            Filter year = new Filter(Period.year(LocalDate.of(2026, 1, 1)), "", null, "");
            Map<Figure, Figures.Value> now = figures.report(place.centreAdmin(), year);
            assertThat(requireNonNull(now.get(Figure.HOURS)).now())
                    .isEqualTo(slowly.report(year).get(Figure.HOURS));
            assertThat(requireNonNull(now.get(Figure.SERVICES)).now()).isEqualTo(written.get());
            assertThat(requireNonNull(now.get(Figure.REGISTERED)).now()).isEqualTo(PEOPLE);
        });
    }

    private void count(Place place, AtomicBoolean over, AtomicInteger torn) {
        while (!over.get()) {
            try {
                DistrictScope.run(place.district(), fold::all);
            } catch (DataAccessException | TransactionException e) {
                torn.incrementAndGet();
            }
        }
    }

    /** Ends every connection that is counting now: that is what the database sees of a process that dies. */
    private void tear(Place place, AtomicBoolean over) {
        while (!over.get()) {
            LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(1_000_000, 15_000_000));
            DistrictScope.run(
                    place.district(),
                    () -> db.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where pid <> pg_backend_pid() and (query like '%figure_%' or query like '%live_change where id in%')
                              and state <> 'idle' and query not like '%hours_line%'
                            """).query((row, _) -> row.getBoolean(1)).list());
        }
    }
}
