package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Bars;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody may not be a volunteer for a while, and then may again; somebody has died. */
@JourneyTest
class BarTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Bars bars;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Activities activities;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor barber;
    UUID call;
    LocalDate today;

    @BeforeEach
    void aBarberWithASeat() {
        place = world.fresh();
        star = place.starAdmin();
        barber = place.ask(() -> folk.barber(place, "沈建英"));
        call = place.ask(() -> activities.openCall(star, Call.at(place).build()));
        place.inside(() -> activities.signUp(barber, call));
        today = ChinaTime.today(place.clock());
    }

    @Test
    void whoIsBarredLosesTheirSeatsAndMayAgainOnTheDayAfter() {
        Visitor desk = phones.as(place, star);
        String page = "/console/volunteers/" + barber.id();
        assertThat(desk.get(page).text()).contains("停用与恢复");
        assertThat(desk.post(page + "/bar", "why", " ", "until", "2026-13-01").text())
                .contains("请填写日期");
        Visitor.Answer wrong =
                desk.post(page + "/bar", "why", " ", "until", today.minusDays(1).toString());
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("请写明为什么停用", "停到哪天要在今天以后");
        place.inside(() -> assertThat(activities.get(star, call).taken()).isOne());
        Visitor.Answer barred = desk.post(
                page + "/bar", "why", "两次冒用别人的码", "until", today.plusDays(30).toString());
        assertThat(desk.follow(barred).text()).contains("停用了", "已停用", "两次冒用别人的码");
        assertThat(state()).isEqualTo(Volunteer.State.BARRED);
        assertThat(told()).contains("停用到");
        place.inside(() -> {
            assertThat(activities.get(star, call).taken()).isZero();
            assertThat(accounts.actor(barber.id()).has(Role.VOLUNTEER)).isFalse();
            assertThat(activities.candidates(star, call, null).fitting()).isEmpty();
        });
        assertThat(desk.post(page + "/bar", "why", "再来一次").status()).isEqualTo(409);
        place.after(Duration.ofDays(30));
        assertThat(state()).isEqualTo(Volunteer.State.BARRED);
        place.after(Duration.ofDays(1));
        assertThat(state()).isEqualTo(Volunteer.State.ACTIVE);
        assertThat(told()).contains("恢复了");
    }

    @Test
    void aBarForGoodIsLiftedByHandOnce() {
        place.inside(() -> bars.bar(star, barber.id(), "冒用别人的码", null));
        place.after(Duration.ofDays(400));
        assertThat(state()).isEqualTo(Volunteer.State.BARRED);
        Visitor desk = phones.as(place, star);
        String page = "/console/volunteers/" + barber.id();
        assertThat(desk.get(page + "/bar").text()).contains("停用中", "冒用别人的码", "一直停用");
        assertThat(desk.follow(desk.post(page + "/lift")).text()).contains("恢复了");
        assertThat(desk.post(page + "/lift").status()).isEqualTo(409);
        assertThat(state()).isEqualTo(Volunteer.State.ACTIVE);
    }

    @Test
    void strangersLeadersAndOneselfAreNotBarred() {
        place.inside(() -> {
            assertThatThrownBy(() -> bars.bar(place.plumAdmin(), barber.id(), "理由", null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> bars.bar(place.auditor(), barber.id(), "理由", null))
                    .isInstanceOf(NotFound.class);
            UUID team = teams.found(
                            star,
                            new NewTeam(
                                    Team.Kind.SQUAD, "星期六小队", null, place.star().id(), ""))
                    .id();
            teams.joinAll(star, team, List.of(barber.id()));
            teams.nameLeader(star, team, barber.id());
            assertThatThrownBy(() -> bars.bar(star, barber.id(), "理由", null)).isInstanceOf(Refused.class);
        });
        assertThat(phones.as(place, place.auditor())
                        .get("/console/volunteers/" + barber.id() + "/bar")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHasDiedIsCalledNoMoreAndWhatTheyDidStays() {
        Visitor desk = phones.as(place, star);
        String page = "/console/volunteers/" + barber.id();
        assertThat(desk.follow(desk.post(page + "/deceased")).text()).contains("不会再打扰", "已去世");
        place.inside(() -> {
            assertThat(activities.get(star, call).taken()).isZero();
            assertThat(activities.candidates(star, call, null).fitting()).isEmpty();
            assertThatThrownBy(() -> bars.deceased(star, barber.id())).isInstanceOf(Conflict.class);
        });
    }

    private Volunteer.State state() {
        return place.ask(() -> volunteers.get(star, barber.id()).state());
    }

    private String told() {
        quiet.wait(place);
        return place.ask(() -> messages.inbox(barber, null).rows().stream()
                .filter(message -> message.words().contains("志愿者登记"))
                .map(Message::words)
                .findFirst()
                .orElse(""));
    }
}
