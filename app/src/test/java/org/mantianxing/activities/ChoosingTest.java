package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Weights;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** How people are chosen: what would let more come, what other weights would have come to, what training would open. */
@JourneyTest
class ChoosingTest {
    private static final String PAGE = "/console/settings/choosing";
    private static final Weights NEAR = new Weights(0, 100, 0, 0, 0, 0, 0);

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Phones phones;

    @Autowired
    SignedIn desks;

    @Autowired
    Activities activities;

    @Autowired
    Choosing choosing;

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
    void aDispatcherSeesWhatWouldLetMoreCome() {
        Actor near = place.ask(() -> folk.barber(place, "王建国"));
        Actor far = place.ask(() -> folk.volunteer(place, "沈建英", 0.07, "haircut"));
        Actor sunday = place.ask(() -> folk.barber(place, "陈国强"));
        Actor unskilled = place.ask(() -> folk.volunteer(place, "周师傅", 0, "driving"));
        place.inside(() -> {
            folk.set(sunday, "free", 1 << 18);
            UUID id = activities.openCall(star, call.build());
            Candidates people = activities.candidates(star, id, null);
            assertThat(people.fitting()).extracting(Candidate::volunteer).containsExactly(near.id());
            assertThat(people.nearer()).singleElement().satisfies(step -> {
                assertThat(step.metres()).isEqualTo(8_000);
                assertThat(step.more()).isEqualTo(1);
            });
            assertThat(people.times()).singleElement().satisfies(time -> {
                assertThat(time.slots()).isEqualTo(1 << 18);
                assertThat(time.fitting()).isEqualTo(2);
            });
            assertThat(people.missing())
                    .containsEntry(Reason.Code.TOO_FAR, 1)
                    .containsEntry(Reason.Code.NOT_FREE, 1)
                    .containsEntry(Reason.Code.LACKS_SKILL, 1);
            assertThat(people.nearly())
                    .extracting(Candidate::volunteer)
                    .containsExactlyInAnyOrder(far.id(), sunday.id(), unskilled.id());
        });
        UUID id = place.ask(() -> activities
                .led(star, ActivityQuery.calling(place.clock().instant(), 1))
                .rows()
                .getFirst()
                .id());
        assertThat(desks.as(place, star)
                        .get("/console/activities/" + id + "/people")
                        .text())
                .contains("改到周日上午：合适的有 2 人，比现在多 1 人", "只嫌远的：8 公里内再多 1 人");
    }

    @Test
    void peopleAreRankedByKindOfSeat() {
        Actor barber = place.ask(() -> folk.barber(place, "王建国"));
        Actor driver = place.ask(() -> folk.volunteer(place, "周师傅", 0, "driving"));
        UUID id = place.ask(() -> activities.openCall(
                star,
                call.needing(new SeatNeed("haircut", 2), new SeatNeed("driving", 1))
                        .build()));
        place.inside(() -> {
            Candidates all = activities.candidates(star, id, null);
            assertThat(all.kinds()).containsExactly(Map.entry("driving", 1), Map.entry("haircut", 2));
            assertThat(all.all()).isEqualTo(2);
            assertThat(activities.candidates(star, id, "haircut").fitting())
                    .extracting(Candidate::volunteer)
                    .containsExactly(barber.id());
            assertThat(activities.candidates(star, id, "driving").fitting())
                    .extracting(Candidate::volunteer)
                    .containsExactly(driver.id());
            assertThat(activities.candidates(star, id, "unheard-of").all()).isZero();
        });
        Visitor desk = desks.as(place, star);
        String page = "/console/activities/" + id + "/people";
        assertThat(desk.get(page).text()).contains("全部名额", "理发 2", "驾驶 1", "王", "周");
        assertThat(desk.get(page + "?kind=driving").text()).contains("一共 1 人");
    }

    @Test
    void whoHasServedSomewhereKnowsThePlace() {
        Actor old = place.ask(() -> folk.barber(place, "王建国"));
        Actor other = place.ask(() -> folk.barber(place, "陈国强"));
        place.inside(() -> {
            UUID first = activities.openCall(star, call.build());
            activities.signUp(old, first);
            place.clock().moveTo(call.start());
            activities.callRoll(star, first, List.of(Attended.came(old.id())));
            place.clock().moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(star, first);
            place.clock().moveTo(call.start().plus(Duration.ofDays(60)));
            UUID next = activities.openCall(
                    star,
                    call.startingAt(call.start().plus(Duration.ofDays(63))).build());
            assertThat(activities.candidates(star, next, null).fitting())
                    .extracting(Candidate::volunteer)
                    .containsExactly(old.id(), other.id());
            assertThat(activities
                            .candidates(star, next, null)
                            .fitting()
                            .getFirst()
                            .reasons())
                    .extracting(Reason::code)
                    .contains(Reason.Code.SERVED_HERE);
            assertThat(activities.standing(old, next, false).fit())
                    .extracting(Reason::code)
                    .contains(Reason.Code.SERVED_HERE);
        });
    }

