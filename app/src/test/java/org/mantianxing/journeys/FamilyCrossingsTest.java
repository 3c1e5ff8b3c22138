package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** What crosses: a seat handed over while a child comes along, thanks and a missed child in one message box. */
@JourneyTest
class FamilyCrossingsTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor parent;
    UUID child;
    UUID call;

    @BeforeEach
    void aFamilyThatComes() {
        place = world.fresh();
        parent = place.ask(() -> folk.volunteer(place, "周明", 0.0));
        child = place.ask(() -> folk.child(parent, "周小雨"));
        call = place.ask(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place).from(8).needing(new SeatNeed("", 4)).build()));
        place.inside(() -> activities.signUp(parent, call));
    }

    @Test
    void whoBringsAChildMeanwhileKeepsTheSeat() {
        place.inside(() -> {
            Actor taker = folk.volunteer(place, "沈建英", 0.0);
            promises.handOver(parent, call, volunteers.get(taker, taker.id()).number());
            promises.bring(parent, call, child, false);
            assertThatThrownBy(() -> promises.comeInstead(taker, call, false))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("带着孩子");
            promises.leaveHome(parent, call, child);
            promises.comeInstead(taker, call, false);
            assertThat(activities.seats(place.starAdmin(), call))
                    .extracting(Seat::volunteer)
                    .contains(taker.id())
                    .doesNotContain(parent.id(), child);
        });
    }

    @Test
    void whatConcernsBothIsToldOnce() {
        place.inside(() -> {
            promises.bring(parent, call, child, false);
            activities.cancel(place.starAdmin(), call, "下雨了");
        });
        quiet.wait(place);
        place.inside(() -> assertThat(messages.inbox(parent, null).rows())
                .filteredOn(message -> message.words().contains("取消"))
                .singleElement()
                .satisfies(message -> assertThat(message.whom()).isEmpty()));
    }

    @Test
    void aMissedChildIsToldOfBesideTheThanks() {
        place.inside(() -> promises.bring(parent, call, child, false));
        place.clock().advance(Duration.ofDays(5));
        place.inside(() -> {
            activities.checkIn(parent, call, activities.code(place.starAdmin(), call));
            place.clock().advance(Duration.ofHours(2));
            activities.checkOut(parent, call, activities.code(place.starAdmin(), call));
            activities.finish(place.starAdmin(), call);
        });
        quiet.wait(place);
        place.inside(() -> assertThat(messages.inbox(parent, null).rows())
                .extracting(message -> message.whom() + "|" + message.words().substring(0, 5))
                .contains("|谢谢您参加", "周**|“{0}”"));
    }
}
