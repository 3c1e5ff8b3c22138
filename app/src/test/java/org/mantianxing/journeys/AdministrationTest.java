package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditQuery;
import org.mantianxing.identity.HeldRole;
import org.mantianxing.identity.Roles;
import org.mantianxing.identity.Sessions;
import org.mantianxing.identity.Staff;
import org.mantianxing.identity.StaffQuery;
import org.mantianxing.identity.Totp;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The centre looks after its people: hires, gives roles, helps, closes; all of it in the audit trail. */
@JourneyTest
class AdministrationTest {
    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Staff staff;

    @Autowired
    Roles roles;

    @Autowired
    Teams teams;

    @Autowired
    Sessions sessions;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    Place place;
    Visitor centre;

    @BeforeEach
    void settle() {
        place = world.fresh();
        centre = as(place.centreAdmin());
    }

    @Test
    void aColleagueIsHiredSignsInForTheFirstTimeAndWorks() {
        String password = password(centre.post("/console/people/new", "login", " Lake.Chen ", "person", "陈小麟"));
        UUID chen = member("lake.chen");
        centre.post(
                "/console/people/" + chen + "/grant",
                "role",
                "STATION",
                "site",
                place.lake().id().toString());

        Visitor first = new Visitor(port, place.district().slug());
        first.post("/console/sign-in", "login", "lake.chen", "password", password);
        assertThat(first.get("/console/sign-in/password").text()).contains("新密码");
        var chosen =
                first.post("/console/sign-in/password", "fresh", "neun blaue pferde", "again", "neun blaue pferde");
        assertThat(chosen.location()).contains("set-up");
        var secret = Pattern.compile("<code>([A-Z2-7]{32})</code>")
                .matcher(first.get("/console/sign-in/set-up").body());
        assertThat(secret.find()).isTrue();
        first.post(
                "/console/sign-in/set-up",
                "code",
                Totp.code(secret.group(1), place.clock().instant()));
        assertThat(first.get("/console/work").status()).isEqualTo(200);
        assertThat(first.get("/console/people").status()).isEqualTo(403);
        assertThat(centre.get("/console/people/" + chen).text()).contains("实践站管理员 · 麟湖社区", "已设置", "他自己设的");
        assertThat(trail("lake.chen")).contains("HIRE", "GRANT", "PASSWORD_CHANGE", "FACTOR_SET", "SIGN_IN");
    }

