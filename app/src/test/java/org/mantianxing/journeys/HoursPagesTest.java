package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.certificates.Certificates;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.Finished;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours in the browser: what is typed wrong is explained and kept, what is done is said. */
@JourneyTest
class HoursPagesTest {
    @Autowired
    World world;

    @Autowired
    Records records;

    @Autowired
    Certificates certificates;

    @Autowired
    Accounts accounts;

    @Autowired
    SignedIn signedIn;

    Place place;
    Actor helper;
    Visitor phone;
    Visitor desk;
    NewHours hours;

    @BeforeEach
    void aRecordThatWaits() {
        place = world.fresh();
        helper = place.ask(() -> {
            Actor person = world.resident(1, "沈建英");
            accounts.grant(Actor.CLOCK, person.id(), Grant.of(Role.VOLUNTEER));
            return accounts.actor(person.id());
        });
        hours = Served.at(place, helper, LocalDateTime.of(2026, 3, 9, 6, 0), 120);
        place.inside(() -> {
            records.credit(place.northAdmin(), hours);
            records.propose(
                    place.northAdmin(),
                    new Finished(
                            hours.activity(),
                            hours.title(),
                            hours.organiser(),
                            hours.path(),
                            hours.started(),
                            hours.ended()));
        });
        phone = signedIn.as(place, helper);
        desk = signedIn.as(place, place.starAdmin());
    }

    @Test
    void aSiteConfirmsOnlyAfterLooking() {
        String sheet = "/console/hours/sheets/" + hours.activity();
        assertThat(desk.get("/console/hours").text()).contains("上门理发", "等您核对的活动");
        assertThat(desk.get(sheet).text()).contains("沈**", "北** ", "单位内部的值班");
        Answer unlooked = desk.post(sheet);
        assertThat(unlooked.status()).isEqualTo(422);
        assertThat(unlooked.text()).contains("请先看过");
        assertThat(desk.follow(desk.post(sheet, "looked", "yes")).text()).contains("核对好了", "都核对完了");
        assertThat(desk.post(sheet, "looked", "yes").status()).isEqualTo(409);
        assertThat(desk.get("/console/hours?show=done").text()).contains("上门理发", "天**");
        assertThat(signedIn.as(place, place.plumAdmin()).get(sheet).status()).isEqualTo(404);
        assertThat(phone.get("/me/record").text()).contains("天** 已核对");
    }

    @Test
    void anObjectionGoesToTheDeskAndComesBack() {
        UUID line =
                place.ask(() -> records.lines(helper, helper.id()).getFirst().id());
        Answer wrong = phone.post("/me/record/" + line, "minutes", "很久", "words", "我八点半才走");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请用数字填写分钟数", "value=\"很久\"", "我八点半才走");
        assertThat(phone.post("/me/record/" + line, "minutes", "120", "words", "")
                        .text())
                .contains("这和现在记录的时长一样", "请写明哪里不对");
        Answer sent = phone.post("/me/record/" + line, "minutes", "１５０", "words", "我八点半才走");
        assertThat(phone.follow(sent).text()).contains("收到了，站点核对以后会告诉您", "您的异议正在核对");
        assertThat(phone.post("/me/record/" + line, "minutes", "160", "words", "再来")
                        .status())
                .isEqualTo(409);
        UUID claim = place.ask(() -> records.ownClaims(helper).getFirst().id());
        String page = "/console/hours/claims/" + claim;
        Answer wordless = desk.post(page, "answer", "refuse", "minutes", "150", "words", " ");
        assertThat(wordless.status()).isEqualTo(422);
        assertThat(wordless.text()).contains("请写明为什么不同意");
        assertThat(desk.post(page, "answer", "grant", "minutes", "9999", "words", "")
                        .status())
                .isEqualTo(422);
        assertThat(desk.follow(desk.post(page, "answer", "grant", "minutes", "140", "words", "八点二十"))
                        .text())
                .contains("处理好了");
        assertThat(desk.post(page, "answer", "grant", "minutes", "140", "words", "")
                        .status())
                .isEqualTo(409);
        assertThat(phone.get("/me/record/" + line).text()).contains("更正为 140 分钟", "八点二十");
        assertThat(phone.post(page, "answer", "grant", "minutes", "600", "words", "给自己加")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatIsDeclaredIsKeptWhenSomethingIsWrong() {
        Answer wrong = phone.upload(
                "/me/record/declare",
                List.of(new Visitor.File("proof", "证明.jpg", "不是图片".getBytes(StandardCharsets.UTF_8))),
                "title",
                "亚运会志愿服务",
                "organiser",
                "杭州亚组委",
                "category",
                "sport",
                "day",
                "2026-03-01",
                "hours",
                "4",
                "site",
                place.star().id().toString(),
                "words",
                "有证书");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"亚运会志愿服务\"", "value=\"杭州亚组委\"");
        Answer day = phone.upload("/me/record/declare", List.of(), "title", "x", "day", "昨天", "hours", "4");
        assertThat(day.text()).contains("请填写服务的日子");
        assertThat(phone.upload("/me/record/declare", List.of(), "day", "2026-03-01", "hours", "4")
                        .text())
                .contains("请填写参加了什么活动", "请填写是谁组织的", "请选一个服务类别", "请选由哪个站点核对", "请写明有什么证明");
    }

