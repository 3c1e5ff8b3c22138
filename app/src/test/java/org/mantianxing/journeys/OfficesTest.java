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
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.Records;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Office;
import org.mantianxing.teams.Offices;
import org.mantianxing.teams.Renewals;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamShape;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaders and deputies with a term, teams that say once a year that they go on, and the team that comes first. */
@JourneyTest
class OfficesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Teams teams;

    @Autowired
    TeamShape shape;

    @Autowired
    Activities activities;

    @Autowired
    Offices offices;

    @Autowired
    Renewals renewals;

    @Autowired
    Accounts accounts;

    @Autowired
    Records records;

    @Autowired
    Settings settings;

    @Autowired
    Quiet quiet;

    Place place;
    Actor desk;
    Actor leader;
    Actor deputy;
    UUID team;

    @BeforeEach
    void aTeamOfTwo() {
        place = world.fresh();
        desk = place.starAdmin();
        leader = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "haircut"));
        deputy = place.ask(() -> folk.volunteer(place, "沈建国", 0.0, "haircut"));
        team = found("星期六小队", Team.Kind.SQUAD);
        place.inside(() -> {
            teams.join(desk, team, leader.id());
            teams.join(desk, team, deputy.id());
        });
    }

    private UUID found(String name, Team.Kind kind) {
        return place.ask(() -> teams.found(
                        desk, new NewTeam(kind, name, null, place.star().id(), ""))
                .id());
    }

    private LocalDate today() {
        return ChinaTime.today(place.clock());
    }

    @Test
    void aDeputyMayDoWhatTheLeaderMay() {
        Visitor station = desks.as(place, desk);
        String members = "/console/teams/" + team + "/members/";
        station.post(members + leader.id() + "/lead", "kind", "LEADER", "until", "");
        station.post(
                members + deputy.id() + "/lead",
                "kind",
                "DEPUTY",
                "until",
                today().plusYears(1).toString());
        assertThat(station.get("/console/teams/" + team).text()).contains("副负责人", "任期到");
        place.inside(() -> assertThat(offices.of(desk, team))
                .extracting(Office::account, Office::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(leader.id(), Office.Kind.LEADER),
                        org.assertj.core.groups.Tuple.tuple(deputy.id(), Office.Kind.DEPUTY)));
        Actor second = place.ask(() -> accounts.actor(deputy.id()));
        assertThat(desks.as(place, second).get("/console/teams/" + team).status())
                .isEqualTo(200);
        station.post(members + deputy.id() + "/dismiss");
        place.inside(() -> assertThat(offices.of(desk, team)).hasSize(1));
        Actor third = place.ask(() -> accounts.actor(deputy.id()));
        assertThat(desks.as(place, third).get("/console/teams/" + team).status())
                .isEqualTo(404);
    }

    @Test
    void badTermsAreRefusedAndNothingChanges() {
        Visitor station = desks.as(place, desk);
        String lead = "/console/teams/" + team + "/members/" + leader.id() + "/lead";
        assertThat(station.post(lead, "kind", "LEADER", "until", "2020-01-01").text())
                .contains("任期要到今天以后");
        assertThat(station.post(lead, "kind", "LEADER", "until", "3000-01-01").text())
                .contains("任期最长 5 年");
        assertThat(station.post(lead, "kind", "LEADER", "until", "明年").text()).contains("没有期限就不填");
        place.inside(() -> {
            assertThat(offices.of(desk, team)).isEmpty();
            Actor stranger = folk.volunteer(place, "吴师傅", 0.0, "haircut");
            assertThatThrownBy(() -> offices.give(desk, team, stranger.id(), Office.Kind.DEPUTY, null))
                    .isInstanceOf(Refused.class);
            offices.give(desk, team, leader.id(), Office.Kind.LEADER, null);
            assertThatThrownBy(() -> offices.give(desk, team, leader.id(), Office.Kind.DEPUTY, null))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> offices.change(desk, team, deputy.id(), Office.Kind.DEPUTY, null))
                    .isInstanceOf(NotFound.class);
            Actor led = accounts.actor(leader.id());
            assertThatThrownBy(() -> offices.give(led, team, deputy.id(), Office.Kind.DEPUTY, null))
                    .as("a leader names nobody")
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> offices.change(desk, team, leader.id(), Office.Kind.LEADER, today().minusDays(1)))
                    .isInstanceOf(Invalid.class);
        });
    }

    @Test
    void aTermThatEndsIsSaidOnceAndEndsByADecision() {
        place.inside(() -> offices.give(desk, team, leader.id(), Office.Kind.LEADER, today().plusDays(60)));
        place.inside(() -> renewals.remind(Actor.CLOCK));
        quiet.wait(place);
        Visitor phone = desks.as(place, leader);
        assertThat(phone.get("/messages").text()).doesNotContain("任期");
        place.after(Duration.ofDays(31));
        place.inside(() -> renewals.remind(Actor.CLOCK));
        place.inside(() -> renewals.remind(Actor.CLOCK));
        quiet.wait(place);
        assertThat(desks.as(place, leader).get("/messages").text()).containsOnlyOnce("一位负责人的任期");
        assertThat(desks.as(place, desk).get("/messages").text()).contains("请续任或者换届");
        place.after(Duration.ofDays(40));
        place.inside(() -> {
            assertThat(offices.of(desk, team))
                    .as("nobody is left without a leader")
                    .hasSize(1);
            assertThat(offices.of(desk, team).getFirst().over(today())).isTrue();
            offices.change(desk, team, leader.id(), Office.Kind.LEADER, today().plusYears(2));
        });
        assertThat(desks.as(place, desk).get("/console/teams/" + team).text()).doesNotContain("已满");
    }

    @Test
    void aTeamSaysOnceAYearThatItGoesOn() {
        place.inside(() -> teams.nameLeader(desk, team, leader.id()));
        Visitor phone = desks.as(place, place.ask(() -> accounts.actor(leader.id())));
        assertThat(phone.get("/console/teams/" + team).text()).doesNotContain("请确认还在活动");
        place.inside(
                () -> assertThatThrownBy(() -> renewals.renew(leader, team)).isInstanceOf(RuntimeException.class));
        place.after(Duration.ofDays(340));
        place.inside(() -> renewals.remind(Actor.CLOCK));
        quiet.wait(place);
        phone = desks.as(place, place.ask(() -> accounts.actor(leader.id())));
        assertThat(phone.get("/messages").text()).contains("请确认“星期六小队”还在活动");
        place.after(Duration.ofDays(60));
        phone = desks.as(place, place.ask(() -> accounts.actor(leader.id())));
        Visitor station = desks.as(place, desk);
        assertThat(station.get("/console/teams").text()).contains("1 支过期没确认");
        assertThat(station.get("/console/teams?late=1").text()).contains("星期六小队", "过期没确认");
        phone.post("/console/teams/" + team + "/renew");
        assertThat(phone.get("/console/teams/" + team).text()).contains("确认队伍还在活动");
        assertThat(phone.post("/console/teams/" + team + "/renew").text()).contains("已经确认过了");
        assertThat(station.get("/console/teams").text()).doesNotContain("支过期没确认");
    }

    @Test
    void aDistrictMayAskNobodyToSayThatTheyGoOn() {
        place.inside(() -> settings.set(place.centreAdmin(), "teams.renewal", "0"));
        place.after(Duration.ofDays(800));
        place.inside(() -> {
            renewals.remind(Actor.CLOCK);
            assertThat(renewals.due(desk)).isEmpty();
            assertThat(renewals.late(desk)).isEmpty();
        });
    }

    @Test
    void ofSeveralTeamsOneComesFirst() {
        UUID other = found("护河队", Team.Kind.SQUAD);
        place.inside(() -> teams.join(desk, other, leader.id()));
        Visitor phone = desks.as(place, leader);
        assertThat(phone.get("/teams/" + team).text()).doesNotContain("设为我的主要队伍");
        assertThat(phone.get("/teams/" + other).text()).contains("设为我的主要队伍");
        phone.post("/teams/" + other + "/first");
        place.inside(() -> assertThat(teams.teamsOf(leader, leader.id()))
                .extracting(Team::id)
                .containsExactly(other, team));
        assertThat(phone.get("/teams/" + other).text()).doesNotContain("设为我的主要队伍");
        assertThat(phone.get("/me").text()).contains("主要队伍");
        place.inside(() -> {
            teams.leave(leader, other);
            teams.join(desk, other, leader.id());
            assertThat(teams.teamsOf(leader, leader.id()))
                    .as("who comes back begins anew")
                    .extracting(Team::id)
                    .containsExactly(team, other);
            Actor stranger = folk.volunteer(place, "吴师傅", 0.0, "haircut");
            assertThatThrownBy(() -> teams.belongFirst(stranger, team)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aClosedTeamHasNoOffices() {
        place.inside(() -> {
            offices.give(desk, team, leader.id(), Office.Kind.LEADER, today().plusDays(20));
            shape.close(desk, team);
            renewals.remind(Actor.CLOCK);
        });
        quiet.wait(place);
        assertThat(desks.as(place, leader).get("/messages").text()).doesNotContain("任期");
    }

    @Test
    void whatATeamDidThisYearStandsOnItsPage() {
        String page = "/console/teams/" + team;
        assertThat(desks.as(place, desk).get(page).text()).doesNotContain("今年服务");
        place.inside(() -> {
            Call call = Call.at(place).by(team);
            UUID id = activities.openCall(desk, call.build());
            activities.signUp(leader, id);
            activities.signUp(deputy, id);
            place.clock().moveTo(call.start());
            activities.callRoll(desk, id, List.of(Attended.came(leader.id()), Attended.came(deputy.id())));
            place.clock().moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(desk, id);
        });
        quiet.wait(place);
        Visitor station = desks.as(place, desk);
        assertThat(station.get(page).text())
                .as("staff of the place may read few people's hours")
                .contains("今年服务 4 小时 · 2 人次", "今年开展 1 场活动 · 2 人参加");
        assertThat(station.get("/console/teams").text()).contains("今年时长", "4");
        assertThat(station.get(page + "?as=csv&why=check").body()).contains("王*", "在队里的职务");
    }
}
