package org.mantianxing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A listener that fails, and a process that dies, lose no message and harm nobody else. */
@JourneyTest
class UnfinishedEventsTest {
    @Autowired
    World world;

    @Autowired
    Messages messages;

    @Autowired
    Happenings happenings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    Place place;
    Actor granny;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
    }

    @Test
    void aFailingListenerLeavesTheWorkDoneAndIsTriedAgain() {
        place.inside(() -> {
            db.sql("alter table message rename to message_away").update();
            transaction.executeWithoutResult(status -> {
                db.sql("insert into setting (key, value, changed_at) values ('work', 'done', :now)")
                        .param("now", java.sql.Timestamp.from(World.MORNING))
                        .update();
                happenings.start(happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, granny.id(), ""));
            });
            await("FAILED");
            assertThat(db.sql("select value from setting where key = 'work'")
                            .query(Rows.TEXTS)
                            .single())
                    .isEqualTo("done");
            db.sql("alter table message_away rename to message").update();

            place.after(Duration.ofMinutes(3));
            happenings.finish();
            assertThat(messages.inbox(granny, null).rows())
                    .hasSize(1)
                    .allSatisfy(message -> assertThat(message.at()).isBefore(World.MORNING.plusSeconds(60)));
        });
    }

    @Test
    void whatACrashCutOffIsBroughtAgain() {
        place.inside(() -> {
            for (String left : new String[] {"PUBLISHED", "PROCESSING", "RESUBMITTED"}) {
                db.sql("alter table message rename to message_away").update();
                happenings.start(happenings.step(OrderStep.APPROVED, OrderState.APPROVED, granny.id(), ""));
                await("FAILED");
                db.sql("alter table message_away rename to message").update();
                db.sql("update event_publication set status = :left")
                        .param("left", left)
                        .update();
                place.after(Duration.ofMinutes(3));
                happenings.finish();
            }
            assertThat(messages.inbox(granny, null).rows()).hasSize(3);
        });
    }

    @Test
    void eachDistrictKeepsItsOwn() {
        Place other = world.fresh();
        place.inside(() -> {
            db.sql("alter table message rename to message_away").update();
            happenings.start(happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, granny.id(), ""));
            await("FAILED");
            assertThat(happenings.unfinished()).isEqualTo(1);
            db.sql("alter table message_away rename to message").update();
        });
        other.inside(() -> assertThat(happenings.unfinished()).isZero());
        other.after(Duration.ofMinutes(3));
        place.inside(() -> assertThat(messages.inbox(granny, null).rows()).isEmpty());
        place.after(Duration.ofMinutes(3));
        place.inside(() -> {
            happenings.finish();
            assertThat(messages.inbox(granny, null).rows()).hasSize(1);
        });
    }

    private void await(String status) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Happenings.OFTEN)
                .until(() -> db.sql("select status from event_publication").query(Rows.TEXTS).list().stream()
                        .allMatch(status::equals));
    }
}
