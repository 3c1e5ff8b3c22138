package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.teams.Alliance;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Pledge;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A member unit says what it brings this year, and everybody sees what was kept of it. */
@JourneyTest
class AllianceTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Teams teams;

    @Autowired
    Alliance alliance;

    @Autowired
    Accounts accounts;

    Place place;
    Actor leader;
    UUID unit;

    @BeforeEach
    void aHospital() {
        place = world.fresh();
        leader = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "firstaid"));
        unit = found("第一医院服务队", Team.Kind.UNIT);
        place.inside(() -> {
            teams.join(place.starAdmin(), unit, leader.id());
            teams.nameLeader(place.starAdmin(), unit, leader.id());
        });
        leader = place.ask(() -> accounts.actor(leader.id()));
    }

    private UUID found(String name, Team.Kind kind) {
        return place.ask(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(kind, name, null, place.star().id(), ""))
                .id());
    }

    @Test
    void aYearsPlanAndWhatWasKept() {
        Visitor desk = desks.as(place, leader);
        String plan = "/console/teams/" + unit + "/plan";
        assertThat(desk.post(plan, "kind", "", "words", "", "month", "").text()).contains("请选出什么", "请写出什么、多少");
        assertThat(desk.post(plan, "kind", "LECTURE", "words", "急救讲座两场", "month", "13")
                        .body())
                .contains("请选一个月份", "急救讲座两场");
        desk.post(plan, "kind", "LECTURE", "words", "急救讲座两场", "month", "5", "year", "2026");
        desk.post(plan, "kind", "ROOM", "words", "会议室一间，周末可用", "month", "", "year", "2026");
        desk.post(plan, "kind", "PEOPLE", "words", "义诊十人", "month", "3", "year", "2027");
        assertThat(desk.post(plan, "kind", "PEOPLE", "words", "太早", "year", "2030")
                        .text())
                .contains("只能写今年和明年的");
        Visitor anybody = desks.visitor(place);
        assertThat(anybody.get("/alliance").text())
                .contains("第一医院服务队", "急救讲座两场", "做到了 0 件")
                .doesNotContain("义诊十人");
        UUID lecture = place.ask(() -> alliance.of(leader, unit, 2026).stream()
                .filter(one -> one.kind() == Pledge.Kind.LECTURE)
                .findFirst()
                .orElseThrow()
                .id());
        desk.post(plan + "/" + lecture + "/keep", "kept", "来了八十人");
        assertThat(desk.post(plan + "/" + lecture + "/keep", "kept", "又一次").text())
                .contains("已经记下做到了");
        assertThat(desk.post(plan + "/" + lecture + "/drop").text()).contains("已经做到的不能拿掉");
        assertThat(anybody.get("/alliance").text()).contains("来了八十人", "做到了 1 件").doesNotContain("又一次");
        assertThat(anybody.get("/teams/" + unit).text())
                .contains("今年的共建计划", "会议室一间", "计划中")
                .doesNotContain("过了还没做");
        desk.post(plan, "kind", "DAY", "words", "二月的共同活动日", "month", "2", "year", "2026");
        assertThat(anybody.get("/teams/" + unit).text()).contains("过了还没做");
        desk.post("/console/teams/" + unit + "/contact", "contact", "办公室 0573-83999999");
        assertThat(anybody.get("/teams/" + unit).text()).contains("0573-83999999");
    }

    @Test
    void othersDecideNothing() {
        UUID squad = found("星期六小队", Team.Kind.SQUAD);
        place.inside(() -> {
            alliance.pledge(leader, unit, new Alliance.NewPledge(Pledge.Kind.DAY, "敬老日一起去", 10, 2026));
            UUID day = alliance.of(leader, unit, 2026).getFirst().id();
            Actor stranger = folk.volunteer(place, "吴师傅", 0.0, "haircut");
            assertThatThrownBy(() -> alliance.keep(stranger, unit, day, "")).isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> alliance.keep(place.starAdmin(), squad, day, ""))
                    .as("another team's")
                    .isInstanceOf(NotFound.class);
            alliance.drop(leader, unit, day);
            assertThatThrownBy(() -> alliance.drop(leader, unit, day)).isInstanceOf(NotFound.class);
        });
        assertThat(desks.as(place, place.starAdmin())
                        .post("/console/teams/" + squad + "/plan", "kind", "DAY", "words", "一起去", "year", "2026")
                        .text())
                .contains("只有成员单位写年度计划");
    }
}
