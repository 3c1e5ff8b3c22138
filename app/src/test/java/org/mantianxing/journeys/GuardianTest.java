package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Role;
import org.mantianxing.messages.Messages;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Bars;
import org.mantianxing.volunteers.Guardians;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody under 18 becomes a volunteer when a guardian agrees, with the guardian's own phone. */
@JourneyTest
class GuardianTest {
    private static final String PARENTS_PAPER = "330411198001010029";

    @Autowired
    World world;

    @Autowired
    SignedIn phones;

    @Autowired
    Guardians guardians;

    @Autowired
    Bars bars;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Accounts accounts;

    @Autowired
    Activities activities;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor child;
    Visitor phone;
    Actor parent;
    Visitor parents;

    @BeforeEach
    void aChildAndAParent() {
        place = world.fresh();
        child = place.ask(() -> world.resident(1, ""));
        phone = phones.as(place, child);
        parent = place.ask(() -> world.resident(2, "周明"));
        parents = phones.as(place, parent);
    }

    @Test
    void aChildIsAVolunteerOnceTheGuardianAgrees() {
        assertThat(register("birthYear", "2011").text()).contains("请填监护人的手机号", "请选监护人是您的什么人");
        Answer waits = register("birthYear", "2011", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        assertThat(phone.follow(waits).text()).contains("短信发给监护人了", "再发一次");
        assertThat(card().state()).isEqualTo(Volunteer.State.APPLIED);
        assertThat(accountOf(child).has(Role.VOLUNTEER)).isFalse();
        assertThat(phone.get("/me").text()).contains("等监护人同意").doesNotContain("怎样收到招募");
        assertThat(phone.get("/me/volunteer").location()).endsWith("/me/guardian");
        assertThat(told(parent)).first().asString().contains("想当志愿者，写您是监护人");
        assertThat(parents.get("/me").text()).contains("周**", "想当志愿者，请您看一看");
        String ward = ward();
        assertThat(parents.get(ward).text()).contains("当了志愿者会怎样", "2011 年生", "父母");
        assertThat(parents.post(ward + "/agree", "paper", PARENTS_PAPER).text()).contains("请看过说明，勾选同意");
        Answer young = parents.post(ward + "/agree", "paper", "330411200912310057", "agree", "yes");
        assertThat(young.status()).isEqualTo(422);
        assertThat(young.text()).contains("监护人要年满 18 岁");
        assertThat(parents.post(ward + "/agree", "paper", "12345", "agree", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(parents.follow(parents.post(ward + "/agree", "paper", PARENTS_PAPER, "agree", "yes"))
                        .text())
                .contains("孩子是志愿者了", "您同意了");
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
        assertThat(accountOf(child).has(Role.VOLUNTEER)).isTrue();
        assertThat(told(child)).first().asString().contains("监护人同意了");
        assertThat(parents.post(ward + "/agree", "paper", PARENTS_PAPER, "agree", "yes")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aGuardianMayTakeItBackAndTheChildsTasksAreLetGo() {
        registerAndAgree();
        UUID call = place.ask(() -> activities.openCall(
                place.starAdmin(), Call.at(place).needing(new SeatNeed("", 2)).build()));
        place.inside(() -> {
            Actor volunteer = accounts.actor(child.id());
            activities.signUp(volunteer, call);
            UUID atNight = activities.openCall(
                    place.starAdmin(),
                    Call.at(place)
                            .startingAt(place.clock()
                                    .instant()
                                    .plus(Duration.ofDays(6).plusHours(12)))
                            .needing(new SeatNeed("", 2))
                            .build());
            assertThatThrownBy(() -> activities.signUp(volunteer, atNight)).hasMessageContaining("要年满 18 周岁");
        });
        String ward = ward();
        assertThat(parents.follow(parents.post(ward + "/withdraw")).text()).contains("孩子的任务都退了");
        assertThat(card().state()).isEqualTo(Volunteer.State.APPLIED);
        assertThat(accountOf(child).has(Role.VOLUNTEER)).isFalse();
        place.inside(() ->
                assertThat(activities.get(place.starAdmin(), call).taken()).isZero());
        assertThat(phone.get("/me/guardian").text()).contains("还没有监护人同意");
        assertThat(parents.post(ward + "/withdraw").status()).isEqualTo(409);
        phone.post("/me/guardian", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        parents.post(ward() + "/agree", "paper", PARENTS_PAPER, "agree", "yes");
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
    }

    @Test
    void aGuardianMayRefuseAndTheChildMayAskAnotherOrGiveUp() {
        register("birthYear", "2011", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        String first = ward();
        assertThat(parents.follow(parents.post(first + "/refuse")).text()).contains("没有登记");
        assertThat(card().state()).isEqualTo(Volunteer.State.LEFT);
        assertThat(parents.get("/me").text()).doesNotContain("想当志愿者，请您看一看");
        Actor granny = place.ask(() -> world.resident(3, "沈奶奶"));
        register("birthYear", "2011", "guardianPhone", World.phone(3), "guardianRelation", "GRANDPARENT");
        place.inside(() -> assertThat(guardians.wards(granny)).hasSize(1));
        Answer wrong = phone.post("/me/guardian", "guardianPhone", "123", "guardianRelation", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"123\"");
        phone.post("/me/guardian", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        place.inside(() -> {
            assertThat(guardians.wards(granny)).isEmpty();
            assertThat(guardians.wards(parent)).hasSize(1);
            UUID asked = guardians.wards(parent).getFirst().consent().id();
            assertThatThrownBy(() -> guardians.ward(granny, asked)).isInstanceOf(NotFound.class);
        });
        assertThat(phone.follow(phone.post("/me/guardian/cancel")).text()).contains("取消了");
        assertThat(card().state()).isEqualTo(Volunteer.State.LEFT);
        assertThat(phone.post("/me/guardian/cancel").status()).isEqualTo(404);
    }

    @Test
    void aGuardianIsSomebodyElseAndGrownUp() {
        assertThat(register("birthYear", "2011", "guardianPhone", World.phone(1), "guardianRelation", "PARENT")
                        .text())
                .contains("要和您自己的不一样");
    }

    @Test
    void nobodysPhoneIsFloodedWithRequests() {
        register("birthYear", "2011", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        String[] again = {"guardianPhone", World.phone(2), "guardianRelation", "PARENT"};
        phone.post("/me/guardian", again);
        phone.post("/me/guardian", again);
        assertThat(phone.post("/me/guardian", again).text()).contains("今天已经请过 3 次了");
        place.clock().advance(Duration.ofHours(25));
        phone = phones.as(place, child);
        assertThat(phone.post("/me/guardian", again).status()).isEqualTo(302);
    }

    @Test
    void whoIsEighteenByTheirDocumentNeedsNobody() {
        assertThat(register("birthYear", "2008").text()).contains("请填监护人的手机号");
        assertThat(register("birthYear", "2008", "paper", "330411200801010043", "sex", "9")
                        .status())
                .isEqualTo(302);
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
        String version = String.valueOf(card().version());
        assertThat(phone.post("/me/volunteer", form("birthYear", "2012", "version", version))
                        .text())
                .contains("改成未满 18 岁要有监护人同意");
    }

    @Test
    void aChildWhoHasLeftIsNobodysWard() {
        registerAndAgree();
        place.inside(() -> {
            assertThat(guardians.wards(parent)).hasSize(1);
            volunteers.leave(accounts.actor(child.id()));
            assertThat(guardians.wards(parent)).isEmpty();
        });
    }

    @Test
    void whoeverIsOfAgeDecidesForThemselves() {
        registerAndAgree();
        place.clock().advance(Duration.ofDays(3 * 365));
        parents = phones.as(place, parent);
        assertThat(parents.post(ward() + "/withdraw").text()).contains("自己作主");
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
    }

    @Test
    void aBarThatEndsDoesNotStandInForAGuardian() {
        registerAndAgree();
        place.inside(() -> bars.bar(place.starAdmin(), child.id(), "冒用别人的码", null));
        assertThat(parents.post(ward() + "/withdraw").status()).isEqualTo(302);
        assertThat(card().state()).isEqualTo(Volunteer.State.BARRED);
        place.inside(() -> bars.lift(place.starAdmin(), child.id()));
        assertThat(card().state()).isEqualTo(Volunteer.State.APPLIED);
        assertThat(accountOf(child).has(Role.VOLUNTEER)).isFalse();
    }

    private void registerAndAgree() {
        register("birthYear", "2010", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        parents.post(ward() + "/agree", "paper", PARENTS_PAPER, "agree", "yes");
    }

    private Answer register(String... more) {
        return phone.post("/me/volunteer", form(more));
    }

    private String[] form(String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "name", "周小雨", "site", place.star().id().toString(), "agree", "yes", "agreePaper", "yes", "km", "3"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private String ward() {
        return "/me/wards/"
                + place.ask(() -> guardians.wards(parent).getFirst().consent().id());
    }

    private Volunteer card() {
        return place.ask(() -> volunteers.get(child, child.id()));
    }

    private Actor accountOf(Actor who) {
        return place.ask(() -> accounts.actor(who.id()));
    }

    private List<String> told(Actor who) {
        quiet.wait(place);
        return place.ask(() -> messages.inbox(who, null).rows().stream()
                .map(message -> message.words())
                .toList());
    }
}
