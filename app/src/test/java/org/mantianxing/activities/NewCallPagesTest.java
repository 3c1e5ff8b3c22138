package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A call of a site's or a team's own, typed into the console. */
@JourneyTest
class NewCallPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Accounts accounts;

    @Autowired
    Teams teams;

    @Autowired
    Vault vault;

    @Autowired
    Phones phones;

    Place place;
    Visitor star;

    @BeforeEach
    void aStation() {
        place = world.fresh();
        star = phones.of(place, place.starAdmin());
    }

    @Test
    void aCallOfTheStationsOwnIsTypedAndGoesOut() {
        Answer form = star.get("/console/activities/new");
        assertThat(form.text()).contains("自己组织的活动", "天星社区", "用到刀剪", "任何一方要求签协议").doesNotContain("梅秀社区");
        assertThat(form.body()).contains("value=\"2026-03-14T09:00\"", "value=\"2026-03-13T09:00\"");
        Answer sent = star.post("/console/activities/new", typed());
        assertThat(sent.status()).isEqualTo(302);
        Answer desk = star.follow(sent);
        assertThat(desk.text()).contains("招募发出去了", "广场磨刀", "还空着", "会磨刀磨剪", "发布招募", "周师傅");
        UUID id = UUID.fromString(sent.location().replaceAll(".*/", ""));
        Activity call = place.ask(() -> activities.get(place.starAdmin(), id));
        assertThat(call.openSignUp()).isTrue();
        assertThat(call.risks()).containsExactly("sharp", "crowd");
        assertThat(call.leaderPhone()).isNotNull();
        assertThat(call.lon()).isEqualTo(place.star().lon());
        assertThat(star.get("/console/activities").text()).contains("广场磨刀", "0 / 3");
    }

    @Test
    void whoeverLeadsByNumberFindsTheRollOnThePhone() {
        Actor leader = place.ask(() -> folk.volunteer(place, "周师傅", 0));
        String[] call = typed();
        call[index(call, "leaderPhone")] = place.ask(() -> vault.open(
                Objects.requireNonNull(accounts.get(leader, leader.id()).phoneId())));
        UUID id = UUID.fromString(
                star.post("/console/activities/new", call).location().replaceAll(".*/", ""));
        assertThat(phones.of(place, leader).get("/tasks/" + id + "/lead").status())
                .isEqualTo(200);
    }

    @Test
    void everythingWrongIsSaidAtItsFieldAndStaysTyped() {
        String[] call = typed();
        call[index(call, "title")] = "<b>磨刀</b>".repeat(20);
        call[index(call, "start")] = "2026-03-01T09:00";
        call[index(call, "seatCount")] = "很多";
        call[index(call, "measures")] = "";
        call[index(call, "leaderPhone")] = "12";
        Answer first = star.post("/console/activities/new", call);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.text()).contains("名额请填数字", "标题最多 60 个字", "请写明防护措施", "有 3 处需要修改");
        assertThat(first.body()).contains("value=\"很多\"", "&lt;b>磨刀").doesNotContain("<b>磨刀");
        call = typed();
        call[index(call, "start")] = "2026-03-01T09:00";
        call[index(call, "leaderPhone")] = "12";
        Answer second = star.post("/console/activities/new", call);
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("开始时间已经过去了");
        call[index(call, "start")] = "2026-03-14T08:30";
        assertThat(star.post("/console/activities/new", call).text()).contains("电话请填手机号");
        assertThat(star.post("/console/activities/new").status()).isEqualTo(422);
        String[] foreign = typed();
        foreign[index(foreign, "site")] = place.plum().id().toString();
        assertThat(star.post("/console/activities/new", foreign).text()).contains("只能为自己的场所或队伍");
    }

    @Test
    void aTeamLeaderCallsForTheirTeamAndNoOther() {
        Actor leader = place.ask(() -> folk.volunteer(place, "队长", 0));
        Team own = team("星期六服务队");
        Team other = team("别家服务队");
        place.inside(() -> accounts.grant(Actor.CLOCK, leader.id(), Grant.ofTeam(own.id())));
        Visitor phone = phones.of(place, leader);
        assertThat(phone.get("/console/activities/new").text())
                .contains("星期六服务队")
                .doesNotContain("别家服务队");
        String[] call = typed();
        call[index(call, "team")] = own.id().toString();
        Answer sent = phone.post("/console/activities/new", call);
        assertThat(sent.status()).isEqualTo(302);
        assertThat(phone.follow(sent).text()).contains("星期六服务队", "取消这项活动");
        call[index(call, "team")] = other.id().toString();
        assertThat(phone.post("/console/activities/new", call).status()).isEqualTo(422);
        call[index(call, "team")] = "";
        assertThat(phone.post("/console/activities/new", call).status()).isEqualTo(422);
        UUID stations = open(Call.at(place));
        assertThat(phone.get("/console/activities/" + stations).status()).isEqualTo(404);
        assertThat(phone.get("/console/activities").text()).contains("广场磨刀").doesNotContain("天星社区义务理发");
    }

    private Team team(String name) {
        return place.ask(() -> teams.found(
                place.starAdmin(),
                new NewTeam(Team.Kind.SQUAD, name, null, place.star().id(), "")));
    }

    private String[] typed() {
        return new String[] {
            "title",
            "广场磨刀",
            "category",
            "handy",
            "content",
            "给居民磨刀磨剪\r\n自带工具",
            "conditions",
            "",
            "site",
            place.star().id().toString(),
            "team",
            "",
            "start",
            "2026-03-14T08:30",
            "end",
            "2026-03-14T10:30",
            "place",
            "天星广场",
            "lon",
            "",
            "lat",
            "",
            "seatSkill",
            "sharpening",
            "seatCount",
            "2",
            "seatSkill",
            "",
            "seatCount",
            "1",
            "seatSkill",
            "",
            "seatCount",
            "",
            "minAge",
            "18",
            "replyBy",
            "2026-03-13T08:30",
            "openSignUp",
            "yes",
            "risks",
            "sharp",
            "risks",
            "crowd",
            "measures",
            "戴手套",
            "insurance",
            "意外险",
            "agreementText",
            "",
            "leaderWords",
            "周师傅",
            "leaderPhone",
            "10098765432"
        };
    }

    private static int index(String[] call, String field) {
        for (int i = 0; i < call.length; i += 2) {
            if (call[i].equals(field)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(field);
    }

    private UUID open(Call call) {
        return place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
    }
}
