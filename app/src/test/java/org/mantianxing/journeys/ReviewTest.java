package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.Guardian;
import org.mantianxing.volunteers.Guardians;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Reviews;
import org.mantianxing.volunteers.Shown;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the district wants it, the station looks at a registration before it counts. */
@JourneyTest
class ReviewTest {
    @Autowired
    World world;

    @Autowired
    SignedIn phones;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Reviews reviews;

    @Autowired
    Guardians guardians;

    @Autowired
    Accounts accounts;

    @Autowired
    Settings settings;

    @Autowired
    Quiet quiet;

    Place place;
    Actor li;

    @BeforeEach
    void aDistrictThatLooks() {
        place = world.fresh();
        place.inside(() -> settings.set(place.centreAdmin(), "volunteers.review", "1"));
        li = place.ask(() -> world.resident(81, "李芳"));
    }

    private NewVolunteer card(Actor who, int born) {
        return new NewVolunteer(
                who.id(), place.star().id(), null, null, born, "2", 0, 3000, Set.of("haircut"), List.of(), "");
    }

    private void register(Actor who) {
        place.inside(() -> volunteers.register(who, card(who, 1990), Shown.NOTHING));
    }

    private Volunteer.State state(Actor who) {
        return place.ask(() -> volunteers.get(who, who.id()).state());
    }

    @Test
    void theStationAgrees() {
        register(li);
        assertThat(state(li)).isEqualTo(Volunteer.State.APPLIED);
        Visitor phone = phones.as(place, li);
        assertThat(phone.get("/me").text()).contains("等实践站审核").doesNotContain("等监护人同意");
        assertThat(phone.get("/tasks").text()).doesNotContain("适合我");
        quiet.wait(place);
        Visitor desk = phones.as(place, place.starAdmin());
        assertThat(desk.get("/messages").text()).contains("有人登记成为志愿者，请审核");
        assertThat(desk.get("/console/volunteers").text()).contains("1 人待审核");
        assertThat(desk.get("/console/volunteers/applied").text()).contains("李*", "理发");
        assertThat(phones.as(place, place.plumAdmin())
                        .get("/console/volunteers/applied")
                        .text())
                .contains("都看完了");
        assertThat(phones.as(place, place.plumAdmin())
                        .post("/console/volunteers/" + li.id() + "/admit")
                        .status())
                .isEqualTo(404);
        desk.post("/console/volunteers/" + li.id() + "/admit");
        assertThat(state(li)).isEqualTo(Volunteer.State.ACTIVE);
        place.inside(
                () -> assertThat(accounts.actor(li.id()).has(Role.VOLUNTEER)).isTrue());
        quiet.wait(place);
        assertThat(phone.get("/messages").text()).contains("登记通过了");
        assertThat(desk.post("/console/volunteers/" + li.id() + "/admit").text())
                .contains("已经有人处理过了");
    }

    @Test
    void whoIsRefusedReadsWhyAndMayComeAgain() {
        register(li);
        Visitor desk = phones.as(place, place.starAdmin());
        assertThat(desk.post("/console/volunteers/" + li.id() + "/refuse", "why", "")
                        .text())
                .contains("请写明为什么");
        desk.post("/console/volunteers/" + li.id() + "/refuse", "why", "电话打不通，请核对号码");
        assertThat(state(li)).isEqualTo(Volunteer.State.LEFT);
        assertThat(phones.as(place, li).get("/me").text()).contains("上次没有通过：电话打不通");
        register(li);
        assertThat(state(li)).isEqualTo(Volunteer.State.APPLIED);
        place.inside(() -> assertThat(reviews.waiting(place.starAdmin())).hasSize(1));
        phones.as(place, li).post("/me/guardian/cancel");
        assertThat(state(li)).isEqualTo(Volunteer.State.LEFT);
        place.inside(() -> assertThat(reviews.waiting(place.starAdmin())).isEmpty());
    }

    @Test
    void ofManyWhoDecideAtOnceOneDecides() throws Exception {
        register(li);
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> place.ask(() -> {
                        try {
                            if (n % 2 == 0) {
                                reviews.admit(place.starAdmin(), li.id());
                            } else {
                                reviews.refuse(place.centreAdmin(), li.id(), "不行");
                            }
                            return true;
                        } catch (Conflict late) {
                            return false;
                        }
                    }))
                    .toList();
            int decided = 0;
            for (var one : many.invokeAll(tries)) {
                decided += one.get() ? 1 : 0;
            }
            assertThat(decided).isEqualTo(1);
        }
        boolean volunteer = place.ask(() -> accounts.actor(li.id()).has(Role.VOLUNTEER));
        assertThat(volunteer).isEqualTo(state(li) == Volunteer.State.ACTIVE);
    }

    @Test
    void aMinorWaitsForTheGuardianFirstThenForTheStation() {
        Actor child = place.ask(() -> world.resident(82, "周小雨"));
        Actor parent = place.ask(() -> world.resident(83, "周明"));
        place.inside(() -> {
            volunteers.register(
                    child,
                    card(child, 2010),
                    new Shown("", null, new Guardian(World.phone(83), Consent.Relation.PARENT)));
            assertThat(reviews.waiting(place.starAdmin())).isEmpty();
            assertThatThrownBy(() -> reviews.admit(place.starAdmin(), child.id()))
                    .isInstanceOf(Conflict.class);
            guardians.agree(
                    parent,
                    guardians.wards(parent).getFirst().consent().id(),
                    new IdPaper(IdKind.RESIDENT, "330411198001010029"));
            assertThat(reviews.waiting(place.starAdmin())).hasSize(1);
        });
        assertThat(state(child)).isEqualTo(Volunteer.State.APPLIED);
        quiet.wait(place);
        assertThat(phones.as(place, child).get("/messages").text()).doesNotContain("您是志愿者了");
        assertThat(phones.as(place, child).get("/me").text()).contains("等实践站审核");
        place.inside(() -> reviews.admit(place.starAdmin(), child.id()));
        assertThat(state(child)).isEqualTo(Volunteer.State.ACTIVE);
    }

    @Test
    void aGuardianWhoTakesItBackWhileTheStationLooksIsNotPassedOver() {
        Actor child = place.ask(() -> world.resident(84, "周小雨"));
        Actor parent = place.ask(() -> world.resident(85, "周明"));
        IdPaper paper = new IdPaper(IdKind.RESIDENT, "330411198001010029");
        Guardian guardian = new Guardian(World.phone(85), Consent.Relation.PARENT);
        place.inside(() -> {
            volunteers.register(child, card(child, 2010), new Shown("", null, guardian));
            UUID consent = guardians.wards(parent).getFirst().consent().id();
            guardians.agree(parent, consent, paper);
            guardians.withdraw(parent, consent);
            assertThat(reviews.waiting(place.starAdmin())).isEmpty();
            guardians.again(child, guardian);
            guardians.agree(parent, guardians.wards(parent).getFirst().consent().id(), paper);
            guardians.again(child, guardian);
            assertThatThrownBy(() -> reviews.admit(place.starAdmin(), child.id()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("监护人还没有同意");
        });
        assertThat(state(child)).isEqualTo(Volunteer.State.APPLIED);
    }
}
