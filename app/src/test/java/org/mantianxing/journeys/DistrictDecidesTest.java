package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Decisions;
import org.mantianxing.district.Settings;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditQuery;
import org.mantianxing.identity.AuditRow;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A district looks after its sites, its time limits and its holidays. */
@JourneyTest
class DistrictDecidesTest {
    @Autowired
    World world;

    @Autowired
    Sites sites;

    @Autowired
    Settings settings;

    @Autowired
    WorkingDays days;

    @Autowired
    List<Decisions> modules;

    @Autowired
    Sessions sessions;

    @Autowired
    Audit audit;

    @LocalServerPort
    int port;

    Place place;
    Visitor centre;
    Visitor star;

    @BeforeEach
    void settle() {
        place = world.fresh();
        centre = as(place.centreAdmin());
        star = as(place.starAdmin());
    }

    @Test
    void aStationAddsAPointAndChangesItsOwnTelephone() {
        String add = "/console/sites/" + place.star().id() + "/add";
        var added = star.post(add, "level", "POINT", "name", "天星文化礼堂", "kind", "文化礼堂", "lon", "１２０.７５", "lat", "30.83");
        assertThat(added.status()).as(added.text()).isEqualTo(302);
        Site hall = site("天星文化礼堂");
        assertThat(hall.code()).isEqualTo(place.star().code() + "-1");
        assertThat(hall.path()).startsWith(place.star().path() + ".");
        assertThat(hall.lon()).isEqualTo(120.75);
        String here = "/console/sites/" + place.star().id();
        String version = version(star.get(here));
        star.post(
                here,
                "version",
                version,
                "name",
                "天星社区",
                "phone",
                "0573-8211 0001",
                "lon",
                "120.748",
                "lat",
                "30.828",
                "open",
                "true");
        assertThat(site("天星社区").phone()).isEqualTo("0573-8211 0001");
        var stale = star.post(here, "version", version, "name", "别名", "open", "true");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("别人刚刚改过这个场所");
        assertThat(stale.body()).contains("value=\"天星社区\"");
        assertThat(site("天星社区").open()).isTrue();
        assertThat(trail("SITE_ADD")).extracting(AuditRow::words).containsExactly("天星文化礼堂");
        assertThat(trail("SITE_CHANGE")).extracting(AuditRow::words).containsExactly("天星社区；电话： → 0573-8211 0001");
    }

