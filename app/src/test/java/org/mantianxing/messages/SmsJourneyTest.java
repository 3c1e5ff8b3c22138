package org.mantianxing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.sms.SmsChannel;
import org.mantianxing.sms.SmsFailed;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What cannot wait goes to the phone, once, and not at night. */
@JourneyTest
class SmsJourneyTest {
    @Autowired
    World world;

    @Autowired
    Messages messages;

    @Autowired
    Happenings happenings;

    @Autowired
    SmsStore store;

    @Autowired
    SmsQueue queue;

    @Autowired
    Vault vault;

    @Autowired
    Settings settings;

    @Autowired
    Activities activities;

    @Autowired
    Clock clock;

    final List<String> sent = new ArrayList<>();
    Place place;
    Actor helper;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        helper = place.ask(() -> world.resident(1, "沈建英"));
    }

    @Test
    void anOfferIsTextedOnceWithSignatureAndShortLink() {
        place.inside(() -> {
            happenings.happen(happenings.offer(helper.id(), Duration.ofDays(5)));
            send(works());
            send(works());
            assertThat(sent).hasSize(1);
            UUID message = messages.inbox(helper, null).rows().getFirst().id();
            assertThat(sent.getFirst())
                    .startsWith(World.phone(1) + " 【满天星】想请您参加“义务理发”（会理发 · 1.2 公里），3月14日周六 9:00开始。")
                    .endsWith("/m/" + ShortLinks.code(message));
            assertThat(ShortLinks.message(ShortLinks.code(message))).contains(message);
            assertThat(messages.inbox(helper, null).rows().getFirst().texted()).isTrue();
            assertThat(messages.deliveries(place.auditor(), null).rows())
                    .extracting(Delivery::phoneMasked, Delivery::state)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("100****0001", Delivery.State.SENT));
        });
    }

    @Test
    void whatCanWaitIsNotTexted() {
        place.inside(() -> {
            happenings.happen(happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, helper.id(), ""));
            send(works());
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void phonesStaySilentAtNightUnlessTheStartIsNear() {
        place.inside(() -> {
            place.clock().moveTo(ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 22, 30)));
            happenings.happen(happenings.offer(helper.id(), Duration.ofDays(2)));
            send(works());
            assertThat(sent).isEmpty();
            happenings.happen(happenings.offer(helper.id(), Duration.ofHours(9)));
            send(works());
            assertThat(sent).hasSize(1);
            place.clock().moveTo(ChinaTime.instant(LocalDateTime.of(2026, 3, 10, 8, 1)));
            send(works());
            assertThat(sent).hasSize(2);
        });
    }

    @Test
    void aCancellationOnTheEveOfTheDayIsTextedAtOnce() {
        place.inside(() -> {
            UUID near = call(LocalDateTime.of(2026, 3, 10, 7, 30));
            UUID far = call(LocalDateTime.of(2026, 3, 14, 9, 0));
            place.clock().moveTo(ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 22, 0)));
            happenings.happen(cancelled(far));
            send(works());
            assertThat(sent).isEmpty();
            happenings.happen(cancelled(near));
            send(works());
            assertThat(sent).hasSize(1).first().asString().contains("取消了，不用来了：下雨");
        });
    }

    @Test
    void aDistrictSetsItsOwnQuietHours() {
        place.inside(() -> {
            settings.set(Actor.CLOCK, "messages.quiet", "12-14");
            place.clock().moveTo(ChinaTime.instant(LocalDateTime.of(2026, 3, 9, 22, 30)));
            happenings.happen(happenings.offer(helper.id(), Duration.ofDays(2)));
            send(works());
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void whatIsNotTakenIsTriedAgainAndGivenUpWithWords() {
        place.inside(() -> {
            happenings.happen(happenings.offer(helper.id(), Duration.ofDays(5)));
            SmsChannel broken = (phone, text) -> {
                throw new SmsFailed("通道忙");
            };
            for (Duration pause : SmsSender.AGAIN) {
                send(broken);
                assertThat(delivery().state()).isEqualTo(Delivery.State.WAITING);
                assertThat(delivery().failure()).isEqualTo("通道忙");
                int tries = delivery().tries();
                place.clock().advance(pause.minusSeconds(20));
                send(broken);
                assertThat(delivery().tries()).isEqualTo(tries);
                place.clock().advance(Duration.ofSeconds(21));
            }
            send(broken);
            assertThat(delivery().state()).isEqualTo(Delivery.State.FAILED);
            place.clock().advance(Duration.ofDays(1));
            send(works());
            assertThat(sent).isEmpty();
        });
    }

    @Test
    void whatComesTooLateIsNotSent() {
        place.inside(() -> {
            happenings.happen(happenings.offer(helper.id(), Duration.ofHours(20)));
            place.clock().advance(Duration.ofHours(30));
            send(works());
            assertThat(sent).isEmpty();
            assertThat(delivery().failure()).isEqualTo("已经过了时间，没有发送");
        });
    }

    @Test
    void aSenderThatDiesLeavesItsMessagesToTheNext() {
        place.inside(() -> {
            happenings.happen(happenings.offer(helper.id(), Duration.ofDays(5)));
            store.claim(clock.instant(), clock.instant().plus(Duration.ofMinutes(10)), 20);
            send(works());
            assertThat(sent).isEmpty();
            place.clock().advance(Duration.ofMinutes(11));
            send(works());
            assertThat(sent).hasSize(1);
        });
    }

    @Test
    void manySendersAtOnceSendEachMessageOnce() throws InterruptedException {
        ConcurrentLinkedQueue<String> taken = new ConcurrentLinkedQueue<>();
        Set<String> refused = ConcurrentHashMap.newKeySet();
        SmsChannel moody = (phone, text) -> {
            if (text.hashCode() % 3 == 0 && refused.add(text)) {
                throw new SmsFailed("再试一次");
            }
            taken.add(text);
        };
        place.inside(() -> {
            for (int i = 0; i < 60; i++) {
                happenings.start(happenings.offer(helper.id(), Duration.ofDays(5)));
            }
            happenings.happen(new ActivityEvent.Called(
                    Ids.at(clock.instant()), Ids.at(clock.instant()), null, "义务理发", clock.instant()));
        });
        for (int round = 0; round < 3; round++) {
            List<Thread> nodes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                nodes.add(Thread.ofVirtual().start(() -> place.inside(() -> send(moody))));
            }
            for (Thread node : nodes) {
                node.join();
            }
            place.clock().advance(Duration.ofMinutes(6));
        }
        assertThat(taken).hasSize(60).doesNotHaveDuplicates();
    }

    private UUID call(LocalDateTime start) {
        return activities.openCall(
                place.starAdmin(),
                Call.at(place)
                        .startingAt(ChinaTime.instant(start))
                        .replyBefore(Duration.ofHours(12))
                        .needing(new SeatNeed("", 2))
                        .build());
    }

    private ActivityEvent.Cancelled cancelled(UUID activity) {
        return new ActivityEvent.Cancelled(
                Ids.at(clock.instant()), activity, null, "义务理发", clock.instant(), "下雨", List.of(helper.id()));
    }

    private void send(SmsChannel channel) {
        new SmsSender(store, queue, vault, channel, clock).run();
    }

    private SmsChannel works() {
        return (phone, text) -> sent.add(phone + " " + text);
    }

    private Delivery delivery() {
        return messages.deliveries(place.centreAdmin(), null).rows().getFirst();
    }
}