    @Test
    void aCertificateIsIssuedInOneStepAndShowsWhatTheHolderAllows() {
        assertThat(phone.get("/me/certificates").text()).contains("有 1 次服务等站点核对");
        desk.post("/console/hours/sheets/" + hours.activity(), "looked", "yes");
        assertThat(phone.post("/me/certificates", "from", "三月", "to", "2026-03-09")
                        .status())
                .isEqualTo(422);
        assertThat(phone.post("/me/certificates", "from", "2020-01-01", "to", "2020-02-01")
                        .text())
                .contains("这段时间里没有站点核对过的服务");
        Answer issued = phone.post("/me/certificates", "from", "2026/03/09", "to", "2026-03-09");
        assertThat(phone.follow(issued).text()).contains("证明开好了", "2 小时");
        var one = place.ask(() -> certificates.mine(helper).getFirst());
        String mine = "/me/certificates/" + one.id();
        assertThat(phone.get(mine + "/paper.pdf").body()).startsWith("%PDF");
        assertThat(phone.get(mine + "/credential.json").body()).contains("AchievementCredential");
        Visitor anybody = new Visitor(signedIn.port(), place.district().slug());
        String seen = anybody.get("/certs/" + one.number()).text();
        assertThat(seen).contains("这份证明有效", "沈**", "2 小时").doesNotContain("沈建英", "上门理发");
        assertThat(anybody.get(mine).status()).isIn(302, 404);
        assertThat(anybody.get(mine + "/paper.pdf").status()).isIn(302, 404);
        assertThat(desk.get(mine).status()).isEqualTo(404);
        Answer unknown = anybody.get("/certs?number=330411-2026-NICHTS");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("没有这个编号的证明");
        assertThat(anybody.get("/certs/keys.pem").body()).contains("BEGIN PUBLIC KEY");
        phone.post(mine + "/withdraw");
        assertThat(anybody.get("/certs/" + one.number()).text()).contains("这份证明已经失效");
        assertThat(phone.post(mine + "/withdraw").status()).isEqualTo(409);
    }

    @Test
    void theCentreDecidesTheRuleAndEverybodyReadsIt() {
        Visitor centre = signedIn.as(place, place.centreAdmin());
        Answer wrong = centre.post("/console/hours/policy", "validFrom", "2026-01-01", "dayHours", "八");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"八\"");
        Answer done = centre.post(
                "/console/hours/policy",
                "validFrom",
                "2026-03-09",
                "dayHours",
                "６",
                "reviewHours",
                "10",
                "presencePercent",
                "60",
                "nothingUpTo",
                "15",
                "halfUpTo",
                "45",
                "recordDays",
                "5",
                "disputeDays",
                "30",
                "pointsHour",
                "10",
                "stars",
                "50、100，200",
                "words",
                "区文明办〔2026〕3 号");
        assertThat(centre.follow(done).text()).contains("新规则保存好了", "区文明办〔2026〕3 号", "正在用");
        assertThat(new Visitor(signedIn.port(), place.district().slug())
                        .get("/rules/hours")
                        .text())
                .contains("6 小时", "1 星 50 小时，2 星 100 小时，3 星 200 小时", "5 个工作日");
        assertThat(desk.post("/console/hours/policy").status()).isEqualTo(404);
    }
}