    @Test
    void weightsAreTriedOnTheLastMonthBeforeTheyAreSaved() {
        Actor near = place.ask(() -> folk.barber(place, "王建国"));
        Actor far = place.ask(() -> folk.volunteer(place, "沈建英", 0.012, "haircut"));
        place.inside(() -> {
            for (int i = 0; i < 4; i++) {
                UUID id = activities.openCall(
                        star,
                        call.startingAt(call.start().plus(Duration.ofDays(i))).build());
                activities.signUp(near, id);
            }
            place.clock().moveTo(call.start().plus(Duration.ofDays(10)));
            assertThat(choosing.weights(centre)).isEqualTo(Weights.USUAL);
            List<Effect> effects = choosing.compare(centre, NEAR);
            assertThat(effects).allSatisfy(one -> {
                assertThat(one.calls()).isEqualTo(4);
                assertThat(one.chosen()).isEqualTo(8);
                assertThat(one.people()).isEqualTo(2);
                assertThat(one.rested())
                        .as("one of eight: after the first call nobody is fresh")
                        .isEqualTo(13);
                assertThat(one.metres()).isBetween(500L, 650L);
                assertThat(one.own()).isEqualTo(100);
                assertThat(one.free()).isEqualTo(100);
                assertThat(one.same()).isEqualTo(100);
            });
            UUID next = activities.openCall(
                    star,
                    call.startingAt(call.start().plus(Duration.ofDays(13))).build());
            assertThat(best(next)).as("who rested comes first").isEqualTo(far.id());
            assertThat(choosing.decide(centre, NEAR)).isTrue();
            assertThat(choosing.decide(centre, NEAR)).isFalse();
            assertThat(best(next)).isEqualTo(near.id());
            assertThat(choosing.weights(place.auditor())).isEqualTo(NEAR);
            assertThatThrownBy(() -> choosing.decide(place.auditor(), Weights.USUAL))
                    .isInstanceOfAny(Refused.class, NotFound.class);
        });
    }

    private UUID best(UUID id) {
        return activities.candidates(star, id, null).fitting().getFirst().volunteer();
    }

    @Test
    void thePageSaysWhatIsWrongAndForgetsNothing() {
        Visitor desk = desks.as(place, centre);
        assertThat(desk.get(PAGE).text()).contains("占 30 分", "通常是 20。", "先看影响");
        assertThat(desk.get(PAGE + "?skill=1&distance=1&time=1&load=1&promises=1&belonging=1&language=0")
                        .text())
                .contains("占 17 分", "近三十天没有招募");
        Visitor.Answer wrong = desk.post(
                PAGE,
                "skill",
                "很多",
                "distance",
                "1001",
                "time",
                "-1",
                "load",
                "１５",
                "promises",
                "",
                "belonging",
                "8",
                "language",
                "0");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"很多\"", "value=\"1001\"", "value=\"１５\"", "请填写 0 到 1000 之间的整数");
        assertThat(desk.get(PAGE + "?skill=∞").status()).isEqualTo(422);
        assertThat(desk.post(
                                PAGE,
                                "skill",
                                "0",
                                "distance",
                                "0",
                                "time",
                                "0",
                                "load",
                                "0",
                                "promises",
                                "0",
                                "belonging",
                                "0",
                                "language",
                                "0")
                        .text())
                .contains("至少有一项要大于 0");
        assertThat(desk.follow(desk.post(
                                PAGE,
                                "skill",
                                "0",
                                "distance",
                                "７",
                                "time",
                                "0",
                                "load",
                                "3",
                                "promises",
                                "0",
                                "belonging",
                                "0",
                                "language",
                                "0"))
                        .text())
                .contains("已保存，从下一次送单起按新的来", "占 70 分");
        assertThat(desks.as(place, place.auditor()).get("/console/audit").text())
                .contains("怎样挑人：30/20/15/5/20/6/4 → 0/7/0/0/3/0/0");
        assertThat(desks.as(place, place.auditor()).get(PAGE).body())
                .contains("readonly")
                .doesNotContain(">保存<");
    }

    @Test
    void aVolunteerHearsWhichSkillWouldOpenMore() {
        Actor driver = place.ask(() -> folk.volunteer(place, "周师傅", 0, "driving"));
        Actor barber = place.ask(() -> folk.barber(place, "王建国"));
        place.inside(() -> {
            for (int i = 0; i < 3; i++) {
                activities.openCall(
                        star,
                        call.startingAt(call.start().plus(Duration.ofDays(i))).build());
            }
            activities.openCall(star, call.needing(new SeatNeed("", 1)).build());
            place.clock().moveTo(call.start().plus(Duration.ofDays(20)));
            assertThat(activities.outlook(driver).openings()).containsExactly(new Opening("haircut", 3));
            assertThat(activities.outlook(barber).openings()).isEmpty();
            assertThat(activities.outlook(centre).openings()).isEmpty();
        });
        assertThat(phones.of(place, driver).get("/tasks").text()).contains("近 90 天有 3 项招募，别的都合适，只差这一样");
        assertThat(phones.of(place, driver).get("/tasks?when=week").text()).doesNotContain("近 90 天有");
    }
}
