package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Phones;
import org.mantianxing.figures.cube.Cube;
import org.mantianxing.figures.cube.Measure;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.Ordering;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do with figures: look, narrow, open, compare, keep, close; and what they type wrong. */
@JourneyTest
class FigurePagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Ordering ordering;

    @Autowired
    Records records;

    @Autowired
    Figures figures;

    @Autowired
    Closing closing;

    @Autowired
    Recount recount;

    @Autowired
    Boards boards;

    @Autowired
    Phones phones;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    Place place;
    Actor helper;

    @BeforeEach
    void aDistrictWithAService() {
        place = world.fresh();
        helper = place.ask(() -> folk.volunteer(place, "沈建英", 0));
        place.inside(() -> {
            records.credit(place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 8, 9, 0), 120));
            ordering.rated(place);
        });
    }

    @Test
    void theBoardTellsNarrowsAndOpensToTheRows() {
        Visitor centre = phones.of(place, place.centreAdmin());
        assertThat(centre.get("/console/figures").text()).contains("服务时长", "出勤率", "北镇实践所", "3.0", "上期为零");
        assertThat(centre.get("/console/figures?site=" + place.plum().id()).text())
                .contains("梅秀社区");
        assertThat(centre.get("/console/figures/rows?figure=HOURS").text()).contains("沈**", "2 小时", "背后的记录");
        assertThat(centre.get("/console/figures/rows?figure=MET&by=TOWN&group="
                                + place.north().path())
                        .text())
                .contains("办成");
        assertThat(centre.get("/console/figures/rows?figure=MET&by=TOWN&group=nowhere")
                        .text())
                .contains("没有记录");
        assertThat(centre.get("/console/figures/rows?figure=WEALTH").status()).isEqualTo(404);
        assertThat(centre.get("/console/figures/meanings").text()).contains("到场人次 ÷ 应到人次");
    }

    @Test
    void whatIsTypedWrongIsSaidAndTheRestStays() {
        Visitor centre = phones.of(place, place.centreAdmin());
        assertThat(centre.get("/console/figures?from=2026-02-30").text()).contains("这一天不存在", "服务时长");
        assertThat(centre.get("/console/figures?from=2026-02-30").body()).contains("value=\"2026-02-30\"");
        assertThat(centre.get("/console/figures?from=2026-05-01&to=2026-01-01").text())
                .contains("开始日期不能晚于结束日期");
        assertThat(centre.get("/console/figures?from=%2B999999999-12-31").text())
                .contains("这一天不存在");
        assertThat(centre.get("/console/figures/pivot?from=%2B999999999-12-31").status())
                .isEqualTo(400);
        assertThat(centre.get("/console/figures?from=1026-01-01&to=2026-01-01").text())
                .contains("一次最多看");
        assertThat(centre.get("/console/figures?site=made-up&team=made-up&category=made-up")
                        .status())
                .isEqualTo(200);
        assertThat(centre.get("/console/figures/pivot?figure=REGISTERED&rows=ROAD")
                        .status())
                .isEqualTo(400);
        assertThat(centre.get("/console/figures/pivot?figure=HOURS&rows=TOWN&columns=TOWN")
                        .text())
                .contains("行和列不能用同一种分法");
        place.inside(() -> assertThatThrownBy(() -> figures.report(
                        place.centreAdmin(),
                        new Filter(new Period(LocalDate.of(1960, 1, 1), LocalDate.of(1961, 1, 1)), "", null, "")))
                .isInstanceOf(Invalid.class));
    }

    @Test
    void othersPlacesAreComparedButNotOpened() {
        Visitor plum = phones.of(place, place.plumAdmin());
        assertThat(plum.get("/console/figures").text()).contains("梅秀社区");
        assertThat(plum.get("/console/figures?site=all").text()).contains("北镇实践所");
        assertThat(plum.get("/console/figures?site=" + place.star().id()).text())
                .as("two people at somebody else's place are nobody's figure")
                .contains("人数太少", "*", "带 * 的格")
                .doesNotContain("3.0小时", "3.0 小时", "每个数字都能点开");
        assertThat(plum.get("/console/figures").text()).contains("每个数字都能点开").doesNotContain("带 * 的格");
        assertThat(plum.get("/console/assessment/" + place.star().id()).text())
                .contains("只给本场所和上级看")
                .doesNotContain("写一句");
        assertThat(plum.get("/console/figures/rows?figure=HOURS&site=all").status())
                .isEqualTo(403);
        assertThat(plum.get("/console/figures/pivot?figure=ACTIVE&rows=AGE&columns=none&site=all")
                        .text())
                .as("two people are too few to be told apart")
                .contains("*", "为保护个人信息不显示");
        Visitor centre = phones.of(place, place.centreAdmin());
        String hours = "/console/figures/pivot?figure=HOURS&rows=AGE&columns=none&span=YEAR&site=all";
        assertThat(centre.get(hours).text()).contains("岁 3.0");
        assertThat(plum.get(hours).text())
                .as("hours tell of as few people as the people themselves")
                .contains("*")
                .doesNotContain("岁 3.0");
        Filter all = new Filter(Period.year(LocalDate.of(2026, 1, 1)), "", null, "");
        assertThat(place.ask(() -> figures.servicesSpread(place.plumAdmin(), all))
                        .people())
                .isZero();
        assertThat(place.ask(() -> figures.servicesSpread(place.centreAdmin(), all))
                        .people())
                .isPositive();
        assertThat(phones.of(place, place.centreAdmin())
                        .get("/console/figures/pivot?figure=ACTIVE&rows=AGE&columns=none")
                        .text())
                .doesNotContain("为保护个人信息不显示");
        place.inside(() -> {
            assertThatThrownBy(() ->
                            figures.report(helper, new Filter(Period.year(LocalDate.of(2026, 1, 1)), "", null, "")))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> figures.dropView(place.plumAdmin(), UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void anAnswerIsNotThatOfOtherGroupsWithTheSameNames() {
        place.inside(() -> {
            Board board = boards.get();
            Looking before = new Looking(board, Subject.HOURS).ever();
            Looking after = new Looking(board, Subject.HOURS).ever();
            assertThat(before.by("kind", "named", 0, 2, at -> at == 0 ? "a" : "b"))
                    .isEqualTo(after.by("kind", "named", 0, 2, at -> at == 0 ? "b" : "a"));
            assertThat(before.ask(List.of(Measure.COUNT)).key())
                    .isNotEqualTo(after.ask(List.of(Measure.COUNT)).key());
        });
    }

    @Test
    void aTableIsKeptOpenedAgainAndDropped() {
        Visitor centre = phones.of(place, place.centreAdmin());
        String query = "?figure=HOURS&rows=CATEGORY&columns=GRADE";
        assertThat(centre.follow(centre.post("/console/figures/views", "name", "", "query", query))
                        .text())
                .contains("请给这张表起个名字");
        assertThat(centre.follow(centre.post("/console/figures/views", "name", "类别和证据<b>", "query", query))
                        .text())
                .contains("存好了", "类别和证据&lt;b", "B级");
        centre.post("/console/figures/views", "name", "类别和证据<b>", "query", query);
        assertThat(place.ask(() -> figures.views(place.centreAdmin())))
                .as("kept twice under a name")
                .hasSize(1);
        for (String wrong : List.of("?a={b}", "javascript:alert(1)", "//elsewhere", "?" + "x".repeat(900))) {
            assertThat(centre.follow(centre.post("/console/figures/views", "name", "n", "query", wrong))
                            .text())
                    .as(wrong)
                    .contains("这张表存不下来");
        }
        UUID id = place.ask(() -> figures.views(place.centreAdmin())).getFirst().id();
        assertThat(phones.of(place, place.auditor())
                        .post("/console/figures/views/" + id + "/delete")
                        .status())
                .isEqualTo(404);
        centre.post("/console/figures/views/" + id + "/delete");
        assertThat(place.ask(() -> figures.views(place.centreAdmin()))).isEmpty();
        assertThat(centre.get("/console/figures/pivot" + query + "&as=xlsx").status())
                .isEqualTo(200);
    }

    @Test
    void aMonthIsClosedOnceAndLaterCorrectionsStandBesideIt() {
        place.inside(() -> {
            closing.due();
            assertThat(figures.months(place.centreAdmin())).isEmpty();
            place.clock().advance(Duration.ofDays(45));
            closing.due();
            closing.due();
            assertThat(figures.months(place.centreAdmin())).singleElement().satisfies(month -> {
                assertThat(month.month()).isEqualTo(LocalDate.of(2026, 3, 1));
                assertThat(month.then().get(Figure.HOURS)).isEqualTo(3.0);
                assertThat(month.corrected()).isFalse();
                assertThat(month.whole()).isTrue();
            });
            HoursLine line = records.lines(place.starAdmin(), helper.id()).getFirst();
            records.correct(place.northAdmin(), line.id(), 0, "核对过");
            Month after = figures.months(place.centreAdmin()).getFirst();
            assertThat(after.then().get(Figure.HOURS)).isEqualTo(3.0);
            assertThat(after.now().get(Figure.HOURS)).isEqualTo(1.0);
            assertThat(after.corrected(Figure.HOURS)).isTrue();
            assertThat(after.whole()).isTrue();
            db.sql("update figure_month set figures = replace(figures, 'HOURS=3.0', 'HOURS=300.0')")
                    .update();
            assertThat(figures.months(place.centreAdmin()).getFirst().whole()).isFalse();
        });
        assertThat(phones.of(place, place.centreAdmin())
                        .get("/console/figures/months")
                        .text())
                .contains("2026-03", "后来有更正", "封印对不上");
    }

    @Test
    void whatAReaderUndoesWasNeverCounted() {
        Filter year = new Filter(Period.year(LocalDate.of(2026, 1, 1)), "", null, "");
        place.inside(() -> {
            transactions.executeWithoutResult(undone -> {
                records.credit(place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 7, 9, 0), 60));
                assertThat(figures.report(place.centreAdmin(), year))
                        .extractingByKey(Figure.HOURS)
                        .extracting(Figures.Value::now)
                        .isEqualTo(3.0);
                undone.setRollbackOnly();
            });
            records.credit(place.starAdmin(), Served.at(place, helper, LocalDateTime.of(2026, 3, 6, 9, 0), 60));
            assertThat(figures.report(place.centreAdmin(), year))
                    .extractingByKey(Figure.HOURS)
                    .extracting(Figures.Value::now)
                    .isEqualTo(4.0);
        });
    }

    @Test
    void aRecountFindsWhatWasTamperedWithAndPutsItRight() {
        Filter year = new Filter(Period.year(LocalDate.of(2026, 1, 1)), "", null, "");
        place.inside(() -> {
            assertThat(recount.run()).isZero();
            assertThat(figures.alarms(place.centreAdmin())).isEmpty();
            db.sql("update figure_hours set minutes = minutes + 600").update();
            assertThat(recount.run()).isPositive();
            assertThat(figures.alarms(place.centreAdmin())).isNotEmpty();
            assertThat(figures.report(place.centreAdmin(), year))
                    .extractingByKey(Figure.HOURS)
                    .extracting(Figures.Value::now)
                    .isEqualTo(3.0);
            assertThat(recount.run()).isZero();
            db.sql("update figure_presence set day = date '2026-03-01', activity = activity, key = gen_random_uuid()")
                    .update();
            assertThat(recount.run())
                    .as("somebody who never signed up, and somebody who is missing")
                    .isEqualTo(2);
            assertThat(recount.run()).isZero();
            int[] wrong = boards.get().cube(Subject.HOURS).values(List.of(0)).getFirst();
            wrong[Subject.HOURS.column("minutes")] += 60;
            boards.get().cube(Subject.HOURS).put(List.of(new Cube.Row(0, wrong)));
            assertThat(recount.run()).as("what a node has in memory").isEqualTo(1);
            assertThat(recount.run()).isZero();
        });
        assertThat(List.of(phones.of(place, place.centreAdmin())
                        .get("/console/figures/months")
                        .text()))
                .allMatch(page -> page.contains("夜间核对发现过出入"));
    }
}
