package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.postgres.Restarts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * The database goes away under people who order: each is told to try again, and nothing is lost, doubled or half done. Its
 * database keeps what it has promised, as that of a real platform does and those of other tests do not.
 */
@JourneyTest
@TestPropertySource(properties = "mtx.postgres.durable=true")
class DatabaseRestartTest {
    private static final int PEOPLE = 8;
    private static final int WISHES = 12;
    private static final int TRIES = 200;

    @Autowired
    World world;

    @Autowired
    Orders orders;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient db;

    @Value("${mtx.postgres.programs}")
    String programs;

    @Value("${mtx.postgres.version}")
    String version;

    @LocalServerPort
    int port;

    Place place;
    Restarts database;

    /** What people were answered, over and over. */
    final Queue<Visitor.Answer> answers = new ConcurrentLinkedQueue<>();

    final AtomicInteger done = new AtomicInteger();

    @BeforeEach
    void aDistrictAndItsDatabase() throws IOException {
        place = world.fresh();
        String folder = place.ask(
                () -> db.sql("show data_directory").query(String.class).single());
        database = new Restarts(programs, version, folder);
    }

    @Test
    void everybodyTriesAgainAndEveryWishIsThereOnce() throws Exception {
        List<Actor> people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> place.ask(() -> world.resident(n + 1, "李阿婆")))
                .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> all = people.stream()
                    .map(person -> Phone.of(port, place, sessions, person))
                    .<Future<?>>map(form -> hands.submit(() -> orderAll(form)))
                    .toList();
            whenDone(PEOPLE * WISHES / 4);
            database.crash();
            whenDone(PEOPLE * WISHES / 2);
            database.orderly();
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(answers.stream().map(Visitor.Answer::status))
                .as("what people were answered")
                .isSubsetOf(Set.of(303, 302, 503, 409))
                .contains(503);
        assertThat(answers.stream().filter(answer -> answer.status() == 503))
                .allSatisfy(
                        answer -> assertThat(answer.text()).contains("系统正在恢复").contains("不会重复"));
        people.forEach(this::hasEveryWishOnce);
    }

    private void orderAll(Phone form) {
        for (int wish = 0; wish < WISHES; wish++) {
            form.with("once", UUID.randomUUID().toString()).with("words", "第" + wish + "件事：请人来修水龙头");
            Visitor.Answer answer = form.order();
            for (int n = 0; n < TRIES && answer.status() >= 400; n++) {
                answers.add(answer);
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                answer = form.order();
            }
            answers.add(answer);
            done.incrementAndGet();
        }
    }

    private void hasEveryWishOnce(Actor person) {
        List<Order> mine = place.ask(() -> orders.mine(person, "").rows());
        assertThat(mine).hasSize(WISHES);
        assertThat(mine.stream().map(Order::words)).doesNotHaveDuplicates();
        assertThat(mine).allSatisfy(order -> {
            var detail = place.ask(() -> orders.get(person, order.id()));
            assertThat(detail.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.step()).isEqualTo(OrderStep.PLACED));
            assertThat(detail.times()).hasSize(1);
        });
    }

    private void whenDone(int count) {
        while (done.get() < count) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