    @Test
    void placesOfOthersAreSeenButNotTouched() {
        String plum = "/console/sites/" + place.plum().id();
        assertThat(star.get("/console/sites").text()).contains("天星社区", "梅秀社区");
        assertThat(star.get(plum).body()).doesNotContain("name=\"version\"");
        assertThat(star.post(plum, "version", "0", "name", "改名", "open", "true").status())
                .isEqualTo(404);
        assertThat(star.get(plum + "/add").status()).isEqualTo(404);
        assertThat(star.post(plum + "/add", "level", "POINT", "name", "别处").status())
                .isEqualTo(403);
        assertThat(as(place.auditor()).get(plum).status()).isEqualTo(200);
        assertThat(as(place.auditor()).post(plum, "version", "0", "name", "改名").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', 请填写场所名称",
        "phone, 叫我老王, 电话只能有数字",
        "lon, 东经, 请填写度数",
        "lon, 30.8, 经度和纬度要一起填",
        "level, STATION, 这一级下面不能设这种场所",
        "level, nonsense, 请选择是哪一级",
        "address, LONG, 地址最多 100 个字"
    })
    void aSiteIsWhatASiteCanBe(String field, String value, String words) {
        var wrong = star.post(
                "/console/sites/" + place.star().id() + "/add",
                "level",
                field.equals("level") ? value : "POINT",
                "name",
                field.equals("name") ? value : "广场",
                field.equals("level") || field.equals("name") ? "kind" : field,
                field.equals("level") || field.equals("name") ? "" : value.replace("LONG", "长".repeat(101)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains(words);
    }

    @Test
    void aPlaceFarAwayBelongsToSomebodyElse() {
        String add = "/console/sites/" + place.star().id() + "/add";
        assertThat(star.post(add, "level", "POINT", "name", "广场", "lon", "116.4", "lat", "39.9")
                        .text())
                .contains("不像在本区县");
        assertThat(star.post(add, "level", "POINT", "name", "广场", "lon", "30.8", "lat", "120.7")
                        .text())
                .contains("有没有填反");
    }

    @Test
    void limitsAreDecidedAndGoBackToWhatIsUsual() {
        assertThat(centre.get("/console/settings").body()).contains("订单时限", "接单（小时）", "placeholder=\"通常 24\"");
        centre.post("/console/settings", "orders.hours.accept", "８", "messages.quiet", "22-7");
        assertThat(place.ask(() -> settings.number("orders.hours.accept", 24))).isEqualTo(8);
        assertThat(place.ask(() -> settings.find("messages.quiet"))).contains("22-7");
        assertThat(trail("SETTING_CHANGE"))
                .extracting(AuditRow::words)
                .containsExactlyInAnyOrder("接单（小时）：24 → 8", "夜里不发短信（几点到几点）：21-8 → 22-7");
        var wrong = centre.post("/console/settings", "orders.hours.accept", "0", "orders.hours.review", "soon");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("有 2 处需要修改", "请填写 1 到 720 之间的整数");
        assertThat(wrong.body()).contains("value=\"soon\"");
        centre.post("/console/settings", "orders.hours.accept", "", "demo", "true", "nonsense", "1");
        assertThat(place.ask(() -> settings.find("orders.hours.accept"))).isEmpty();
        assertThat(place.ask(() -> settings.find("demo"))).as("not a decision").isEmpty();
        assertThat(star.get("/console/settings").status()).isEqualTo(403);
        assertThat(as(place.auditor()).get("/console/settings").body()).doesNotContain("btn-primary btn-l");
        assertThat(as(place.auditor())
                        .post("/console/settings", "orders.hours.accept", "1")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void everyDecisionIsSaidInBothLanguages() {
        Visitor english = as(place.centreAdmin()).cookie("mtx-lang", "en");
        String page = english.get("/console/settings").text();
        List<Decision> all =
                modules.stream().flatMap(module -> module.list().stream()).toList();
        assertThat(all).hasSizeGreaterThan(8);
        all.forEach(decision -> assertThat(page).doesNotContain(decision.title(), decision.help(), decision.group()));
    }

    @Test
    void theHolidayTableIsTakenLineByLine() {
        var taken = centre.post("/console/settings/holidays", "table", """
                日期,安排,名称
                2026-10-01,休,国庆节
                2026/10/2\t放假\t国庆节
                2026年10月10日（周六）  上班  国庆调休
                20261003,休
                2026-02-30,休,没有这一天
                明天,休
                2026-10-04,也许,国庆节
                2026-10-01,班,又一次
                """);
        assertThat(taken.text())
                .contains("收下 4 天", "有 4 行没有收", "第 6 行：2026-02-30", "日期看不懂", "第二列请写“休”或“班”", "这一天前面已经有一行了");
        place.inside(() -> {
            assertThat(days.isWorking(LocalDate.of(2026, 10, 1))).isFalse();
            assertThat(days.isWorking(LocalDate.of(2026, 10, 2))).isFalse();
            assertThat(days.isWorking(LocalDate.of(2026, 10, 10))).isTrue();
            assertThat(days.isWorking(LocalDate.of(2026, 10, 11))).isFalse();
        });
        centre.post("/console/settings/holidays", "table", "2026-10-02,班,改了");
        assertThat(place.ask(() -> days.isWorking(LocalDate.of(2026, 10, 2)))).isTrue();
        assertThat(centre.post("/console/settings/holidays", "table", " ").status())
                .isEqualTo(422);
        assertThat(trail("HOLIDAYS_IMPORT")).hasSize(2);
        assertThat(as(place.auditor())
                        .get("/console/settings/holidays?year=2026")
                        .text())
                .contains("国庆调休");
        assertThat(as(place.auditor())
                        .post("/console/settings/holidays", "table", "2026-10-05,休")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileOfChineseExcelIsRead() {
        byte[] csv = "2027-01-01,休,元旦\r\n".getBytes(Charset.forName("GB18030"));
        var taken = upload("放假.csv", csv);
        assertThat(taken.text()).contains("收下 1 天", "元旦");
        assertThat(upload("big.csv", new byte[400_000]).text()).contains("文件太大了");
        assertThat(upload("zip.csv", new byte[] {80, 75, 3, 4, 0, -1}).text()).contains("日期看不懂");
    }

    private Visitor.Answer upload(String name, byte[] bytes) {
        return centre.upload("/console/settings/holidays", List.of(new Visitor.File("file", name, bytes)));
    }

    private List<AuditRow> trail(String action) {
        return place.ask(() -> audit.search(place.centreAdmin(), new AuditQuery("", action, null, null, null))
                .rows());
    }

    private Site site(String name) {
        return place.ask(() -> sites.list(Actor.VISITOR).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static String version(Visitor.Answer page) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Visitor as(Actor person) {
        return new Visitor(port, place.district().slug())
                .cookie(Sessions.COOKIE, place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE)));
    }
}
