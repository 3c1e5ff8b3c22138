package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.AtRisk;
import org.mantianxing.activities.ActivityEvent.Reminded;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.matching.Part;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Promises to come: reminded, confirmed in one tap; not kept: seen, explained, excused, and used with measure. */
@JourneyTest
class PromisesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Heard heard;

    @Autowired
    Phones phones;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor leader;
    Actor first;
    Actor second;
    Call call;

    @BeforeEach
    void twoVolunteersAndALeader() {
        place = world.fresh();
        star = place.starAdmin();
        leader = place.ask(() -> folk.barber(place, "周师傅"));
        first = place.ask(() -> folk.barber(place, "沈建英"));
        second = place.ask(() -> folk.barber(place, "陈国强"));
        call = Call.at(place).ledBy(leader.id());
    }

    @Test
    void theDayBeforeAndTheHourBeforeOnceEachAndConfirmedInOneTap() {
        UUID id = place.ask(() -> activities.openCall(star, call.build()));
        place.inside(() -> activities.signUp(first, id));
        at(call.start().minus(Duration.ofHours(25)));
        assertThat(heard.of(id, Reminded.class)).isEmpty();
        at(call.start().minus(Duration.ofHours(23)));
        place.inside(() -> activities.signUp(second, id));
        at(call.start().minus(Duration.ofHours(20)));
        assertThat(heard.of(id, Reminded.class)).singleElement().satisfies(told -> {
            assertThat(told.holders()).as("who has just signed up knows").containsExactly(first.id());
            assertThat(told.soon()).isFalse();
        });
        Visitor phone = phones.of(place, first);
        quiet.wait(place);
        assertThat(phone.get("/messages").text()).contains("别忘了", "请点开确认一下");
        assertThat(phone.get("/tasks/" + id).text()).contains("我一定来");
        assertThat(phone.follow(phone.post("/tasks/" + id + "/confirm")).text())
                .contains("谢谢，到时候见", "说好了，到时候见")
                .doesNotContain("我一定来");
        assertThat(phone.post("/tasks/" + id + "/confirm").status()).isEqualTo(302);
        assertThat(phones.of(place, leader).get("/tasks/" + id + "/lead").text())
                .contains("确认会来的 1 人，还没确认的 1 人");
        at(call.start().minus(Duration.ofMinutes(50)));
        at(call.start().minus(Duration.ofMinutes(40)));
        assertThat(heard.of(id, Reminded.class))
                .filteredOn(Reminded::soon)
                .singleElement()
                .satisfies(told -> assertThat(told.holders()).containsExactlyInAnyOrder(first.id(), second.id()));
        Actor stranger = place.ask(() -> folk.barber(place, "没名额"));
        assertThat(phones.of(place, stranger).post("/tasks/" + id + "/confirm").status())
                .isEqualTo(403);
    }

    @Test
    void aMovedActivityIsRemindedOfAnewAndTheSeatPassedOnIsToo() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(first, id);
            at(call.start().minus(Duration.ofHours(20)));
            promises.confirm(first, id);
            activities.withdraw(first, id);
            activities.signUp(second, id);
            assertThat(promises.promise(second, id).confirmed())
                    .as("nobody confirms for the next")
                    .isFalse();
        });
    }

    @Test
    void itsLeaderHearsInTimeThatItMayFail() {
        UUID few = place.ask(() ->
                activities.openCall(star, call.needing(new SeatNeed("", 5)).build()));
        UUID hushed = place.ask(() -> activities.openCall(
                star, call.startingAt(call.start().plus(Duration.ofHours(1))).build()));
        place.inside(() -> activities.signUp(first, few));
        place.inside(() -> activities.signUp(second, hushed));
        assertThat(risky()).as("five days are time enough").isEmpty();
        at(call.start().minus(Duration.ofHours(37)));
        assertThat(heard.of(few, AtRisk.class)).isEmpty();
        assertThat(risky()).as("the list says it before").containsExactly(few);
        at(call.start().minus(Duration.ofHours(30)));
        at(call.start().minus(Duration.ofHours(29)));
        assertThat(heard.of(few, AtRisk.class)).singleElement().satisfies(risk -> {
            assertThat(risk.leader()).isEqualTo(leader.id());
            assertThat(risk.taken()).isEqualTo(1);
        });
        assertThat(heard.of(hushed, AtRisk.class)).isEmpty();
        at(call.start().minus(Duration.ofHours(20)));
        assertThat(risky()).as("nobody has confirmed").containsExactly(few, hushed);
        place.inside(() -> promises.confirm(first, few));
        assertThat(risky()).as("seats are missing all the same").contains(few);
        at(call.start().minus(Duration.ofHours(5)));
        assertThat(heard.of(hushed, AtRisk.class)).as("nobody has confirmed").hasSize(1);
        quiet.wait(place);
        assertThat(phones.of(place, leader).get("/messages").text()).contains("现在报名 1 人，确认会来的 0 人");
    }

    private List<UUID> risky() {
        Instant now = place.clock().instant();
        return place.ask(() -> activities
                .led(star, ActivityQuery.calling(now, 20).atRisk(now))
                .rows()
                .stream()
                .map(Activity::id)
                .toList());
    }

    @Test
    void aNoShowIsSeenExplainedAndExcusedByWhoLed() {
        UUID id = missed();
        Visitor phone = phones.of(place, first);
        assertThat(phone.get("/me/promises").text()).contains("近半年来了 0 次", "报了名没来", "时长和星级都不受影响");
        UUID lapse = place.ask(() -> promises.own(first)).lapses().getFirst().id();
        assertThat(phone.post("/me/promises/" + lapse, "words", "").status()).isEqualTo(422);
        assertThat(phone.post("/me/promises/" + lapse, "words", "字".repeat(301)).body())
                .contains("字".repeat(301) + "</textarea>");
        assertThat(phone.follow(phone.post("/me/promises/" + lapse, "words", "孩子<b>发烧</b>"))
                        .body())
                .contains("说明收到了", "孩子&lt;b");
        assertThat(phones.of(place, second)
                        .post("/me/promises/" + lapse, "words", "冒名")
                        .status())
                .isEqualTo(404);
        assertThat(phone.post("/tasks/" + id + "/lead/lapses/" + lapse).status())
                .isEqualTo(404);
        Visitor lead = phones.of(place, leader);
        assertThat(lead.get("/tasks/" + id + "/lead").text()).contains("没来的和临时退出的", "发烧");
        assertThat(lead.follow(lead.post("/tasks/" + id + "/lead/lapses/" + lapse))
                        .text())
                .contains("谅解了", "已谅解");
        assertThat(phone.get("/me/promises").text()).contains("已谅解", "周", "谅解的，不再算");
        place.inside(() -> {
            assertThatThrownBy(() -> promises.excuse(star, lapse)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> promises.explain(first, lapse, "再说一次")).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> promises.excuse(place.plumAdmin(), lapse)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void itCountsWhenPeopleAreLookedForUntilItIsExcusedOrHasFaded() {
        missed();
        place.inside(() -> {
            UUID next = activities.openCall(
                    star, call.startingAt(call.start().plus(Duration.ofDays(9))).build());
            assertThat(points(next, first)).isLessThan(points(next, second));
            promises.excuse(leader, promises.own(first).lapses().getFirst().id());
            assertThat(points(next, first)).isEqualTo(points(next, second));
        });
    }

    @Test
    void withdrawingLateIsNotedAndOnesOwnLapseIsExcusedByAnother() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(leader, id);
            activities.signUp(first, id);
            activities.withdraw(first, id);
            assertThat(promises.own(first).lapses()).as("in good time").isEmpty();
            place.clock().moveTo(call.start().minus(Duration.ofHours(5)));
            activities.withdraw(leader, id);
            UUID lapse = promises.own(leader).lapses().getFirst().id();
            assertThat(promises.own(leader).lapses()).extracting(Lapse::kind).containsExactly(Lapse.Kind.LATE);
            assertThatThrownBy(() -> promises.excuse(leader, lapse)).isInstanceOf(Refused.class);
            promises.excuse(star, lapse);
        });
    }

    @Test
    void aRollThatNobodyCalledIsNobodysWordThatSomebodyStayedAway() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            place.clock().moveTo(call.start());
            activities.checkIn(second, id, activities.code(leader, id));
            place.after(Duration.ofHours(9));
            assertThat(activities.get(star, id).state()).isEqualTo(ActivityState.FINISHED);
            assertThat(promises.own(first).lapses()).isEmpty();
        });
    }

    /** The first had a seat and did not come, the second came. */
    private UUID missed() {
        return place.ask(() -> {
            UUID id = activities.openCall(star, call.build());
            activities.signUp(first, id);
            activities.signUp(second, id);
            place.clock().moveTo(call.start());
            activities.callRoll(leader, id, List.of(Attended.came(second.id())));
            place.clock().moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(leader, id);
            return id;
        });
    }

    /** Of being reliable alone: who served lately is asked a little later too. */
    private int points(UUID id, Actor volunteer) {
        return activities.candidates(star, id, null).fitting().stream()
                .filter(one -> volunteer.is(one.volunteer()))
                .flatMap(one -> one.parts().stream())
                .filter(part -> part.side() == Part.Side.PROMISES)
                .mapToInt(Part::points)
                .findFirst()
                .orElseThrow();
    }

    private void at(Instant moment) {
        place.clock().moveTo(moment);
        place.after(Duration.ZERO);
    }
}
