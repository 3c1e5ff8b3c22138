package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Offer;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Circulars;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff write to people of the archive and ask them to a call; a leader writes to the team. */
@JourneyTest
class CircularTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignedIn desks;

    @Autowired
    Circulars circulars;

    @Autowired
    Teams teams;

    @Autowired
    Activities activities;

    @Autowired
    Quiet quiet;

    Place place;
    Actor fang;
    Actor guo;
    Actor sewer;

    @BeforeEach
    void threeVolunteers() {
        place = world.fresh();
        fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "haircut"));
        guo = place.ask(() -> folk.volunteer(place, "王国强", 0.0001, "haircut"));
        sewer = place.ask(() -> folk.volunteer(place, "沈建芳", 0.0002, "sewing"));
    }

    @Test
    void thoseWhoWereFoundOrPickedAreWrittenTo() {
        Visitor desk = desks.as(place, place.starAdmin());
        assertThat(desk.get("/console/volunteers/write?skill=haircut").text()).contains("2 人", "王*", "王**");
        assertThat(desk.post("/console/volunteers/write?skill=haircut", "words", " ")
                        .text())
                .contains("请写通知的内容");
        assertThat(desk.post("/console/volunteers/write?skill=haircut", "words", "周六上午\n带好剪刀")
                        .location())
                .endsWith("/console/volunteers?skill=haircut");
        assertThat(desk.get("/console/volunteers").text()).contains("发给了 2 人");
        assertThat(desk.post("/console/volunteers/write?skill=haircut", "words", "周六上午\n带好剪刀")
                        .text())
                .as("a second tap")
                .contains("一样的内容刚刚发过了");
        quiet.wait(place);
        Visitor reader = desks.as(place, fang);
        assertThat(reader.get("/messages").text()).contains("天星社区").contains("周六上午 带好剪刀");
        UUID note = place.ask(() -> circulars.own(place.starAdmin()).getFirst().id());
        assertThat(reader.get("/notes/" + note).text()).contains("带好剪刀");
        assertThat(desks.as(place, sewer).get("/notes/" + note).status()).isEqualTo(404);
        assertThat(desks.as(place, place.centreAdmin()).get("/console/audit").text())
                .contains("给志愿者发通知", "带好剪刀");
        desk.post("/console/volunteers/write?skill=haircut&pick=" + sewer.id(), "words", "只给您");
        quiet.wait(place);
        assertThat(desks.as(place, sewer).get("/messages").text()).contains("只给您");
        assertThat(reader.get("/messages").text()).doesNotContain("只给您");
        assertThat(desks.as(place, place.auditor())
                        .post("/console/volunteers/write", "words", "不行")
                        .status())
                .isEqualTo(403);
        assertThat(desks.as(place, place.plumAdmin())
                        .post("/console/volunteers/write?pick=" + fang.id(), "words", "别处的")
                        .text())
                .contains("没有能发的人");
    }

    @Test
    void nobodyGetsMoreThanThreeAWeekWhoeverWritesAndHoweverManyAtOnce() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> place.ask(() -> {
                        try {
                            return Boolean.TRUE.equals(transaction.execute(_ -> {
                                circulars.toPeople(
                                        n % 2 == 0 ? place.starAdmin() : place.centreAdmin(),
                                        List.of(fang.id()),
                                        "第 " + n);
                                linger();
                                return true;
                            }));
                        } catch (Refused no) {
                            return false;
                        }
                    }))
                    .toList();
            int sent = 0;
            for (var one : both.invokeAll(tries)) {
                sent += one.get() ? 1 : 0;
            }
            assertThat(sent).isEqualTo(3);
        }
        place.inside(() -> assertThat(circulars.toPeople(place.starAdmin(), List.of(fang.id(), guo.id()), "四"))
                .isEqualTo(new Circulars.Sent(1, 1)));
        place.after(Duration.ofDays(8));
        place.inside(() -> assertThat(circulars.toPeople(place.starAdmin(), List.of(fang.id()), "下周"))
                .isEqualTo(new Circulars.Sent(1, 0)));
    }

    /** Nothing is true yet: whoever does not wait for it counts without it. */
    private static void linger() {
        LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }

    @Test
    void aLeaderWritesToTheTeamAlone() {
        UUID team = place.ask(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, "星期六小队", null, place.star().id(), ""))
                .id());
        place.inside(() -> {
            teams.join(place.starAdmin(), team, fang.id());
            teams.join(place.starAdmin(), team, sewer.id());
            teams.nameLeader(place.starAdmin(), team, fang.id());
        });
        Visitor leader = desks.as(place, fang);
        assertThat(leader.get("/console/teams/" + team + "/write").status()).isEqualTo(200);
        leader.post("/console/teams/" + team + "/write", "words", "明天七点集合");
        quiet.wait(place);
        assertThat(desks.as(place, sewer).get("/messages").text()).contains("星期六小队：明天七点集合");
        assertThat(desks.as(place, guo).get("/messages").text()).doesNotContain("集合");
        assertThat(desks.as(place, sewer)
                        .get("/console/teams/" + team + "/write")
                        .status())
                .isEqualTo(404);
        assertThat(leader.post("/console/volunteers/write?pick=" + guo.id(), "words", "不是队员")
                        .status())
                .isEqualTo(404);
        place.inside(() ->
                assertThatThrownBy(() -> circulars.toTeam(sewer, team, "我也发")).isInstanceOf(NotFound.class));
    }

    @Test
    void thoseWhoWerePickedAreAskedToACall() {
        UUID call = place.ask(() -> activities.openCall(
                place.starAdmin(), Call.at(place).invitedOnly().build()));
        Visitor desk = desks.as(place, place.starAdmin());
        assertThat(desk.get("/console/volunteers/invite?skill=haircut").text()).contains("2 人", "还缺 2 人");
        assertThat(desk.post("/console/volunteers/invite?skill=haircut", "call", "")
                        .text())
                .contains("请选一个招募");
        String done = desk.post(
                        "/console/volunteers/invite?pick=" + fang.id() + "&pick=" + sewer.id(), "call", call.toString())
                .text();
        assertThat(done).contains("邀请了 1 人", "没有请的和原因");
        assertThat(desk.post("/console/volunteers/invite?skill=haircut", "call", call.toString())
                        .text())
                .contains("邀请了 1 人", "已邀请过");
        place.inside(() -> assertThat(activities.offers(place.starAdmin(), call))
                .extracting(Offer::volunteer)
                .containsExactlyInAnyOrder(fang.id(), guo.id()));
        assertThat(desks.as(place, place.plumAdmin())
                        .post("/console/volunteers/invite?pick=" + fang.id(), "call", call.toString())
                        .status())
                .isEqualTo(404);
    }
}