    @Test
    void aLoginIsWellFormedAndNobodyElses() {
        var wrong = centre.post("/console/people/new", "login", "<b>陈</b>", "person", " ");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("有 2 处需要修改", "登录名用小写字母");
        assertThat(wrong.body()).contains("&lt;b>陈&lt;/b>");
        var taken = centre.post("/console/people/new", "login", "star", "person", "周");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text()).contains("登录名 star 已经有人用了");
    }

    @Test
    void rolesFitTheirPlacesAndAreHeldOnce() {
        UUID star = place.starAdmin().id();
        assertThat(grant(star, "INSTITUTE", place.star().id()).text()).contains("请选择和身份相符的场所");
        assertThat(grant(star, "STATION", place.star().id()).text()).contains("已经有这个身份了");
        assertThat(grant(star, "OPERATOR", place.star().id()).status()).isEqualTo(404);
        assertThat(grant(star, "VOLUNTEER", place.star().id()).status()).isEqualTo(404);
        assertThat(grant(star, "nonsense", place.star().id()).text()).contains("请选择身份");
        assertThat(grant(star, "TEAM_LEADER", place.star().id()).text()).contains("请选择团队");
        assertThat(grant(star, "INSTITUTE", place.north().id()).status()).isEqualTo(302);
        assertThat(place.ask(() -> accounts.actor(star)).has(Role.INSTITUTE)).isTrue();
        UUID granted = held(star, Role.INSTITUTE);
        assertThat(centre.post("/console/people/" + star + "/grants/" + granted + "/end")
                        .status())
                .isEqualTo(302);
        assertThat(centre.post("/console/people/" + star + "/grants/" + granted + "/end")
                        .status())
                .isEqualTo(404);
        assertThat(place.ask(() -> accounts.actor(star)).has(Role.INSTITUTE)).isFalse();
    }

    @Test
    void aResidentIsFoundByNumberAndLeadsATeam() {
        Actor wang = place.ask(() -> world.resident(7, "王建国"));
        Team squad = place.ask(() -> teams.found(
                place.starAdmin(),
                new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), "")));
        assertThat(centre.get("/console/people?q=" + World.phone(7)).text()).contains("王** 还没有身份");
        assertThat(centre.get("/console/people/" + wang.id()).status()).isEqualTo(200);
        assertThat(grant(wang.id(), "CENTRE", place.centre().id()).text()).contains("只能担任团队负责人");
        centre.post(
                "/console/people/" + wang.id() + "/grant",
                "role",
                "TEAM_LEADER",
                "team",
                squad.id().toString());
        assertThat(centre.get("/console/people?q=" + World.phone(7)).text()).contains("团队负责人", "天星小队");
        assertThat(centre.get("/console/people?q=王建国").text()).contains("团队负责人");
        assertThat(centre.post("/console/people/" + wang.id() + "/close").text())
                .contains("这是手机账号");
        assertThat(as(place.auditor())
                        .get("/console/people/"
                                + place.ask(() -> world.resident(8, "李秀珍")).id())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyEndsTheLastRoleThatCouldGiveRoles() throws Exception {
        UUID self = place.centreAdmin().id();
        UUID own = held(self, Role.CENTRE);
        assertThat(centre.post("/console/people/" + self + "/grants/" + own + "/end")
                        .text())
                .contains("不能结束自己最后一个管理员身份");
        assertThat(centre.post("/console/people/" + self + "/close").text()).contains("不能停用自己的账号");
        assertThat(grant(place.northAdmin().id(), "CENTRE", place.centre().id()).status())
                .isEqualTo(302);
        Actor north = place.ask(() -> accounts.actor(place.northAdmin().id()));
        UUID norths = held(north.id(), Role.CENTRE);
        try (var both = Executors.newFixedThreadPool(2)) {
            var one = both.submit(trying(() -> roles.end(place.centreAdmin(), north.id(), norths)));
            var other = both.submit(trying(() -> roles.end(north, self, own)));
            assertThat(one.get() ^ other.get()).as("one of the two stays").isTrue();
        }
    }

    private Callable<Boolean> trying(Place.Work work) {
        return () -> {
            try {
                place.inside(work);
                return true;
            } catch (Refused e) {
                return false;
            }
        };
    }

    @Test
    void onlyTheCentreChangesAndTheAuditorLooks() {
        UUID star = place.starAdmin().id();
        Visitor auditor = as(place.auditor());
        assertThat(auditor.get("/console/people").status()).isEqualTo(200);
        assertThat(auditor.get("/console/people/" + star).body()).doesNotContain("/password\"", "/grant\"");
        for (String deed : new String[] {"grant", "password", "factor", "unlock", "sign-out", "close", "reopen"}) {
            assertThat(auditor.post("/console/people/" + star + "/" + deed, "role", "CENTRE")
                            .status())
                    .as(deed)
                    .isEqualTo(404);
            assertThat(as(place.northAdmin())
                            .post("/console/people/" + star + "/" + deed, "role", "CENTRE")
                            .status())
                    .as(deed)
                    .isEqualTo(404);
        }
        place.inside(() -> assertThatThrownBy(
                        () -> staff.list(place.northAdmin(), new StaffQuery("", null, false, null)))
                .isInstanceOf(Refused.class));
    }

    private Visitor.Answer grant(UUID person, String role, UUID site) {
        return centre.post("/console/people/" + person + "/grant", "role", role, "site", site.toString());
    }

    private UUID held(UUID person, Role role) {
        return place.ask(() -> roles.held(place.centreAdmin(), java.util.List.of(person)).stream()
                .filter(held -> held.role() == role)
                .map(HeldRole::id)
                .findFirst()
                .orElseThrow());
    }

    private UUID member(String login) {
        return place.ask(() -> staff.list(place.centreAdmin(), new StaffQuery(login, null, false, null)).rows().stream()
                .filter(each -> login.equals(each.login()))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private java.util.List<String> trail(String login) {
        return place.ask(
                () -> audit.search(place.centreAdmin(), new AuditQuery(login, "", null, null, null)).rows().stream()
                        .map(line -> line.action())
                        .toList());
    }

    private Visitor as(Actor person) {
        return new Visitor(port, place.district().slug())
                .cookie(Sessions.COOKIE, place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE)));
    }

    private static String password(Visitor.Answer page) {
        var shown = Pattern.compile("id=\"password\">([a-z2-7-]{19})<").matcher(page.body());
        assertThat(shown.find()).as(page.text()).isTrue();
        return shown.group(1);
    }
}
