package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Oddity.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Odd patterns come to the auditor with their reasons, and nothing is taken away without a person. */
@JourneyTest
class OdditiesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Oddities oddities;

    @Autowired
    Records records;

    @Autowired
    Phones phones;

    Place place;
    Actor star;
    Call call;

    @BeforeEach
    void aStation() {
        place = world.fresh();
        star = place.starAdmin();
        call = Call.at(place).needing(new SeatNeed("", 6));
    }

    @Test
    void onePhoneForManyIsListedNotedAndNothingIsTaken() {
        UUID id = place.ask(() -> activities.openCall(star, call.build()));
        List<Actor> people = place.ask(() -> List.of(
                folk.volunteer(place, "沈建英", 0), folk.volunteer(place, "陈国强", 0), folk.volunteer(place, "吴小芳", 0)));
        place.inside(() -> {
            people.forEach(one -> activities.signUp(one, id));
            place.clock().moveTo(call.start());
            for (Actor one : people.subList(0, 2)) {
                activities.checkIn(one, id, activities.code(star, id), new Here(null, null, "the same phone"));
            }
            assertThat(oddities.list(place.auditor()))
                    .as("a couple shares a phone")
                    .isEmpty();
            activities.checkIn(people.getLast(), id, activities.code(star, id), new Here(null, null, "the same phone"));
            place.clock().moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(star, id);
            assertThatThrownBy(() -> oddities.list(star)).isInstanceOf(NotFound.class);
        });
        Visitor auditor = phones.of(place, place.auditor());
        assertThat(auditor.get("/console/oddities").text()).contains("一台手机签了好几个人", "3 个人是用同一台手机签到的");
        String key = place.ask(() -> oddities.list(place.auditor())).getFirst().key();
        assertThat(auditor.post("/console/oddities", "key", key, "words", "").status())
                .isEqualTo(422);
        assertThat(auditor.post("/console/oddities", "key", "made up", "words", "看过")
                        .status())
                .isEqualTo(404);
        assertThat(auditor.follow(auditor.post("/console/oddities", "key", key, "words", "队长的手机<b>"))
                        .text())
                .contains("记下了", "看过了", "队长的手机&lt;b");
        assertThat(auditor.post("/console/oddities", "key", key, "words", "再看一次")
                        .status())
                .isEqualTo(409);
        place.inside(() -> people.forEach(one -> assertThat(records.lines(one, one.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.minutes()).isEqualTo(120))));
    }

    @Test
    void farApartInNoTimeIsListed() {
        place.inside(() -> {
            Actor hurried = folk.volunteer(place, "沈建英", 0);
            UUID id = activities.openCall(star, call.build());
            NewCall away =
                    call.startingAt(call.start().plus(Duration.ofHours(3))).build();
            UUID far = activities.openCall(
                    place.centreAdmin(),
                    new CallFormEdit(CallForm.of(away)).at("120.50", "30.60").toNewCall(away));
            activities.signUp(hurried, id);
            activities.signUp(hurried, far);
            place.clock().moveTo(call.start());
            activities.checkIn(hurried, id, activities.code(star, id));
            Instant end = call.start().plus(Duration.ofHours(2));
            place.clock().moveTo(end);
            activities.checkOut(hurried, id, activities.code(star, id));
            place.clock().moveTo(end.plus(Duration.ofMinutes(3)));
            activities.checkIn(hurried, far, activities.code(place.centreAdmin(), far));
            assertThat(oddities.list(place.auditor())).singleElement().satisfies(one -> {
                assertThat(one.kind()).isEqualTo(Kind.TOO_FAR);
                assertThat(one.who()).isEqualTo("沈**");
                assertThat(one.why().chinese()).contains("公里外");
            });
        });
    }

    @Test
    void aRollThatIsAlwaysExactAndHoursFarAbovePeersAreListed() {
        place.inside(() -> {
            Actor leader = folk.volunteer(place, "周师傅", 0);
            Actor tireless = folk.volunteer(place, "陈国强", 0);
            List<Actor> others = List.of(
                    folk.volunteer(place, "甲", 0), folk.volunteer(place, "乙", 0), folk.volunteer(place, "丙", 0));
            for (int day = 0; day < 20; day++) {
                Call one = call.ledBy(leader.id())
                        .startingAt(call.start().plus(Duration.ofDays(day)))
                        .lasting(Duration.ofHours(6));
                UUID id = activities.openCall(star, one.build());
                activities.signUp(tireless, id);
                if (day < others.size()) {
                    activities.signUp(others.get(day), id);
                }
                place.clock().moveTo(one.start());
                for (Seat seat : activities.seats(star, id)) {
                    if (seat.volunteer() != null) {
                        activities.callRoll(leader, id, List.of(Attended.came(seat.volunteer())));
                    }
                }
                place.clock().moveTo(one.start().minus(Duration.ofDays(3)));
            }
            place.clock().moveTo(call.start().plus(Duration.ofDays(21)));
            assertThat(oddities.list(place.auditor()))
                    .extracting(Oddity::kind)
                    .containsExactly(Kind.TOO_ROUND, Kind.TOO_MUCH);
        });
    }
}
