package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The practice map, for everybody: where places stand, what is on today, what is near. */
@JourneyTest
class PracticeMapTest {
    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    PracticeMap map;

    @Autowired
    TaskMap tasks;

    @Autowired
    Folk folk;

    @LocalServerPort
    int port;

    @Autowired
    Sites sites;

    Place place;
    Visitor anybody;

    @BeforeEach
    void aDistrictWithACallToday() {
        place = world.fresh();
        place.inside(() -> activities.openCall(
                place.starAdmin(),
                Call.at(place)
                        .startingAt(place.clock().instant().plus(Duration.ofHours(9)))
                        .replyBefore(Duration.ofHours(1))
                        .build()));
        anybody = new Visitor(port, place.district().slug());
    }

    @Test
    void everyPlaceIsAStarAndALineInWords() {
        String page = anybody.get("/map").text();
        assertThat(page).contains("区实践中心", "北镇实践所", "天星社区", "梅秀社区", "今天有活动");
        PracticeMap.Sky sky =
                place.ask(() -> map.sky(place.starAdmin(), new PracticeMap.Wish("", "", null, false), null));
        assertThat(sky.map().stars())
                .hasSize(7)
                .allMatch(star -> star.x() >= 0 && star.x() <= 1000 && star.y() >= 0 && star.y() <= 760);
        assertThat(sky.map().lines()).hasSize(6);
        assertThat(sky.map().stars().stream().filter(StarMap.Star::today))
                .singleElement()
                .satisfies(star -> assertThat(star.id()).isEqualTo(place.star().id()));
    }

    @Test
    void itIsNarrowedByWordsLevelAndTodayAndSortedByDistance() {
        assertThat(listed("/map?q=梅秀")).contains("梅秀社区").doesNotContain("麟湖社区");
        assertThat(listed("/map?level=INSTITUTE")).contains("北镇实践所").doesNotContain("麟湖社区");
        assertThat(listed("/map?today=1")).contains("天星社区").doesNotContain("麟湖社区");
        PracticeMap.Sky near = place.ask(() -> map.sky(
                place.starAdmin(),
                new PracticeMap.Wish("", "", Site.Level.STATION, false),
                new PracticeMap.Here(120.715, 30.624)));
        assertThat(near.places().getFirst().site().id()).isEqualTo(place.plum().id());
        assertThat(near.places().getFirst().metres()).isLessThan(1.0);
    }

    @Test
    void cultureHallsAreFoundByTheirKindAndStandOutOnTheMap() {
        place.inside(() -> {
            for (Site village : List.of(place.star(), place.plum())) {
                sites.add(
                        place.centreAdmin(),
                        new NewSite(
                                Site.Level.POINT,
                                "文化礼堂",
                                "",
                                village.name() + "礼堂",
                                village.id(),
                                village.lon(),
                                village.lat(),
                                "",
                                "",
                                ""));
            }
        });
        assertThat(anybody.get("/map").text()).contains("文化礼堂");
        assertThat(listed("/map?kind=文化礼堂")).contains("天星社区礼堂", "梅秀社区礼堂").doesNotContain("麟湖社区");
        assertThat(anybody.get("/map?kind=文化礼堂").body().split("class=\"found\"", -1))
                .hasSize(3);
        assertThat(anybody.get("/map").body()).doesNotContain("class=\"found\"");
        assertThat(listed("/map?kind=宇宙飞船")).contains("没有找到这样的场所");
    }

    @Test
    void openCallsStandOnTheMapOfTasksNearestFirst() {
        String page = anybody.get("/tasks/map").text();
        assertThat(page).contains("任务地图", "天星社区义务理发", "天星社区：1 项招募").doesNotContain("适合我的");
        assertThat(listed("/tasks/map?when=nonsense&lon=120.74&lat=30.82")).contains("天星社区义务理发", "已按离您的远近排好");
        Actor barber = place.ask(() -> folk.barber(place, "沈建英"));
        TaskMap.Tasks fitting = place.ask(() -> tasks.tasks(barber, TaskMap.When.WEEK, true, null));
        assertThat(fitting.spots())
                .singleElement()
                .satisfies(spot -> assertThat(spot.fits()).isTrue());
        Actor gardener = place.ask(() -> folk.volunteer(place, "王建国", 0.0, "gardening"));
        assertThat(place.ask(() -> tasks.tasks(gardener, TaskMap.When.ANY, true, null))
                        .calls())
                .isEmpty();
        assertThat(place.ask(() -> tasks.tasks(gardener, TaskMap.When.WEEKEND, false, null))
                        .calls())
                .as("the call is today, a Monday")
                .isEmpty();
    }

    /** What stands in the list below the drawing. */
    private String listed(String address) {
        String page = anybody.get(address).body();
        return page.substring(page.indexOf("</figure>"));
    }

    @Test
    void whatMakesNoSenseNarrowsNothingAndNobodyFoundIsSaid() {
        assertThat(anybody.get("/map?level=MOON&lon=north&lat=999").text()).contains("天星社区");
        assertThat(anybody.get("/map?q=" + "长".repeat(300)).text()).contains("没有找到这样的场所");
        assertThat(anybody.get("/%73ites/" + place.star().id()).text())
                .as("an address that is encoded more than it has to be")
                .contains("天星社区");
        assertThat(anybody.get("/map?q=%3Cscript%3E").body()).doesNotContain("<script>alert");
    }
}
