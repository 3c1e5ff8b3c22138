package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attendances;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.OwnCode;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Keepers;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.messages.Messages;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.Children.Child;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.beans.factory.annotation.Autowired;

/** Children from 8 to 13 come along with a guardian, who agrees each time, stays, and hears what concerns them. */
@JourneyTest
class FamilyTest {
    @Autowired
    World world;

    @Autowired
    SignedIn phones;

    @Autowired
    Folk folk;

    @Autowired
    Children children;

    @Autowired
    Keepers keepers;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnData own;

    @Autowired
    Activities activities;

    @Autowired
    Attendances attendances;

    @Autowired
    Promises promises;

    @Autowired
    Records records;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor parent;
    Visitor phone;

    @BeforeEach
    void aParent() {
        place = world.fresh();
        parent = place.ask(() -> folk.volunteer(place, "周明", 0.0));
        phone = phones.as(place, parent);
    }

    @Test
    void aParentRegistersAChildAndGoesWithIt() {
        assertThat(phone.get("/me").text()).contains("带孩子一起当志愿者");
        assertThat(phone.get("/me/children/new").text()).contains("8 到 13 岁的孩子，跟着您去");
        Answer empty = phone.post("/me/children", "name", "周小雨");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("请选您是孩子的什么人", "请填写四位数的出生年份", "用来核对监护人年满 18 岁", "请看过说明，勾选同意");
        assertThat(empty.body()).contains("value=\"周小雨\"");
        Answer done = register("周小雨", "2016");
        assertThat(phone.follow(done).text()).contains("登记好了", "周**", "2016 年生", "怎么带孩子去");
        assertThat(phone.get("/me").text()).contains("您的孩子，跟您一起去").doesNotContain("想当志愿者，请您看一看");
        UUID id = call(8, 3);
        assertThat(phone.get("/tasks/" + id).text()).contains("欢迎孩子").doesNotContain("带孩子一起");
        assertThat(phone.post("/tasks/" + id + "/children/" + child().id()).text())
                .contains("您自己先报上名");
        phone.post("/tasks/" + id + "/sign-up");
        assertThat(phone.get("/tasks/" + id).text()).contains("带孩子一起", "还没报", "同意，一起去");
        Answer in = phone.post("/tasks/" + id + "/children/" + child().id());
        assertThat(phone.follow(in).text()).contains("孩子跟您一起去", "跟您一起去，要一直陪着");
        assertThat(taken(id)).isEqualTo(2);
        assertThat(phone.post("/tasks/" + id + "/children/" + child().id()).status())
                .isEqualTo(409);
        Answer home = phone.post("/tasks/" + id + "/children/" + child().id() + "/leave");
        assertThat(phone.follow(home).text()).contains("孩子这次不去", "还没报");
        assertThat(taken(id)).isEqualTo(1);
    }

