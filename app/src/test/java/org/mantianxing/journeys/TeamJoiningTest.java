package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.messages.Message;
import org.mantianxing.messages.Messages;
import org.mantianxing.pictures.Photos;
import org.mantianxing.teams.JoinRequest;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamProposal;
import org.mantianxing.teams.TeamProposals;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Volunteers come into teams by themselves: they ask, scan the invitation, or found one. */
@JourneyTest
class TeamJoiningTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Teams teams;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Joining joining;

    @Autowired
    TeamProposals proposals;

    @Autowired
    Accounts accounts;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor star;
    Actor leader;
    Actor shen;
    UUID team;

    @BeforeEach
    void aTeamWithALeader() {
        place = world.fresh();
        star = place.starAdmin();
        shen = place.ask(() -> folk.barber(place, "沈建英"));
        Actor first = place.ask(() -> folk.barber(place, "王建国"));
        team = place.ask(() -> {
            UUID id = teams.found(
                            star,
                            new NewTeam(
                                    Team.Kind.SQUAD, "星期六小队", null, place.star().id(), ""))
                    .id();
            teams.join(star, id, first.id());
            teams.nameLeader(star, id, first.id());
            return id;
        });
        leader = place.ask(() -> accounts.actor(first.id()));
    }

    @Test
    void whoAsksIsTakenInOrToldWhyNot() {
        place.inside(() -> joining.ask(shen, team, "我会理发"));
        assertThat(told(leader))
                .first()
                .satisfies(one -> assertThat(one.words()).contains("想加入"));
        place.inside(() -> {
            assertThatThrownBy(() -> joining.ask(shen, team, "")).isInstanceOf(Conflict.class);
            JoinRequest asked = joining.waiting(leader, team).getFirst();
            assertThat(asked.words()).isEqualTo("我会理发");
            assertThatThrownBy(() -> joining.decline(leader, asked.id(), " ")).isInstanceOf(Invalid.class);
            joining.decline(leader, asked.id(), "这个月人满了");
            assertThatThrownBy(() -> joining.take(leader, asked.id())).isInstanceOf(Conflict.class);
        });
        assertThat(told(shen)).first().satisfies(one -> assertThat(one.words()).contains("这次没有加您"));
        place.inside(() -> {
            joining.ask(shen, team, "");
            JoinRequest again = joining.waiting(star, team).getFirst();
            joining.take(star, again.id());
            assertThat(teams.members(leader, team)).contains(shen.id());
            assertThatThrownBy(() -> joining.ask(shen, team, "")).hasMessageContaining("已经在这支队伍里了");
        });
        assertThat(told(shen)).first().satisfies(one -> assertThat(one.words()).contains("队员了"));
    }

    @Test
    void whoAskedMayTakeItBackAndStrangersDecideNothing() {
        place.inside(() -> {
            joining.ask(shen, team, "");
            JoinRequest asked = joining.waiting(leader, team).getFirst();
            assertThatThrownBy(() -> joining.take(shen, asked.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> joining.take(place.plumAdmin(), asked.id()))
                    .isInstanceOf(NotFound.class);
            joining.withdraw(shen, team);
            assertThatThrownBy(() -> joining.withdraw(shen, team)).isInstanceOf(Conflict.class);
            assertThat(joining.waiting(leader, team)).isEmpty();
            Actor resident = world.resident(8, "住户");
            assertThatThrownBy(() -> joining.ask(resident, team, "")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> joining.withdraw(resident, team)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void whoIsNoVolunteerAnyMoreIsNeitherTakenInNorFoundsATeam() {
        place.inside(() -> {
            joining.ask(shen, team, "");
            UUID proposal = proposals.propose(shen, squad("护河队"), List.of());
            volunteers.leave(shen);
            UUID asked = joining.waiting(leader, team).getFirst().id();
            assertThatThrownBy(() -> joining.take(leader, asked)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> proposals.approve(star, proposal, null, 1)).isInstanceOf(Refused.class);
            assertThat(teams.members(leader, team)).doesNotContain(shen.id());
            assertThat(teams.list(star)).extracting(Team::name).doesNotContain("护河队");
        });
    }

    @Test
    void whoScansTheInvitationIsInUntilItIsChanged() {
        place.inside(() -> {
            joining.ask(shen, team, "");
            String code = joining.code(leader, team);
            assertThat(joining.code(star, team)).isEqualTo(code);
            joining.accept(shen, code);
            joining.accept(shen, code);
            assertThat(teams.members(leader, team)).containsOnlyOnce(shen.id());
            assertThat(joining.waiting(leader, team)).isEmpty();
            joining.renew(leader, team);
            assertThatThrownBy(() -> joining.accept(shen, code)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> joining.code(shen, team)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void onThePhoneAndAtTheLeadersPage() {
        Visitor phone = phones.as(place, shen);
        String page = "/teams/" + team;
        assertThat(phone.get(page).text()).contains("想加入？", "1 人");
        Visitor.Answer wordy = phone.post(page + "/ask", "words", "话".repeat(101));
        assertThat(wordy.status()).isEqualTo(422);
        assertThat(wordy.body()).contains("最多写 100 个字", "话话话");
        assertThat(phone.follow(phone.post(page + "/ask", "words", "周末都有空")).text())
                .contains("申请交给负责人了", "撤回申请");
        Visitor desk = phones.as(place, leader);
        assertThat(desk.get("/console" + page).text()).contains("想加入的人", "周末都有空");
        UUID asked = place.ask(() -> joining.waiting(leader, team).getFirst().id());
        Visitor.Answer noReason = desk.post("/console" + page + "/requests/" + asked + "/decline", "why", " ");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.text()).contains("请写一句原因");
        assertThat(desk.follow(desk.post("/console" + page + "/requests/" + asked + "/take"))
                        .text())
                .contains("加进来了，本人会收到通知", "2 人");
        String invitation = desk.get("/console" + page + "/invitation").body();
        assertThat(invitation).contains("<svg", "/teams/join/");
        String join = "/teams/join/" + place.ask(() -> joining.code(leader, team));
        assertThat(phone.get(join).text()).contains("您已经在这支队伍里了");
        Visitor other = phones.as(place, place.ask(() -> folk.barber(place, "李秀珍")));
        assertThat(other.follow(other.post(join)).text()).contains("欢迎加入“星期六小队”");
        assertThat(phones.as(place, place.ask(() -> world.resident(8, "住户")))
                        .get(join)
                        .text())
                .contains("加入队伍前先登记成为志愿者");
        desk.post("/console" + page + "/invitation");
        assertThat(phone.get(join).status()).isEqualTo(404);
    }

    @Test
    void aVolunteerFoundsATeamThatTheStationAllows() {
        Visitor phone = phones.as(place, shen);
        Visitor.Answer wrong = phone.upload("/teams/propose", List.of(), "kind", "SQUAD", "name", "护河队", "about", "护河");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请选择队伍设在哪里", "护河队");
        Visitor.Answer sent = phone.upload(
                "/teams/propose",
                List.of(new Visitor.File("documents", "a.jpg", Photos.jpeg(80, 60))),
                "kind",
                "SQUAD",
                "name",
                "护河队",
                "site",
                place.star().id().toString(),
                "about",
                "每个星期天早上沿着河走一圈，捡垃圾");
        assertThat(phone.follow(sent).text()).contains("交上去了", "等待审核");
        UUID id = place.ask(() -> proposals.own(shen).getFirst().id());
        Visitor desk = phones.as(place, star);
        String there = "/console/teams/proposals/" + id;
        assertThat(desk.get("/console/teams").text()).contains("1 支想成立");
        assertThat(desk.get("/console/teams/proposals").text()).contains("护河队");
        assertThat(desk.get(there).text()).contains("沈**", "沿着河走一圈");
        assertThat(phones.as(place, place.plumAdmin()).get(there).status()).isEqualTo(404);
        assertThat(desk.post(there + "/return", "version", "1", "why", " ").status())
                .isEqualTo(422);
        assertThat(desk.follow(desk.post(there + "/return", "version", "1", "why", "写上有几个人"))
                        .text())
                .contains("退回去了", "都审核完了");
        assertThat(phone.get("/teams/proposals/" + id).text()).contains("请再改一下", "写上有几个人");
        assertThat(desk.post(there + "/approve", "version", "2").status()).isEqualTo(409);
        phone.upload(
                "/teams/proposals/" + id,
                List.of(),
                "version",
                "2",
                "kind",
                "SQUAD",
                "name",
                "护河队",
                "site",
                place.star().id().toString(),
                "about",
                "每个星期天早上沿着河走一圈，捡垃圾，一共八个人");
        assertThat(desk.post(there + "/approve", "version", "2").status()).isEqualTo(409);
        Visitor.Answer founded = desk.post(there + "/approve", "version", "3", "parent", "");
        assertThat(desk.follow(founded).text()).contains("成立好了", "护河队", "负责人");
        place.inside(() -> {
            TeamProposal done = proposals.own(shen).getFirst();
            assertThat(done.state()).isEqualTo(TeamProposal.State.FOUNDED);
            assertThat(done.pictures()).hasSize(1);
            assertThat(accounts.actor(shen.id()).has(Role.TEAM_LEADER)).isTrue();
            assertThat(teams.steps(star, java.util.Objects.requireNonNull(done.team())))
                    .hasSize(2);
            assertThatThrownBy(() -> proposals.withdraw(shen, id)).isInstanceOf(Conflict.class);
        });
        assertThat(told(shen)).first().satisfies(one -> assertThat(one.words()).contains("成立了，您是负责人"));
    }

    @Test
    void aNameThatIsTakenAndTooManyProposalsAreSaid() {
        place.inside(() -> {
            assertThatThrownBy(() -> proposals.propose(shen, squad("星期六小队"), List.of()))
                    .isInstanceOf(Invalid.class);
            UUID first = proposals.propose(shen, squad("护河一队"), List.of());
            proposals.propose(shen, squad("护河二队"), List.of());
            proposals.propose(shen, squad("护河三队"), List.of());
            assertThatThrownBy(() -> proposals.propose(shen, squad("护河四队"), List.of()))
                    .isInstanceOf(Refused.class);
            teams.found(star, squad("护河一队"));
            assertThatThrownBy(() -> proposals.approve(star, first, null, 1)).isInstanceOf(Conflict.class);
            proposals.withdraw(shen, first);
            assertThat(proposals.waiting(star)).hasSize(2);
            assertThatThrownBy(() -> proposals.propose(world.resident(8, "住户"), squad("别的队"), List.of()))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> proposals.get(leader, first)).isInstanceOf(NotFound.class);
        });
    }

    private NewTeam squad(String name) {
        return new NewTeam(Team.Kind.SQUAD, name, null, place.star().id(), "每个星期天早上沿着河走一圈");
    }

    private List<Message> told(Actor who) {
        quiet.wait(place);
        return place.ask(() -> messages.inbox(who, null).rows());
    }
}
