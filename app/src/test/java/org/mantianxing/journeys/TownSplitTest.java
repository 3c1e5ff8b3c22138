package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteMoves;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.figures.Pivot;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Served;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A town is split: a new one is founded, and a village goes there with all that belongs to it. */
@JourneyTest
class TownSplitTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Sites sites;

    @Autowired
    SiteMoves moves;

    @Autowired
    Ordering ordering;

    @Autowired
    Folk folk;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Records records;

    @Autowired
    Figures figures;

    @Autowired
    JdbcClient db;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aVillageGoesToANewTownWithAllThatBelongsToIt() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        Made waiting = place.ask(() -> ordering.dispatched(place));
        Made served = place.ask(() -> ordering.rated(place));
        Site town = newTown();

        var page = centre().get(regroup(place.north()));
        assertThat(page.text()).contains("天星社区", "麟湖社区", "新镇实践所", "从今天起算");
        assertThat(move(place.north(), town, place.star())).isEqualTo("1 个场所已划过来，从今天起算");

        Site star = now(place.star());
        assertThat(star.parent()).isEqualTo(town.id());
        assertThat(star.path()).startsWith(town.path() + ".");
        assertThat(place.<String>ask(() -> volunteers.get(helper, helper.id()).path()))
                .isEqualTo(star.path());
        assertThat(centre().get("/console/volunteers/" + helper.id() + "/history")
                                .text()
                        + card(helper))
                .contains("村社划到了别处");
        assertThat(staffOf(place.star()).get("/console/sites/" + star.id()).body())
                .as("whoever works there goes on")
                .contains("name=\"version\"");
        assertThat(staffOf(place.north()).get("/console/sites/" + star.id()).body())
                .as("the old town has no say any more")
                .doesNotContain("name=\"version\"");
        assertThat(orders(town)).contains(order(waiting), order(served));
        assertThat(orders(place.north())).doesNotContain(order(waiting), order(served));
        assertThat(centre().get("/console/audit").text()).contains("天星社区 → 新镇实践所");
    }

    @Test
    void figuresAreToldByTheTreeOfNowOrOfThen() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        hours(helper, 60);
        Site town = newTown();
        place.after(Duration.ofDays(3));
        move(place.north(), town, place.star());
        place.after(Duration.ofDays(2));
        hours(helper, 120);

        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byTown(year)).isEqualTo(Map.of(town.path(), 3.0));
        assertThat(byTown(year.asThen())).isEqualTo(Map.of(place.north().path(), 1.0, town.path(), 2.0));
        assertThat(hoursOf(year.at(place.north().path()))).isEqualTo(0);
        assertThat(hoursOf(year.at(place.north().path()).asThen())).isEqualTo(1);
        assertThat(hoursOf(year.at(town.path()))).isEqualTo(3);
        assertThat(hoursOf(year.at(now(place.star()).path()).asThen())).isEqualTo(3);

        String board = centre().get("/console/figures?site=all").text();
        assertThat(board).contains("按现在的归属", "按当时的归属", "天星社区", "从“北镇实践所”划到“新镇实践所”");
        String then = centre().get("/console/figures/pivot?figure=HOURS&rows=TOWN&columns=none&tree=then")
                .text();
        assertThat(then).contains("北镇实践所 1.0", "新镇实践所 2.0");
        String rows = centre().get("/console/figures/rows?figure=HOURS&tree=then&site="
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
        move(place.north(), place.south(), place.star());
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
        String version = centre().get(here).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        centre().post(here, "version", version, "name", "北街道实践所", "open", "true");
        place.after(Duration.ofDays(2));
        assertThat(centre().get("/console/figures").text())
                .contains("北街道实践所", "以前叫“北镇实践所”")
                .doesNotContain("按当时的归属");
    }

    @Test
    void twoCategoriesBecomeOneAndFiguresKnowBoth() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        handiwork(helper);
        place.after(Duration.ofDays(2));
        String here = "/console/menu/categories";
        assertThat(centre().get("/console/menu").body()).contains(here);
        var nothing = centre().post(here + "/handy/merge");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("请选要并到哪一类");
        assertThat(centre().post(here + "/handy/merge", "into", "nothing").status())
                .isEqualTo(409);
        assertThat(centre().post(here + "/nothing/merge", "into", "handy").status())
                .isEqualTo(404);
        assertThat(centre().post(here + "/handy/merge", "into", "community").status())
                .isEqualTo(302);
        assertThat(centre().post(here + "/handy/merge", "into", "community").status())
                .isEqualTo(409);
        assertThat(centre().post(here + "/community/merge", "into", "handy").status())
                .isEqualTo(409);
        assertThat(staffOf(place.star()).get(here).status()).isEqualTo(404);

        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byCategory(year)).isEqualTo(Map.of("community", 1.0));
        assertThat(byCategory(year.asThen())).isEqualTo(Map.of("handy", 1.0));
        assertThat(hoursOf(new Filter(year.period(), "", null, "community"))).isEqualTo(1);
        assertThat(hoursOf(new Filter(year.period(), "", null, "handy"))).isEqualTo(1);
        assertThat(hoursOf(new Filter(year.period(), "", null, "community", true)))
                .isEqualTo(0);
        String board = centre().get("/console/figures?site=all").text();
        assertThat(board).contains("按当时的归属", "并到了别的类别");
        assertThat(centre().get("/console/activities/new").body()).doesNotContain("value=\"handy\"");

        assertThat(centre().post(here + "/handy/part").status()).isEqualTo(302);
        assertThat(centre().post(here + "/handy/part").status()).isEqualTo(409);
        assertThat(byCategory(year)).isEqualTo(Map.of("handy", 1.0));
    }

    private Map<String, Double> byCategory(Filter filter) {
        Pivot pivot =
                place.ask(() -> figures.pivot(place.centreAdmin(), filter, Figure.HOURS, Dimension.CATEGORY, null));
        return pivot.rowKeys().stream().collect(Collectors.toMap(row -> row, pivot::total));
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingMoves() {
        String here = regroup(place.north());
        assertThat(centre().post(here, "to", place.south().id().toString()).text())
                .contains("请勾选要划转的场所");
        var nowhere = centre().post(here, "sites", place.star().id().toString());
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("请选要划到哪里");
        assertThat(nowhere.body())
                .as("what was ticked stays")
                .containsPattern(place.star().id() + "\" checked");
        var below = centre().post(
                        here,
                        "sites",
                        place.star().id().toString(),
                        "to",
                        place.plum().id().toString());
        assertThat(below.text()).contains("“天星社区”不能划到“梅秀社区”下面");
        assertThat(centre().get(regroup(place.star())).status()).isEqualTo(404);
        assertThat(staffOf(place.star()).get(here).status()).isEqualTo(404);
        assertThat(staffOf(place.north())
                        .post(
                                here,
                                "sites",
                                place.star().id().toString(),
                                "to",
                                place.south().id().toString())
                        .status())
                .isEqualTo(403);
        assertThat(now(place.star()).path()).isEqualTo(place.star().path());
    }

    @Test
    void twiceIsOnceAndTwoAtOnceIsOne() throws Exception {
        Site town = newTown();
        move(place.north(), place.south(), place.star());
        assertThat(move(place.north(), place.south(), place.star())).isEqualTo("它们已经在这里了");
        var late = centre().post(
                        regroup(place.north()),
                        "sites",
                        place.star().id().toString(),
                        "to",
                        town.id().toString());
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("“天星社区”刚刚被别人划走了");

        List<Future<Boolean>> both = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Site to : List.of(place.south(), town)) {
                both.add(two.submit((Callable<Boolean>) () -> place.ask(() -> {
                    try {
                        moves.move(
                                place.centreAdmin(),
                                place.north().id(),
                                List.of(place.lake().id()),
                                to.id());
                        return true;
                    } catch (Conflict late2) {
                        return false;
                    }
                })));
            }
        }
        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void whoeverStillHadTheOldTreeInMindIsPutRight() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        String before = place.star().path();
        move(place.north(), place.south(), place.star());
        place.inside(() -> db.sql("update volunteer set path = :path where id = :id")
                .param("path", before)
                .param("id", helper.id())
                .update());
        place.after(Duration.ofMinutes(2));
        assertThat(place.<String>ask(() -> volunteers.get(helper, helper.id()).path()))
                .isEqualTo(now(place.star()).path());
    }

    @Test
    void movedAndMovedBackIsAsBefore() {
        Actor helper = place.ask(() -> folk.volunteer(place, "王小明", 0));
        hours(helper, 60);
        move(place.north(), place.south(), place.star());
        place.after(Duration.ofDays(2));
        hours(helper, 60);
        assertThat(move(place.south(), place.north(), place.star())).isEqualTo("1 个场所已划过来，从今天起算");
        place.after(Duration.ofMinutes(2));
        assertThat(now(place.star()).path()).isEqualTo(place.star().path());
        Filter year = new Filter(Period.year(today()), "", null, "");
        assertThat(byTown(year)).isEqualTo(Map.of(place.north().path(), 2.0));
        place.inside(() -> assertThat(figures.alarms(place.centreAdmin())).isEmpty());
    }

    private Site newTown() {
        centre().post(
                        "/console/sites/" + place.centre().id() + "/add",
                        "level",
                        "INSTITUTE",
                        "name",
                        "新镇实践所",
                        "open",
                        "true");
        return place.ask(() -> sites.list(Actor.CLOCK).stream()
                .filter(site -> site.name().equals("新镇实践所"))
                .findFirst()
                .orElseThrow());
    }

    private String move(Site from, Site to, Site village) {
        Visitor centre = centre();
        var answer = centre.post(
                regroup(from), "sites", village.id().toString(), "to", to.id().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        String text = centre.follow(answer).text();
        return text.contains("它们已经在这里了") ? "它们已经在这里了" : text.replaceAll("(?s).*?(\\d+ 个场所已划过来，从今天起算).*", "$1");
    }

    /** Signed in anew: days may have passed. */
    private Visitor centre() {
        return signedIn.as(place, place.centreAdmin());
    }

    private static String regroup(Site from) {
        return "/console/sites/" + from.id() + "/regroup";
    }

    private Site now(Site site) {
        return place.ask(() -> sites.get(Actor.CLOCK, site.id()));
    }

    private Visitor staffOf(Site site) {
        Actor who = site.id().equals(place.star().id()) ? place.starAdmin() : place.northAdmin();
        return signedIn.as(place, who);
    }

    private String card(Actor helper) {
        return centre().get("/console/volunteers/" + helper.id()).text();
    }

    private String orders(Site at) {
        return centre().get("/console/orders?site=" + at.id()).body();
    }

    private static String order(Made made) {
        return made.id().toString();
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
}
