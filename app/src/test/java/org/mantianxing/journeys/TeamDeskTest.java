package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamShape;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** A station founds a team, takes people in, names its leader, and closes it. */
@JourneyTest
class TeamDeskTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Folk folk;

    @Autowired
    Accounts accounts;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    TeamShape shape;

    Place place;
    Actor shen;
    Visitor star;

    @BeforeEach
    void aStation() {
        place = world.fresh();
        shen = place.ask(() -> folk.barber(place, "沈建英"));
        star = signedIn.as(place, place.starAdmin());
    }

    @Test
    void aTeamIsFoundedFilledAndLed() {
        Answer page = star.follow(found("天星小队"));
        assertThat(page.text()).contains("“天星小队”成立了", "还没有队员");
        String team = "/console/teams/" + id("天星小队");
        Answer added = star.post(team + "/members", "who", number(shen));
        assertThat(star.follow(added).text()).contains("加进来了", "沈**", "1 人");
        Answer named = star.post(team + "/members/" + shen.id() + "/lead");
        assertThat(star.follow(named).text()).contains("负责人定好了", "免去负责人");
        place.inside(() ->
                assertThat(accounts.actor(shen.id()).has(Role.TEAM_LEADER)).isTrue());
        assertThat(star.get("/console/teams").text()).contains("天星小队", "沈**");
        Visitor leader = signedIn.as(place, shen);
        assertThat(leader.get("/me").text()).contains("我带的团队", "天星小队");
        assertThat(leader.get("/me/data").text()).contains("您成为团队负责人");
        assertThat(signedIn.as(place, place.auditor())
                        .get("/console/audit?action=GRANT")
                        .text())
                .contains("团队负责人")
                .doesNotContain("TEAM_LEADER");
        assertThat(leader.get(team).text()).contains("加队员").doesNotContain("解散", "设为负责人");
        Actor wang = place.ask(() -> folk.volunteer(place, "王五", 0));
        assertThat(leader.follow(leader.post(team + "/members", "who", phone(wang)))
                        .text())
                .contains("2 人");
        assertThat(leader.post(team + "/members/" + wang.id() + "/lead").status())
                .isEqualTo(404);
        assertThat(leader.post(team + "/close").status()).isEqualTo(404);
        Answer dismissed = star.post(team + "/members/" + shen.id() + "/dismiss");
        assertThat(star.follow(dismissed).text()).contains("不再是负责人了");
        assertThat(leader.get(team).status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingOrWrongIsSaidInTheForm() {
        assertThat(star.post("/console/teams/new").text()).contains("请选择是哪一种队伍");
        assertThat(star.post("/console/teams/new", "kind", "SQUAD", "site", "nonsense")
                        .text())
                .contains("请选择队伍设在哪里");
        Answer nameless = star.post(
                "/console/teams/new", "kind", "SQUAD", "site", place.star().id().toString(), "about", "只有介绍");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("请填写团队名称", "只有介绍");
        found("天星小队");
        Answer twice = found("天星小队");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.text()).contains("已经有叫“天星小队”的团队了");
        assertThat(star.post(
                                "/console/teams/new",
                                "kind",
                                "SQUAD",
                                "site",
                                place.plum().id().toString(),
                                "name",
                                "越界")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyRegisteredVolunteersAreTakenIn() {
        found("天星小队");
        String members = "/console/teams/" + id("天星小队") + "/members";
        place.inside(() -> world.resident(9, "没登记"));
        for (String who : new String[] {"", "V12345678901", World.phone(9), World.phone(99), "沈建英", "😀", "' or 1=1"}) {
            Answer refused = star.post(members, "who", who);
            assertThat(refused.status()).as(who).isEqualTo(422);
            assertThat(refused.text()).as(who).contains("没有找到这位志愿者");
        }
        String typed = " " + number(shen).toLowerCase(java.util.Locale.ROOT) + " ";
        assertThat(star.post(members, "who", typed).status()).isEqualTo(302);
        assertThat(star.post(members, "who", typed).text()).contains("已经在这支队伍里了");
    }

    @Test
    void aLeaderIsAMemberAndNamedOnce() {
        place.inside(() -> {
            UUID team = squad("天星小队");
            assertThatThrownBy(() -> teams.nameLeader(place.starAdmin(), team, shen.id()))
                    .isInstanceOf(Refused.class);
            teams.join(place.starAdmin(), team, shen.id());
            assertThatThrownBy(() -> teams.nameLeader(place.plumAdmin(), team, shen.id()))
                    .isInstanceOf(NotFound.class);
            teams.nameLeader(place.northAdmin(), team, shen.id());
            assertThatThrownBy(() -> teams.nameLeader(place.starAdmin(), team, shen.id()))
                    .isInstanceOf(Conflict.class);
            Actor leader = accounts.actor(shen.id());
            assertThatThrownBy(() -> teams.leave(leader, team)).isInstanceOf(Refused.class);
            teams.remove(place.starAdmin(), team, shen.id());
            assertThat(accounts.actor(shen.id()).has(Role.TEAM_LEADER)).isFalse();
            assertThat(teams.members(place.starAdmin(), team)).isEmpty();
            assertThatThrownBy(() -> teams.remove(place.starAdmin(), team, shen.id()))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void twoAtOnceNameOneLeaderOnce() throws InterruptedException {
        UUID team = place.ask(() -> {
            UUID squad = squad("天星小队");
            teams.join(place.starAdmin(), squad, shen.id());
            return squad;
        });
        Thread[] both = new Thread[2];
        for (int i = 0; i < 2; i++) {
            both[i] = Thread.ofVirtual()
                    .start(() -> place.inside(() -> {
                        try {
                            teams.nameLeader(place.starAdmin(), team, shen.id());
                        } catch (Conflict e) {
                            assertThat(e.words().chinese()).contains("已经是");
                        }
                    }));
        }
        for (Thread one : both) {
            one.join();
        }
        place.inside(() -> assertThat(accounts.actor(shen.id()).grants()).hasSize(2));
    }

    @Test
    void aTeamClosesWhenNothingIsBelowItAndItsNameIsFreeAgain() {
        place.inside(() -> {
            UUID branch = teams.found(
                            place.northAdmin(),
                            new NewTeam(
                                    Team.Kind.BRANCH,
                                    "北镇分队",
                                    null,
                                    place.north().id(),
                                    ""))
                    .id();
            UUID squad = teams.found(
                            place.starAdmin(),
                            new NewTeam(
                                    Team.Kind.SQUAD,
                                    "天星小队",
                                    branch,
                                    place.star().id(),
                                    ""))
                    .id();
            teams.join(place.starAdmin(), squad, shen.id());
            teams.nameLeader(place.starAdmin(), squad, shen.id());
            assertThatThrownBy(() -> shape.close(place.northAdmin(), branch)).isInstanceOf(Conflict.class);
            shape.close(place.starAdmin(), squad);
            assertThat(accounts.actor(shen.id()).has(Role.TEAM_LEADER)).isFalse();
            assertThat(teams.teamsOf(shen, shen.id())).isEmpty();
            assertThatThrownBy(() -> shape.close(place.starAdmin(), squad)).isInstanceOf(NotFound.class);
            squad("天星小队");
            shape.close(place.northAdmin(), branch);
        });
    }

    @Test
    void othersSeeNoTeamInTheConsole() {
        found("天星小队");
        String team = "/console/teams/" + id("天星小队");
        assertThat(signedIn.as(place, shen).get(team).status()).isEqualTo(404);
        assertThat(signedIn.as(place, place.plumAdmin()).get(team).status()).isEqualTo(404);
        assertThat(signedIn.as(place, place.plumAdmin())
                        .post(team + "/members", "who", number(shen))
                        .status())
                .isEqualTo(404);
        assertThat(signedIn.visitor(place).get(team).location()).contains("/console/sign-in");
        assertThat(signedIn.as(place, shen).get("/console/teams").status()).isEqualTo(404);
        assertThat(signedIn.as(place, place.auditor())
                        .get("/console/teams?all=1")
                        .text())
                .contains("天星小队")
                .doesNotContain("成立队伍");
    }

    private Answer found(String name) {
        return star.post(
                "/console/teams/new",
                "kind",
                "SQUAD",
                "name",
                name,
                "site",
                place.star().id().toString(),
                "about",
                "星期六早上出摊");
    }

    private UUID squad(String name) {
        return teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, name, null, place.star().id(), ""))
                .id();
    }

    private UUID id(String name) {
        return place.ask(() -> teams.list(Actor.VISITOR).stream()
                .filter(team -> team.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private String number(Actor volunteer) {
        return place.ask(() -> volunteers.get(volunteer, volunteer.id()).number());
    }

    private String phone(Actor volunteer) {
        return place.ask(
                () -> volunteers.reveal(place.starAdmin(), volunteer.id(), "试验").phone());
    }
}
