package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.WeekPlace.State;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The week planned at once: who is needed elsewhere goes there, what is to stay stays, and people decide. */
@JourneyTest
class WeekPlansTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Activities activities;

    @Autowired
    WeekPlans weeks;

    Place place;
    Actor star;
    Call haircut;
    Call drive;
    String path;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        star = place.starAdmin();
        path = place.star().path();
        haircut = Call.at(place).needing(new SeatNeed("haircut", 1));
        drive = haircut.startingAt(haircut.start().plus(Duration.ofMinutes(30))).needing(new SeatNeed("driving", 1));
    }

    private WeekPlan planned() {
        weeks.make(star, path);
        return weeks.plan(star, path).orElseThrow();
    }

    private static WeekPlace of(WeekPlan plan, UUID activity) {
        return plan.places().stream()
                .filter(one -> one.activity().equals(activity) && one.state() != State.LEFT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoAloneCanDoTheOtherIsKeptForIt() {
        Actor both = place.ask(() -> folk.volunteer(place, "王建国", 0, "haircut", "driving"));
        Actor barber = place.ask(() -> folk.volunteer(place, "沈建英", 0.02, "haircut"));
        place.inside(() -> {
            UUID cut = activities.openCall(star, haircut.build());
            UUID ride = activities.openCall(star, drive.build());
            WeekPlan plan = planned();
            assertThat(plan.seats()).isEqualTo(2);
            assertThat(plan.filled()).isEqualTo(2);
            assertThat(plan.alone()).isEqualTo(1);
            assertThat(plan.gap()).isZero();
            assertThat(plan.shortOf()).isEmpty();
            assertThat(of(plan, cut).volunteer()).isEqualTo(barber.id());
            assertThat(of(plan, ride).volunteer()).isEqualTo(both.id());
            assertThat(Packed.chinese(of(plan, cut).because())).isEqualTo("在这项里排第 2；前面有 1 人，那时别处更需要，或者这几天已经排满");
            assertThat(Packed.chinese(of(plan, ride).because())).isEqualTo("在这项里排第 1");
            assertThat(activities.offers(star, cut)).isEmpty();
        });
    }

    @Test
    void whatIsToStayStaysAndWhoIsLeftDoesNotComeAgain() {
        Actor first = place.ask(() -> folk.volunteer(place, "王建国", 0, "haircut"));
        Actor second = place.ask(() -> folk.volunteer(place, "沈建英", 0.02, "haircut"));
        place.inside(() -> {
            UUID cut = activities.openCall(star, haircut.build());
            WeekPlace best = of(planned(), cut);
            assertThat(best.volunteer()).isEqualTo(first.id());
            weeks.leave(star, best.id());
            assertThatThrownBy(() -> weeks.leave(star, best.id())).isInstanceOf(Conflict.class);
            WeekPlan again = planned();
            assertThat(again.changed()).isEqualTo(1);
            WeekPlace other = of(again, cut);
            assertThat(other.volunteer()).isEqualTo(second.id());
            assertThat(other.fresh()).isTrue();
            weeks.keep(star, other.id(), true);
            Actor nearest = folk.volunteer(place, "周师傅", 0, "haircut");
            WeekPlan third = planned();
            assertThat(third.changed()).isZero();
            assertThat(of(third, cut).volunteer()).isEqualTo(second.id());
            assertThat(of(third, cut).state()).isEqualTo(State.KEPT);
            weeks.keep(star, of(third, cut).id(), false);
            assertThat(of(planned(), cut).volunteer()).isEqualTo(nearest.id());
            // They come of their own accord: that the proposal cannot stay is told.
            weeks.keep(star, of(weeks.plan(star, path).orElseThrow(), cut).id(), true);
            activities.signUp(nearest, cut);
            assertThat(planned().lost()).isEqualTo(1);
        });
    }

    @Test
    void planningAgainDisturbsNobodyForLittle() {
        Actor first = place.ask(() -> folk.volunteer(place, "王建国", 0.004, "haircut"));
        place.inside(() -> {
            UUID cut = activities.openCall(star, haircut.build());
            assertThat(of(planned(), cut).volunteer()).isEqualTo(first.id());
            folk.volunteer(place, "沈建英", 0, "haircut");
            assertThat(of(planned(), cut).volunteer())
                    .as("two points are no reason")
                    .isEqualTo(first.id());
        });
    }

    @Test
    void whoHasOrderedIsMissedMore() {
        Actor barber = place.ask(() -> folk.volunteer(place, "沈建英", 0, "haircut"));
        place.inside(() -> {
            activities.openCall(star, haircut.build());
            UUID ordered = activities.openCall(
                    star,
                    haircut.startingAt(haircut.start().plus(Duration.ofMinutes(15)))
                            .serving(UUID.randomUUID())
                            .build());
            WeekPlan plan = planned();
            assertThat(plan.filled()).isEqualTo(1);
            assertThat(of(plan, ordered).volunteer()).isEqualTo(barber.id());
        });
    }

    @Test
    void whoIsAskedIsWaitedForAndAskedNothingElseThen() {
        Actor barber = place.ask(() -> folk.volunteer(place, "沈建英", 0, "haircut"));
        place.inside(() -> {
            UUID cut = activities.openCall(star, haircut.build());
            UUID beside = activities.openCall(
                    star,
                    haircut.startingAt(haircut.start().plus(Duration.ofHours(1)))
                            .build());
            WeekPlan plan = planned();
            assertThat(plan.filled()).isEqualTo(1);
            assertThat(plan.shortOf()).singleElement().satisfies(gap -> {
                assertThat(gap.missing()).isEqualTo(1);
                assertThat(gap.candidates()).isEqualTo(1);
            });
            WeekPlace one = plan.waiting().getFirst();
            weeks.ask(star, one.id());
            assertThat(activities.offers(star, one.activity()))
                    .extracting(Offer::volunteer)
                    .containsExactly(barber.id());
            assertThatThrownBy(() -> weeks.ask(star, one.id())).isInstanceOf(Conflict.class);
            WeekPlan again = planned();
            assertThat(again.seats()).isEqualTo(1);
            assertThat(again.filled()).isZero();
            assertThat(again.shortOf()).singleElement().satisfies(gap -> {
                assertThat(gap.activity()).isEqualTo(one.activity().equals(cut) ? beside : cut);
                assertThat(gap.candidates()).isZero();
            });
        });
    }

    @Test
    void anInvitationFromElsewhereForThatTimeIsSeenWhenSomebodyIsAsked() {
        Actor barber = place.ask(() -> folk.volunteer(place, "沈建英", 0, "haircut"));
        UUID place1 = place.ask(() -> {
            activities.openCall(star, haircut.build());
            UUID proposal = planned().waiting().getFirst().id();
            UUID beside = activities.openCall(
                    star,
                    haircut.startingAt(haircut.start().plus(Duration.ofHours(1)))
                            .build());
            activities.offer(star, beside, barber.id());
            return proposal;
        });
        assertThatThrownBy(() -> place.inside(() -> weeks.ask(star, place1)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("再排一次就会换人");
        place.inside(() -> assertThat(weeks.plan(star, path).orElseThrow().waiting())
                .extracting(WeekPlace::state)
                .containsExactly(State.PROPOSED));
    }

    @Test
    void nobodyIsAskedMoreOftenThanADistrictAllows() {
        place.ask(() -> folk.volunteer(place, "沈建英", 0, "haircut"));
        place.inside(() -> {
            for (int day = 0; day < 5; day++) {
                activities.openCall(
                        star,
                        haircut.startingAt(haircut.start()
                                        .minus(Duration.ofDays(day))
                                        .plusSeconds(7_200L * day))
                                .replyBefore(Duration.ofMinutes(30))
                                .build());
            }
            WeekPlan plan = planned();
            assertThat(plan.seats()).isEqualTo(5);
            assertThat(plan.filled()).isEqualTo(Needs.WEEKLY_ASKS);
        });
    }

    @Test
    void onlyWhoeverManagesASitePlansIt() {
        place.inside(() -> {
            assertThat(weeks.sites(star)).extracting(site -> site.path()).contains(path);
            assertThat(weeks.sites(place.centreAdmin()))
                    .hasSizeGreaterThan(weeks.sites(star).size());
            assertThatThrownBy(() -> weeks.plan(place.plumAdmin(), path)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> weeks.make(place.plumAdmin(), path)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> weeks.sites(world.resident(1, "住户"))).isInstanceOf(Refused.class);
            assertThat(planned().seats()).isZero();
            folk.volunteer(place, "沈建英", 0, "haircut");
            activities.openCall(star, haircut.build());
            UUID proposal = planned().waiting().getFirst().id();
            Actor stranger = place.plumAdmin();
            assertThatThrownBy(() -> weeks.ask(stranger, proposal)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> weeks.keep(stranger, proposal, true)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> weeks.leave(stranger, proposal)).isInstanceOf(NotFound.class);
            assertThat(weeks.plan(star, path).orElseThrow().waiting())
                    .extracting(WeekPlace::state)
                    .containsExactly(State.PROPOSED);
        });
    }

    @Test
    void atTheDeskWithoutScript() {
        place.ask(() -> folk.volunteer(place, "沈建英", 0, "haircut"));
        place.ask(() -> folk.volunteer(place, "王建国", 0.01, "driving"));
        Visitor desk = desks.as(place, star);
        assertThat(desk.get("/console/week").text()).contains("还没有排过", "排一次");
        place.ask(() -> activities.openCall(star, haircut.build()));
        place.ask(() -> activities.openCall(star, drive.build()));
        String site = place.star().id().toString();
        Visitor.Answer planned = desk.post("/console/week/plan", "site", site);
        assertThat(desk.follow(planned).text())
                .contains("排好了，还没有邀请任何人", "沈", "在这项里排第 1", "已经证明：没有更好的排法", "全部请来（2）", "再排一次");
        UUID id = place.ask(
                () -> weeks.plan(star, path).orElseThrow().waiting().getFirst().id());
        String one = "/console/week/places/" + id;
        assertThat(desk.follow(desk.post(one, "site", site, "act", "keep")).text())
                .contains("留住了", "放开");
        assertThat(desk.follow(desk.post(one, "site", site, "act", "free")).text())
                .contains("放开了");
        assertThat(desk.follow(desk.post(one, "site", site, "act", "ask")).text())
                .contains("邀请发出去了", "已邀请");
        Visitor.Answer twice = desk.post(one, "site", site, "act", "ask");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("刚刚有人处理过这一条", "全部请来（1）");
        assertThat(desk.follow(desk.post("/console/week/ask", "site", site)).text())
                .contains("发出了 1 份邀请");
        place.inside(() -> weeks.make(star, path));
        Visitor.Answer stale = desk.post(one, "site", site, "act", "keep");
        assertThat(stale.status()).isEqualTo(404);
        assertThat(stale.text()).contains("刚刚有人重新排过", "这一次排的结果");
        assertThat(desk.post(one, "site", site, "act", "dance").status()).isEqualTo(404);
        assertThat(desk.post("/console/week/plan", "site", "nowhere").status()).isEqualTo(404);
        assertThat(desk.post("/console/week/places/" + UUID.randomUUID(), "act", "ask")
                        .status())
                .isEqualTo(404);
    }
}
