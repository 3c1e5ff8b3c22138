package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.figures.Pivot;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Figures by the places and categories of then, and by those of now. */
@JourneyTest
class ThenAndNowTest {
    @Autowired
    World world;

    @Autowired
    Regrouping desk;

    @Autowired
    Sites sites;

    @Autowired
    Folk folk;

    @Autowired
    Records records;

    @Autowired
    Figures figures;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void figuresAreToldByTheTreeOfNowOrOfThen() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        hours(helper, 60);
        Site town = desk.newTown(place);
        place.after(Duration.ofDays(3));
        desk.move(place, place.north(), town, place.star());
        place.after(Duration.ofDays(2));
        hours(helper, 120);

        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byTown(year)).isEqualTo(Map.of(town.path(), 3.0));
        assertThat(byTown(year.asThen())).isEqualTo(Map.of(place.north().path(), 1.0, town.path(), 2.0));
        assertThat(hoursOf(year.at(place.north().path()))).isEqualTo(0);
        assertThat(hoursOf(year.at(place.north().path()).asThen())).isEqualTo(1);
        assertThat(hoursOf(year.at(town.path()))).isEqualTo(3);
        assertThat(hoursOf(year.at(desk.now(place, place.star()).path()).asThen()))
                .isEqualTo(3);

        String board = desk.centre(place).get("/console/figures?site=all").text();
        assertThat(board).contains("按现在的归属", "按当时的归属", "天星社区", "从“北镇实践所”划到“新镇实践所”");
        String then = desk.centre(place)
                .get("/console/figures/pivot?figure=HOURS&rows=TOWN&columns=none&tree=then")
                .text();
        assertThat(then).contains("北镇实践所 1.0", "新镇实践所 2.0");
        String rows = desk.centre(place)
                .get("/console/figures/rows?figure=HOURS&tree=then&site="
                        + place.north().id())
                .text();
        assertThat(rows).contains("天星社区").contains("1 小时").doesNotContain("2 小时");
    }

    @Test
    void aClosedMonthStaysAsItWasSealed() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        hours(helper, 60);
        place.after(Duration.ofDays(60));
        place.after(Duration.ofDays(1));
        desk.move(place, place.north(), place.south(), place.star());
        place.after(Duration.ofDays(1));
        place.inside(() -> {
            assertThat(figures.months(place.centreAdmin())).isNotEmpty();
            assertThat(figures.months(place.centreAdmin()))
                    .allSatisfy(month ->
                            assertThat(month.whole() && !month.corrected()).isTrue());
            assertThat(figures.alarms(place.centreAdmin())).isEmpty();
        });
    }

    @Test
    void aRenamedTownIsToldByBothNames() {
        String here = "/console/sites/" + place.north().id();
        String version =
                desk.centre(place).get(here).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        desk.centre(place).post(here, "version", version, "name", "北街道实践所", "open", "true");
        place.after(Duration.ofDays(2));
        assertThat(desk.centre(place).get("/console/figures").text())
                .contains("北街道实践所", "以前叫“北镇实践所”")
                .doesNotContain("按当时的归属");
    }

    @Test
    void movedAndMovedBackIsAsBefore() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        hours(helper, 60);
        desk.move(place, place.north(), place.south(), place.star());
        place.after(Duration.ofDays(2));
        hours(helper, 60);
        assertThat(desk.move(place, place.south(), place.north(), place.star())).isEqualTo("1 个场所已划过来，从今天起算");
        place.after(Duration.ofMinutes(2));
        assertThat(desk.now(place, place.star()).path()).isEqualTo(place.star().path());
        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byTown(year)).isEqualTo(Map.of(place.north().path(), 2.0));
        place.inside(() -> assertThat(figures.alarms(place.centreAdmin())).isEmpty());
    }

    @Test
    void twoCategoriesBecomeOneAndFiguresKnowBoth() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        handiwork(helper);
        place.after(Duration.ofDays(2));
        String here = "/console/menu/categories";
        assertThat(desk.centre(place).get("/console/menu").body()).contains(here);
        var nothing = desk.centre(place).post(here + "/handy/merge");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("请选要并到哪一类");
        assertThat(desk.centre(place)
                        .post(here + "/handy/merge", "into", "nothing")
                        .status())
                .isEqualTo(409);
        assertThat(desk.centre(place)
                        .post(here + "/nothing/merge", "into", "handy")
                        .status())
                .isEqualTo(404);
        assertThat(desk.centre(place)
                        .post(here + "/handy/merge", "into", "community")
                        .status())
                .isEqualTo(302);
        assertThat(desk.centre(place)
                        .post(here + "/handy/merge", "into", "community")
                        .status())
                .isEqualTo(409);
        assertThat(desk.centre(place)
                        .post(here + "/community/merge", "into", "handy")
                        .status())
                .isEqualTo(409);
        assertThat(desk.staffOf(place, place.star()).get(here).status()).isEqualTo(404);

        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byCategory(year)).isEqualTo(Map.of("community", 1.0));
        assertThat(byCategory(year.asThen())).isEqualTo(Map.of("handy", 1.0));
        assertThat(hoursOf(new Filter(year.period(), "", null, "community"))).isEqualTo(1);
        assertThat(hoursOf(new Filter(year.period(), "", null, "handy"))).isEqualTo(1);
        assertThat(hoursOf(new Filter(year.period(), "", null, "community", true)))
                .isEqualTo(0);
        String board = desk.centre(place).get("/console/figures?site=all").text();
        assertThat(board).contains("按当时的归属", "并到了别的类别");
        assertThat(desk.centre(place).get("/console/activities/new").body()).doesNotContain("value=\"handy\"");

        assertThat(desk.centre(place).post(here + "/handy/part").status()).isEqualTo(302);
        assertThat(desk.centre(place).post(here + "/handy/part").status()).isEqualTo(409);
        assertThat(byCategory(year)).isEqualTo(Map.of("handy", 1.0));
    }

    private void hours(Actor helper, int minutes) {
        place.inside(() -> records.credit(
                place.centreAdmin(),
                Served.at(
                        place, helper, ChinaTime.local(place.clock().instant()).minusHours(4), minutes)));
    }

    /** An hour of everyday help. */
    private void handiwork(Actor helper) {
        NewHours one = Served.at(
                place, helper, ChinaTime.local(place.clock().instant()).minusHours(4), 60);
        place.inside(() -> records.credit(
                place.centreAdmin(),
                new NewHours(
                        one.volunteer(),
                        one.activity(),
                        one.origin(),
                        one.kind(),
                        one.title(),
                        one.organiser(),
                        "handy",
                        one.place(),
                        one.path(),
                        one.minutes(),
                        one.grade(),
                        one.evidence(),
                        one.started(),
                        one.ended())));
    }

    private LocalDate today() {
        return ChinaTime.today(place.clock());
    }

    private Map<String, Double> byTown(Filter filter) {
        Pivot pivot = place.ask(() -> figures.pivot(place.centreAdmin(), filter, Figure.HOURS, Dimension.TOWN, null));
        return pivot.rowKeys().stream().collect(Collectors.toMap(row -> row, pivot::total));
    }

    private double hoursOf(Filter filter) {
        return place.ask(() -> Objects.requireNonNull(
                        figures.report(place.centreAdmin(), filter).get(Figure.HOURS))
                .now());
    }

    private Map<String, Double> byCategory(Filter filter) {
        Pivot pivot =
                place.ask(() -> figures.pivot(place.centreAdmin(), filter, Figure.HOURS, Dimension.CATEGORY, null));
        return pivot.rowKeys().stream().collect(Collectors.toMap(row -> row, pivot::total));
    }
}
