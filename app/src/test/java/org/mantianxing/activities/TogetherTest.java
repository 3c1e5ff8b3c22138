package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.ActivityEvent.HandoverAnswered;
import org.mantianxing.activities.ActivityEvent.HandoverAsked;
import org.mantianxing.activities.ActivityEvent.SeatTaken;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** What concerns more than one: another comes instead, the next on standby answers in time, a leader signs the team up. */
@JourneyTest
class TogetherTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Promises promises;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    Accounts accounts;

    @Autowired
    Heard heard;

    @Autowired
    Phones phones;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor first;
    Actor second;
    Actor third;
    Call call;

    @BeforeEach
    void threeVolunteers() {
        place = world.fresh();
        star = place.starAdmin();
        first = place.ask(() -> folk.barber(place, "沈建英"));
        second = place.ask(() -> folk.barber(place, "陈国强"));
        third = place.ask(() -> folk.volunteer(place, "不会理发", 0));
        call = Call.at(place).needing(new SeatNeed("haircut", 1));
    }

    @Test
    void anotherWhoCanComesInsteadAndUntilThenTheSeatStaysOnesOwn() {
        UUID id = place.ask(() -> activities.openCall(star, call.build()));
        place.inside(() -> {
            activities.signUp(first, id);
            for (String wrong : List.of(number(third), number(first), "V12345678901")) {
                assertThatThrownBy(() -> promises.handOver(first, id, wrong))
                        .isInstanceOfSatisfying(
                                Invalid.class,
                                no -> assertThat(
                                                no.problems().getFirst().words().chinese())
                                        .as("nobody learns why another cannot")
                                        .isEqualTo("没有找到这位志愿者，或者对方这次报不了，请换一位"));
            }
            assertThatThrownBy(() -> promises.handOver(first, id, "13800000000"))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> promises.handOver(second, id, number(first)))
                    .isInstanceOf(Refused.class);
        });
        Visitor giver = phones.of(place, first);
        Visitor taker = phones.of(place, second);
        assertThat(giver.post("/tasks/" + id + "/hand-over", "number", "什么").body())
                .contains("value=\"什么\"", "请填对方的志愿者编号");
        String number = place.ask(() -> number(second));
        assertThat(giver.follow(giver.post("/tasks/" + id + "/hand-over", "number", number))
                        .text())
                .contains("名额还是您的", "正在问别人能不能代替您");
        assertThat(giver.post("/tasks/" + id + "/hand-over", "number", number).status())
                .isEqualTo(409);
        quiet.wait(place);
        assertThat(taker.get("/messages").text()).contains("想请您代替参加");
        assertThat(taker.get("/tasks/" + id).text()).contains("有志愿者想请您代替去", "我代替去", "代替不了");
        assertThat(phones.of(place, third).post("/tasks/" + id + "/instead").status())
                .isEqualTo(409);
        assertThat(taker.follow(taker.post("/tasks/" + id + "/instead")).text()).contains("您报上名了");
        place.inside(() -> {
            assertThat(holders(id)).containsExactly(second.id());
            assertThat(activities.get(star, id).state()).isEqualTo(ActivityState.STAFFED);
            assertThat(heard.of(id, HandoverAsked.class)).hasSize(1);
            assertThat(heard.of(id, HandoverAnswered.class))
                    .singleElement()
                    .satisfies(told -> assertThat(told.giver()).isEqualTo(first.id()));
            assertThat(promises.own(first).lapses()).isEmpty();
            assertThatThrownBy(() -> promises.comeInstead(second, id, false)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whoIsBusyThenOrIsAskedTooLateCannot() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            UUID other = activities.openCall(star, call.build());
            activities.signUp(first, id);
            promises.handOver(first, id, number(second));
            activities.signUp(second, other);
            assertThatThrownBy(() -> promises.comeInstead(second, id, false)).isInstanceOf(Refused.class);
            promises.notInstead(second, id);
            assertThat(holders(id)).containsExactly(first.id());
            activities.withdraw(second, other);
            promises.handOver(first, id, number(second));
            promises.takeBack(first, id);
            assertThatThrownBy(() -> promises.comeInstead(second, id, false)).isInstanceOf(Conflict.class);
            promises.handOver(first, id, number(second));
            place.clock().moveTo(call.start());
            assertThatThrownBy(() -> promises.comeInstead(second, id, false))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("开始时间");
        });
    }

    @Test
    void whoMovesUpFromStandbyAnswersInTimeOrItPassesOn() {
        UUID id = place.ask(() -> activities.openCall(star, call.build()));
        Actor fourth = place.ask(() -> folk.barber(place, "吴小芳"));
        place.inside(() -> {
            activities.signUp(first, id);
            activities.standBy(second, id);
            activities.standBy(fourth, id);
            activities.withdraw(first, id);
            SeatTaken moved = heard.of(id, SeatTaken.class).getLast();
            assertThat(moved.volunteer()).isEqualTo(second.id());
            assertThat(moved.answerBy())
                    .isBetween(moved.at().plus(Duration.ofHours(5)), moved.at().plus(Duration.ofHours(6)));
        });
        assertThat(phones.of(place, second).get("/tasks/" + id).text()).contains("我一定来");
        place.after(Duration.ofHours(7));
        place.inside(() -> {
            assertThat(holders(id)).containsExactly(fourth.id());
            assertThat(promises.own(second).lapses()).isEmpty();
            assertThat(heard.of(id, ActivityEvent.PassedOn.class)).hasSize(1);
            promises.confirm(fourth, id);
        });
        place.after(Duration.ofHours(7));
        place.inside(() -> assertThat(holders(id)).as("confirmed in time").containsExactly(fourth.id()));
    }

    @Test
    void aTeamLeaderSignsUpThoseWhoCanAndIsToldOfTheOthers() {
        Team team = place.ask(() -> teams.found(
                star, new NewTeam(Team.Kind.SQUAD, "理发队", null, place.star().id(), "")));
        place.inside(() -> {
            for (Actor one : List.of(first, second, third)) {
                teams.join(star, team.id(), one.id());
            }
            teams.nameLeader(star, team.id(), first.id());
        });
        Actor leader = place.ask(() -> accounts.actor(first.id()));
        UUID id = place.ask(() -> activities.openCall(
                star, call.needing(new SeatNeed("haircut", 2)).build()));
        Visitor phone = phones.of(place, leader);
        assertThat(phone.get("/tasks/" + id).text()).contains("替队员报名");
        assertThat(phone.get("/tasks/" + id + "/team").text()).contains("陈**", "需要会理发");
        String told = phone.post(
                        "/tasks/" + id + "/team",
                        "team",
                        team.id().toString(),
                        "volunteer",
                        second.id().toString(),
                        "volunteer",
                        third.id().toString(),
                        "volunteer",
                        place.starAdmin().id().toString())
                .text();
        assertThat(told).contains("报上 1 人，没报上 1 人", "需要会理发");
        place.inside(() -> assertThat(holders(id)).containsExactly(second.id()));
        quiet.wait(place);
        assertThat(phones.of(place, second).get("/messages").text()).contains("定下来了");
        assertThat(phones.of(place, second).get("/tasks/" + id + "/team").status())
                .isEqualTo(404);
        place.inside(() -> {
            assertThatThrownBy(() -> promises.signUpTeam(second, id, team.id(), List.of(third.id())))
                    .isInstanceOf(NotFound.class);
            UUID signed = activities.openCall(
                    star,
                    call.startingAt(call.start().plus(Duration.ofDays(1)))
                            .agreeing()
                            .build());
            assertThat(promises.signUpTeam(leader, signed, team.id(), List.of(second.id())))
                    .singleElement()
                    .satisfies(one -> assertThat(one.in()).isFalse());
        });
    }

    private String number(Actor volunteer) {
        return volunteers.get(volunteer, volunteer.id()).number();
    }

    private List<UUID> holders(UUID id) {
        return activities.seats(star, id).stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .toList();
    }
}
