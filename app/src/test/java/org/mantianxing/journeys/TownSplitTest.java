package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Site;
import org.mantianxing.district.SiteMoves;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
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
    Regrouping desk;

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
        Site town = desk.newTown(place);

        var page = desk.centre(place).get(Regrouping.regroup(place.north()));
        assertThat(page.text()).contains("天星社区", "麟湖社区", "新镇实践所", "从今天起算");
        assertThat(desk.move(place, place.north(), town, place.star())).isEqualTo("1 个场所已划过来，从今天起算");

        Site star = desk.now(place, place.star());
        assertThat(star.parent()).isEqualTo(town.id());
        assertThat(star.path()).startsWith(town.path() + ".");
        assertThat(place.<String>ask(() -> volunteers.get(helper, helper.id()).path()))
                .isEqualTo(star.path());
        assertThat(desk.centre(place)
                                .get("/console/volunteers/" + helper.id() + "/history")
                                .text()
                        + card(helper))
                .contains("村社划到了别处");
        assertThat(desk.staffOf(place, place.star())
                        .get("/console/sites/" + star.id())
                        .body())
                .as("whoever works there goes on")
                .contains("name=\"version\"");
        assertThat(desk.staffOf(place, place.north())
                        .get("/console/sites/" + star.id())
                        .body())
                .as("the old town has no say any more")
                .doesNotContain("name=\"version\"");
        assertThat(orders(town)).contains(order(waiting), order(served));
        assertThat(orders(place.north())).doesNotContain(order(waiting), order(served));
        assertThat(desk.centre(place).get("/console/audit").text()).contains("天星社区 → 新镇实践所");
    }

    @Test
    void whatMakesNoSenseIsSaidAndNothingMoves() {
        String here = Regrouping.regroup(place.north());
        assertThat(desk.centre(place)
                        .post(here, "to", place.south().id().toString())
                        .text())
                .contains("请勾选要划转的场所");
        var nowhere = desk.centre(place).post(here, "sites", place.star().id().toString());
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("请选要划到哪里");
        assertThat(nowhere.body())
                .as("what was ticked stays")
                .containsPattern(place.star().id() + "\" checked");
        var below = desk.centre(place)
                .post(
                        here,
                        "sites",
                        place.star().id().toString(),
                        "to",
                        place.plum().id().toString());
        assertThat(below.text()).contains("“天星社区”不能划到“梅秀社区”下面");
        assertThat(desk.centre(place).get(Regrouping.regroup(place.star())).status())
                .isEqualTo(404);
        assertThat(desk.staffOf(place, place.star()).get(here).status()).isEqualTo(404);
        assertThat(desk.staffOf(place, place.north())
                        .post(
                                here,
                                "sites",
                                place.star().id().toString(),
                                "to",
                                place.south().id().toString())
                        .status())
                .isEqualTo(403);
        assertThat(desk.now(place, place.star()).path()).isEqualTo(place.star().path());
    }

    @Test
    void twiceIsOnceAndTwoAtOnceIsOne() throws Exception {
        Site town = desk.newTown(place);
        desk.move(place, place.north(), place.south(), place.star());
        assertThat(desk.move(place, place.north(), place.south(), place.star())).isEqualTo("它们已经在这里了");
        var late = desk.centre(place)
                .post(
                        Regrouping.regroup(place.north()),
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
        desk.move(place, place.north(), place.south(), place.star());
        place.inside(() -> db.sql("update volunteer set path = :path where id = :id")
                .param("path", before)
                .param("id", helper.id())
                .update());
        place.after(Duration.ofMinutes(2));
        assertThat(place.<String>ask(() -> volunteers.get(helper, helper.id()).path()))
                .isEqualTo(desk.now(place, place.star()).path());
    }

    private String card(Actor helper) {
        return desk.centre(place).get("/console/volunteers/" + helper.id()).text();
    }

    private String orders(Site at) {
        return desk.centre(place).get("/console/orders?site=" + at.id()).body();
    }

    private static String order(Made made) {
        return made.id().toString();
    }
}
