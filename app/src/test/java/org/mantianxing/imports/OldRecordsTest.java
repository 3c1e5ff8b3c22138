package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Packed;
import org.mantianxing.records.Claim;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** What people served before this platform was there: each row judged, the good ones in the ledger, all of it undoable. */
@JourneyTest
class OldRecordsTest {
    private static final List<String> HEADINGS =
            List.of("姓名", "志愿者编号", "手机号", "活动名称", "服务日期", "开始时间", "时长", "主办单位", "服务类别", "地点");

    @Autowired
    World world;

    @Autowired
    Road road;

    @Autowired
    Imports imports;

    @Autowired
    Folk folk;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Records records;

    @Autowired
    SignedIn desks;

    Place place;
    Actor centre;
    Actor fang;
    Actor ming;
    String fangs;

    @BeforeEach
    void twoVolunteers() {
        place = world.fresh();
        centre = place.centreAdmin();
        fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0));
        ming = place.ask(() -> folk.volunteer(place, "李明", 0.0));
        fangs = place.ask(() -> volunteers.get(centre, fang.id()).number());
    }

    private List<String> row(String name, String number, String phone, String title, String day, String hours) {
        return List.of(name, number, phone, title, day, "", hours, "天星社区", "便民服务", "广场");
    }

    private UUID brought(List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>(List.of(HEADINGS));
        all.addAll(rows);
        return imports.begin(centre, VolunteerImport.Kind.HOURS, "老记录.xlsx", Lists.stream(Lists.xlsx(Lists.rows(all))));
    }

    private UUID takenIn(List<List<String>> rows) {
        return road.takenIn(centre, road.checked(centre, brought(rows)));
    }

    @Test
    void goodRowsGoToTheLedgerAndBadOnesComeBackWithAReason() {
        place.inside(() -> {
            UUID id = road.checked(
                    centre,
                    brought(List.of(
                            row("王芳", fangs, "", "义务理发", "2024-03-05", "2"),
                            row("王芳", fangs, "", "义务理发", "2024/3/5", "2小时"),
                            row("王芳", fangs.toLowerCase(java.util.Locale.ROOT), "", "交通劝导", "2024年3月6日", "90分钟"),
                            row("李明", fangs, "", "义务理发", "2024-03-05", "2"),
                            row("王芳", "", "", "义务理发", "2024-03-05", "2"),
                            row("王芳", "V00000000000", "", "义务理发", "2024-03-07", "2"),
                            row("王芳", fangs, "", "", "2024-03-05", "2"),
                            row("王芳", fangs, "", "义务理发", "2031-03-05", "2"),
                            row("王芳", fangs, "", "义务理发", "2024-03", "2"),
                            row("王芳", fangs, "", "义务理发", "2024-03-08", "两小时"),
                            row("王芳", fangs, "", "义务理发", "2024-03-08", "0.2"),
                            row("王芳", fangs, "", "义务理发", "2024-03-08", "36"),
                            row("王芳", "", "123", "义务理发", "2024-03-08", "2"))));
            assertThat(said(id, Verdict.BAD))
                    .containsExactly(
                            "和第 2 行是同一次服务",
                            "这个编号是别人的，请核对姓名和编号",
                            "看不出是谁：志愿者编号、手机号、证件号码至少填一样",
                            "没有这个志愿者编号，请核对",
                            "没有活动名称",
                            "服务日期不会是 2031-03-05",
                            "服务日期看不懂，要写到哪一天：2024-03",
                            "服务时长看不懂：两小时",
                            "不到半小时的不计",
                            "一次超过 12 小时，多天的请分开写",
                            "手机号不对，要 11 位、以 1 开头");
            assertThat(imports.counts(centre, id)).containsEntry(Verdict.READY, 2);
            assertThat(records.minutes(fang, fang.id()))
                    .as("nothing before the centre says so")
                    .isZero();
            road.takenIn(centre, id);
            assertThat(records.minutes(fang, fang.id())).isEqualTo(210);
            HoursLine line = records.lines(fang, fang.id()).getLast();
            assertThat(line.grade()).isEqualTo(NewHours.Grade.D);
            assertThat(line.category()).isEqualTo("handy");
            assertThat(Packed.chinese(line.evidence())).isEqualTo("以前的记录，由“老记录.xlsx”第 2 行导入");
            assertThat(records.points(fang, records.ledger(fang, fang.id())))
                    .as("hours that nobody here saw earn none")
                    .isZero();
        });
    }

    @Test
    void aYearBroughtTwiceCountsOnceAndIsUndoneAsAWhole() {
        place.inside(() -> {
            List<List<String>> year = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                year.add(row("王芳", fangs, "", "月月清洁", "2024-%02d-10".formatted(month), "3"));
            }
            UUID first = takenIn(year);
            assertThat(records.minutes(fang, fang.id())).isEqualTo(12 * 180);
            UUID second = road.checked(centre, brought(year));
            assertThat(imports.counts(centre, second))
                    .containsEntry(Verdict.KNOWN, 12)
                    .containsEntry(Verdict.READY, 0);
            UUID line = records.lines(fang, fang.id()).getFirst().id();
            records.correct(place.starAdmin(), line, 60, "那天只来了一小时");
            place.clock().advance(Duration.ofDays(6));
            road.undone(centre, first);
            assertThat(records.minutes(fang, fang.id())).isZero();
            assertThat(records.ledger(fang, fang.id()).lines())
                    .as("taken back by corrections: nothing leaves the ledger")
                    .hasSize(25);
            assertThat(records.ledger(fang, fang.id()).minutes()).isZero();
            takenIn(year);
            assertThat(records.minutes(fang, fang.id())).isEqualTo(12 * 180);
        });
    }

    @Test
    void whatADayDoesNotHoldWaitsForTheLevelAboveAndGoesWithTheList() {
        place.inside(() -> {
            UUID id = takenIn(List.of(
                    row("李明", volunteers.get(centre, ming.id()).number(), "", "上午防汛", "2024-06-20", "6"),
                    row("李明", volunteers.get(centre, ming.id()).number(), "", "下午防汛", "2024-06-20", "5")));
            assertThat(records.minutes(ming, ming.id())).isEqualTo(480);
            assertThat(records.claims(place.northAdmin(), false)).hasSize(1);
            road.undone(centre, id);
            assertThat(records.minutes(ming, ming.id())).isZero();
            assertThat(records.claims(place.northAdmin(), false)).isEmpty();
            assertThat(records.ownClaims(ming)).noneMatch(Claim::open);
        });
    }

    @Test
    void theDeskOffersBothKindsAndTheirBlankSheets() {
        Visitor desk = desks.as(place, centre);
        assertThat(desk.get("/console/imports?kind=HOURS").text()).contains("以前的服务记录", "志愿者名单");
        assertThat(desk.get("/console/imports/model?kind=HOURS").status()).isEqualTo(200);
        byte[] file = Lists.xlsx(Lists.rows(List.of(
                HEADINGS,
                row("王芳", fangs, "", "义务理发", "2024-03-05", "2"),
                row("王芳", "", "", "理发", "2024-03-05", "2"))));
        Visitor.Answer brought =
                desk.upload("/console/imports", List.of(new Visitor.File("file", "老记录.xlsx", file)), "kind", "HOURS");
        assertThat(desk.follow(brought).text()).contains("核对列", "服务时长", "组织单位").doesNotContain("政治面貌");
    }

    private List<String> said(UUID id, Verdict verdict) {
        return imports.lines(centre, id, verdict, 0, 100).stream()
                .map(line -> line.words().getFirst().chinese())
                .toList();
    }
}
