package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.matching.Weights;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether everybody has their turn, and what other weights would have done in the last month. */
@JourneyTest
class TurnsTest {
    private static final String PAGE = "/console/settings/choosing";

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Activities activities;

    @Autowired
    Choosing choosing;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor centre;
    Call call;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        star = place.starAdmin();
        centre = place.centreAdmin();
        call = Call.at(place).needing(new SeatNeed("haircut", 1));
    }

    @Test
    void everybodyHasTheirTurn() {
        Actor asked = place.ask(() -> folk.barber(place, "王建国"));
        Actor never = place.ask(() -> folk.barber(place, "陈国强"));
        place.ask(() -> folk.volunteer(place, "周师傅", 0, "driving"));
        place.inside(() -> {
            assertThat(choosing.turns(centre).reached().could()).isZero();
            UUID id = activities.openCall(star, call.build());
            activities.offer(star, id, asked.id());
            place.clock().moveTo(call.start().plus(Duration.ofHours(3)));
            Turns turns = choosing.turns(centre);
            assertThat(turns.calls()).isEqualTo(1);
            assertThat(turns.reached().could()).isEqualTo(2);
            assertThat(turns.reached().asked()).isEqualTo(1);
            assertThat(turns.names()).containsOnlyKeys(never.id());
            assertThatThrownBy(() -> choosing.turns(star)).isInstanceOf(Refused.class);
        });
        assertThat(desks.as(place, centre).get(PAGE).text()).contains("谁都轮得到", "50%", "还没轮到", "陈**");
    }

    @Test
    void theCentreHearsOnMondaysOfThoseWhoWerePassedOver() {
        Actor asked = place.ask(() -> folk.barber(place, "王建国"));
        place.ask(() -> folk.barber(place, "陈国强"));
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.offer(star, id, asked.id());
        });
        place.after(Duration.ofDays(6)); // a Sunday
        assertThat(told()).isEmpty();
        place.after(Duration.ofDays(1));
        place.after(Duration.ofHours(6));
        assertThat(told()).singleElement().asString().contains("90", "1");
    }

    private List<String> told() {
        quiet.wait(place);
        return place.ask(() -> messages.inbox(centre, null).rows().stream()
                .filter(message -> message.words().contains("没轮到"))
                .map(Message::arguments)
                .toList());
    }

    @Test
    void aMonthIsReplayedCallByCallAndNobodyIsChosenFreshTwice() {
        List<Actor> four = place.ask(() -> List.of("王建国", "陈国强", "李卫东", "周师傅").stream()
                .map(name -> folk.barber(place, name))
                .toList());
        place.inside(() -> {
            for (int day = 0; day < 4; day++) {
                activities.openCall(
                        star,
                        call.startingAt(call.start().plus(Duration.ofDays(day))).build());
            }
            place.clock().moveTo(call.start().plus(Duration.ofDays(5)));
            Effect fresh =
                    choosing.compare(centre, new Weights(0, 0, 0, 100, 0, 0, 0)).getLast();
            assertThat(fresh.calls()).isEqualTo(4);
            assertThat(fresh.chosen()).isEqualTo(12);
            assertThat(fresh.people())
                    .as("everybody has a turn where only rest counts")
                    .isEqualTo(four.size());
            Effect fixed =
                    choosing.compare(centre, new Weights(0, 100, 0, 0, 0, 0, 0)).getLast();
            assertThat(fixed.people()).isBetween(3, four.size());
            assertThat(fixed.rested())
                    .as("who was chosen in the replay is no longer fresh in it")
                    .isLessThan(100);
        });
    }
}