    @Test
    void aChildGoesOnlyWhereChildrenAreWelcomeAndOnlyBesideTheGuardian() {
        register("周小雨", "2016");
        UUID grown = call(16, 3);
        UUID atNight = place.ask(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place)
                        .from(8)
                        .startingAt(
                                place.clock().instant().plus(Duration.ofDays(6).plusHours(12)))
                        .needing(new SeatNeed("", 3))
                        .build()));
        UUID ten = call(10, 1);
        UUID eleven = call(11, 3);
        place.inside(() -> {
            activities.signUp(parent, ten);
            assertThatThrownBy(() -> promises.bring(parent, ten, child().id(), false))
                    .hasMessageContaining("名额刚刚满了");
            activities.withdraw(parent, ten);
            activities.signUp(parent, grown);
            assertThatThrownBy(() -> promises.bring(parent, grown, child().id(), false))
                    .hasMessageContaining("要年满 16 周岁");
            activities.withdraw(parent, grown);
            activities.signUp(parent, eleven);
            assertThatThrownBy(() -> promises.bring(parent, eleven, child().id(), false))
                    .hasMessageContaining("要年满 11 周岁");
            activities.signUp(parent, atNight);
            assertThatThrownBy(() -> promises.bring(parent, atNight, child().id(), false))
                    .hasMessageContaining("要年满 18 周岁");
            Actor other = folk.volunteer(place, "沈建英", 0.0);
            assertThatThrownBy(() -> promises.bring(other, eleven, child().id(), false))
                    .isInstanceOf(NotFound.class);
            activities.signUp(other, eleven);
            String number = child().card().number();
            assertThatThrownBy(() -> promises.handOver(other, eleven, number)).isInstanceOf(Invalid.class);
        });
        assertThat(phones.as(place, place.ask(() -> world.resident(9, "过路")))
                        .get("/me/children/" + child().id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theGuardianLeavesAndTheChildLeavesToo() {
        register("周小雨", "2016");
        UUID id = call(8, 2);
        place.inside(() -> {
            activities.signUp(parent, id);
            promises.bring(parent, id, child().id(), false);
            Actor waiting = folk.volunteer(place, "候补一", 0.0);
            Actor second = folk.volunteer(place, "候补二", 0.0);
            activities.standBy(waiting, id);
            activities.standBy(second, id);
            assertThatThrownBy(() -> promises.handOver(parent, id, "V00000000000"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("先退掉孩子的名额");
            activities.withdraw(parent, id);
            assertThat(activities.seats(place.starAdmin(), id))
                    .extracting(Seat::volunteer)
                    .containsExactlyInAnyOrder(waiting.id(), second.id());
        });
        quiet.wait(place);
        place.inside(() -> assertThat(told(parent)).anyMatch(words -> words.startsWith("周**|“{0}”定下来了")));
    }

    @Test
    void theHoursAreTheChildsAndTheGuardianHoldsThePapers() {
        register("周小雨", "2016");
        UUID id = call(8, 3);
        place.inside(() -> {
            activities.signUp(parent, id);
            promises.bring(parent, id, child().id(), false);
            promises.confirm(parent, id);
            assertThat(promises.confirmed(place.starAdmin(), activities.get(parent, id)))
                    .containsExactlyInAnyOrder(parent.id(), child().id());
        });
        place.clock().advance(Duration.ofDays(5));
        phone = phones.as(place, parent);
        assertThat(phone.get("/tasks/" + id).text()).contains("孩子的签到码");
        assertThat(phone.get("/tasks/" + id + "/code?child=" + child().id()).text())
                .contains("周** 的签到码", "给负责人扫");
        place.inside(() -> {
            OwnCode code = attendances.childCode(parent, id, child().id());
            attendances.scan(place.starAdmin(), id, code.seat(), code.digits(), true);
            OwnCode mine = attendances.ownCode(parent, id);
            attendances.scan(place.starAdmin(), id, mine.seat(), mine.digits(), true);
            place.clock().advance(Duration.ofHours(2));
            OwnCode out = attendances.ownCode(parent, id);
            attendances.scan(place.starAdmin(), id, out.seat(), out.digits(), false);
            Actor child = children.standIn(parent, child().id());
            assertThat(records.total(child, child.id()).minutes()).isEqualTo(120);
            assertThatThrownBy(() -> attendances.scan(
                            place.starAdmin(),
                            id,
                            attendances.childCode(parent, id, child.id()).seat(),
                            attendances.childCode(parent, id, child.id()).digits(),
                            false))
                    .isInstanceOf(Conflict.class);
            activities.finish(place.starAdmin(), id);
            records.confirm(place.northAdmin(), id, true);
        });
        quiet.wait(place);
        String page = "/me/children/" + child().id();
        assertThat(phone.get(page).text()).contains("2 小时", "天星社区义务理发", "给孩子开一份证明");
        assertThat(phone.follow(phone.post(page + "/certificates")).text()).contains("证明开好了");
        String paper = phone.get(page).body().replaceAll("(?s).*href=\"([^\"]*paper.pdf)\".*", "$1");
        assertThat(phone.get(paper.substring(paper.indexOf("/me/"))).body()).startsWith("%PDF");
        assertThat(phone.get(page + "/copy").body()).contains("周小雨", "天星社区义务理发");
        place.inside(() -> {
            List<String> told = told(parent);
            assertThat(told).anyMatch(words -> words.startsWith("周**|"));
            assertThat(messages.inbox(children.standIn(parent, child().id()), null)
                            .rows())
                    .isEmpty();
        });
    }

    @Test
    void consentIsTakenBackAndNothingIsKeptButTheHours() {
        register("周小雨", "2016", "childPaper", "330411201601010019", "agreePaper", "yes");
        UUID id = call(8, 3);
        UUID child = child().id();
        place.inside(() -> {
            activities.signUp(parent, id);
            promises.bring(parent, id, child, false);
            assertThatThrownBy(() -> own.close(parent))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("登记着孩子");
        });
        assertThat(phone.follow(phone.post("/me/children/" + child + "/withdraw"))
                        .text())
                .contains("孩子的资料删除了");
        assertThat(taken(id)).isEqualTo(1);
        assertThat(phone.get("/me/children/" + child).status()).isEqualTo(404);
        place.inside(() -> {
            assertThat(accounts.get(parent, child).nameMasked()).doesNotContain("周");
            assertThat(children.own(parent)).isEmpty();
        });
        register("周小雨", "2016", "childPaper", "330411201601010019", "agreePaper", "yes");
        assertThat(child().card().state()).isEqualTo(Volunteer.State.ACTIVE);
    }

    private Answer register(String name, String year, String... more) {
        return phone.post("/me/children", TypedChild.form(name, year, more));
    }

    private Child child() {
        return place.ask(() -> children.own(parent).getFirst());
    }

    private UUID call(int age, int seats) {
        return place.ask(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place).from(age).needing(new SeatNeed("", seats)).build()));
    }

    private int taken(UUID id) {
        return place.ask(() -> activities.get(place.starAdmin(), id).taken());
    }

    private List<String> told(Actor who) {
        return messages.inbox(who, null).rows().stream()
                .map(message -> Objects.requireNonNull(message.whom()) + "|" + message.words())
                .toList();
    }
}
