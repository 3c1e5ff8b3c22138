package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditLine;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader's page: code, roll, end. */
@JourneyTest
class LeadPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Records records;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Audit audit;

    @Autowired
    Phones phones;

    Place place;
    Actor leader;
    Actor first;
    Actor second;
    Visitor lead;
    Call call;
    UUID id;
    String page;

    @BeforeEach
    void twoComeAndOneLeads() {
        place = world.fresh();
        leader = place.ask(() -> folk.barber(place, "周师傅"));
        first = place.ask(() -> folk.barber(place, "沈建英"));
        second = place.ask(() -> folk.barber(place, "陈国强"));
        call = Call.at(place).ledBy(leader.id());
        id = place.ask(() -> activities.openCall(place.starAdmin(), call.build()));
        place.inside(() -> {
            activities.signUp(first, id);
            activities.signUp(second, id);
        });
        lead = phones.of(place, leader);
        page = "/tasks/" + id + "/lead";
    }

    @Test
    void theCodeIsShownWhenItIsTimeAndOnlyToWhoLeads() {
        assertThat(lead.get("/tasks/" + id).text()).contains("您负责这项活动");
        assertThat(lead.get(page).text()).contains("签到在开始前 60 分钟打开，也就是 08:00");
        moveTo(call.start().minus(Duration.ofMinutes(10)));
        String code = place.ask(() -> activities.code(leader, id));
        assertThat(lead.get(page).body()).contains("签到码 " + String.join(" ", code.split("")));
        assertThat(lead.get(page + "/code").text()).contains(String.join(" ", code.split("")));
        for (Actor other : new Actor[] {first, place.plumAdmin()}) {
            Visitor visitor = phones.of(place, other);
            for (String part : new String[] {"", "/code", "/fresh"}) {
                assertThat(visitor.get(page + part).status()).isEqualTo(404);
            }
            for (String step : new String[] {"roll", "finish", "contact", "crew"}) {
                assertThat(visitor.post(
                                        page + "/" + step,
                                        "volunteer",
                                        first.id().toString(),
                                        "came",
                                        "yes")
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(phones.stranger(place).get(page).location()).contains("/sign-in");
        assertThat(phones.of(place, place.starAdmin()).get(page).status()).isEqualTo(200);
    }

    @Test
    void theWayIsTypedLongBeforeCheckInOpensAndBothEndsAreNeeded() {
        moveTo(call.start());
        String number = place.ask(() -> volunteers.get(first, first.id()).number());
        lead.post(page + "/roll", "volunteer", first.id().toString(), "came", "yes");
        Answer open =
                lead.post(page + "/typed", "kind", "TRAVEL", "who", number, "from", "", "to", "09:00", "words", "坐船来");
        assertThat(open.status()).isEqualTo(422);
        assertThat(open.text()).contains("几点到几点都要写");
        assertThat(open.body()).contains("value=\"坐船来\"");
        Answer noted = lead.post(
                page + "/typed", "kind", "TRAVEL", "who", number, "from", "06:40", "to", "08:50", "words", "坐船来");
        assertThat(lead.follow(noted).text()).contains("记好了，另外算，不算服务时长");
        place.inside(() -> assertThat(records.lines(first, first.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.minutes()).isEqualTo(130)));
        assertThat(phones.of(place, first).get("/me/record").text()).contains("另外记的，不算服务时长", "路途");
    }

    @Test
    void rollCallThenTheSummaryThenTheLedger() {
        moveTo(call.start());
        assertThat(lead.get(page).text()).contains("到了 0 人，共 2 人", "还没签到", "还没有一个人签到");
        Answer here = lead.post(
                page + "/roll", "volunteer", first.id().toString(), "came", "yes", "from", "9:00", "to", "１０：３０");
        assertThat(lead.follow(here).text())
                .contains("记好了", "到了 1 人，共 2 人", "上午9:00 到（负责人点名）", "上午10:30 走（负责人点名）", "到场 1 人，没来 1 人，一共记 1.5 小时");
        lead.post(page + "/roll", "volunteer", second.id().toString(), "came", "no", "words", "临时加班");
        assertThat(lead.get(page + "/fresh").text()).contains("临时加班");
        moveTo(call.start().plus(Duration.ofHours(2)));
        Answer done = lead.post(page + "/finish");
        assertThat(lead.follow(done).text()).contains("时长已经记好", "已结束");
        assertThat(lead.post(page + "/finish").status()).isEqualTo(409);
        assertThat(lead.post(page + "/roll", "volunteer", first.id().toString(), "came", "no")
                        .status())
                .isEqualTo(409);
        place.inside(() -> {
            assertThat(records.lines(first, first.id()))
                    .extracting(HoursLine::minutes)
                    .containsExactly(90);
            assertThat(records.lines(second, second.id())).isEmpty();
        });
    }

    @Test
    void whatCannotBeTakenStaysTypedAndIsExplained() {
        moveTo(call.start());
        Answer wrong = lead.post(
                page + "/roll", "volunteer", first.id().toString(), "came", "yes", "from", "早上", "to", "25:00");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("时间请写成 8:30 这样", "value=\"早上\"", "value=\"25:00\"");
        assertThat(roll("from", "10:30", "to", "9:30").text()).contains("离开的时间要在到达之后");
        assertThat(roll("from", "3:00", "to", "4:00").text()).contains("时间要在活动时间前后");
        assertThat(lead.post(page + "/roll", "volunteer", first.id().toString(), "came", "maybe")
                        .text())
                .contains("请选“到了”或“没来”");
        assertThat(lead.post(page + "/roll", "volunteer", "x", "came", "yes").status())
                .isEqualTo(404);
        assertThat(lead.post(page + "/roll", "volunteer", UUID.randomUUID().toString(), "came", "yes")
                        .status())
                .isEqualTo(404);
        assertThat(lead.post(page + "/roll").status()).isEqualTo(404);
        assertThat(roll("from", "", "to", "", "words", "😀".repeat(5000)).status())
                .isEqualTo(302);
    }

    @Test
    void nobodyCallsTheirOwnRollAndTheCodeStands() {
        Actor self = place.ask(() -> folk.barber(place, "自己"));
        UUID own = place.ask(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place).ledBy(self.id()).needing(new SeatNeed("", 2)).build()));
        place.inside(() -> activities.signUp(self, own));
        moveTo(call.start());
        Visitor both = phones.of(place, self);
        String at = "/tasks/" + own + "/lead";
        assertThat(both.get(at).text()).contains("自己的请用签到码，或请别人确认");
        assertThat(both.post(at + "/roll", "volunteer", self.id().toString(), "came", "yes")
                        .text())
                .contains("请别人确认");
        place.inside(() -> activities.checkIn(first, id, activities.code(leader, id)));
        assertThat(lead.post(page + "/roll", "volunteer", first.id().toString(), "came", "no")
                        .text())
                .contains("已经用签到码签到，不能记为没来");
    }

    @Test
    void namesAndPhonesAreSeenOnRequestAndTheLookIsKept() {
        assertThat(lead.get(page).text()).contains("沈*").doesNotContain("沈建英");
        Answer crew = lead.post(page + "/crew");
        assertThat(crew.status()).isEqualTo(200);
        assertThat(crew.text()).contains("沈建英", "陈国强");
        assertThat(place.ask(() -> audit.about(first, first.id())))
                .extracting(AuditLine::action)
                .contains("REVEAL_NAME", "REVEAL_PHONE");
        assertThat(lead.post(page + "/contact").status()).isEqualTo(200);
        moveTo(call.start().plus(Duration.ofDays(3)));
        assertThat(lead.post(page + "/crew").text()).contains("联系方式不再显示");
    }

    private Answer roll(String... more) {
        String[] fields = new String[more.length + 4];
        fields[0] = "volunteer";
        fields[1] = first.id().toString();
        fields[2] = "came";
        fields[3] = "yes";
        System.arraycopy(more, 0, fields, 4, more.length);
        return lead.post(page + "/roll", fields);
    }

    private void moveTo(Instant moment) {
        place.clock().moveTo(moment);
    }
}
