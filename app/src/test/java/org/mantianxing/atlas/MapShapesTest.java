package org.mantianxing.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.atlas.MapShape.Kind;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Geo;
import org.mantianxing.district.NewSite;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Areas are drawn by the centre and seen by everybody; outlines come as GeoJSON in any of three systems. */
@JourneyTest
class MapShapesTest {
    private static final NewShape SQUARE =
            new NewShape(Kind.AREA, "水乡片", 3, "120.70 30.80\n120.76,30.80\n\n120.76 30.84\n120.70，30.84\n120.70 30.80");

    @Autowired
    World world;

    @Autowired
    MapShapes shapes;

    @Autowired
    Sites sites;

    @Autowired
    SignedIn signedIn;

    Place place;
    Actor centre;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        centre = place.centreAdmin();
    }

    @Test
    void anAreaIsDrawnChangedAndTakenOff() {
        place.inside(() -> {
            MapShape drawn = shapes.draw(centre, SQUARE);
            assertThat(drawn.rings())
                    .singleElement()
                    .satisfies(ring -> assertThat(ring).hasSize(4));
            assertThat(shapes.list(place.starAdmin()))
                    .extracting(MapShape::name)
                    .containsExactly("水乡片");
            NewShape wider = new NewShape(Kind.RING, "水乡圈", 4, drawn.points() + "\n120.68 30.82");
            shapes.change(centre, drawn.id(), drawn.version(), wider);
            assertThatThrownBy(() -> shapes.change(centre, drawn.id(), drawn.version(), wider))
                    .as("somebody else was first")
                    .isInstanceOf(Conflict.class);
            assertThat(shapes.list(centre)).singleElement().satisfies(now -> {
                assertThat(now.kind()).isEqualTo(Kind.RING);
                assertThat(now.rings().getFirst()).hasSize(5);
            });
            shapes.remove(centre, drawn.id());
            assertThatThrownBy(() -> shapes.remove(centre, drawn.id())).isInstanceOf(NotFound.class);
            assertThat(shapes.list(centre)).isEmpty();
        });
    }

    @Test
    void whatIsNoAreaIsSaidInWords() {
        place.inside(() -> {
            assertThat(wrong("120.70 30.80\n120.76 30.80")).isEqualTo("至少要有三个点，才围得成一片");
            assertThat(wrong("120.70 30.80\n这里\n120.76 30.84")).isEqualTo("第 2 行不是“经度 纬度”");
            assertThat(wrong("120.70 30.80\n120.76 30.84\n120.76 30.80\n120.70 30.84"))
                    .isEqualTo("这条边自己交叉了，请理一理点的先后");
            assertThat(wrong("30.80 120.70\n30.84 120.76\n30.80 120.76")).isEqualTo("第 1 行经度和纬度写反了：经度在前，纬度在后");
            assertThat(wrong("30.80 80.70\n30.84 80.76\n30.80 80.76")).startsWith("有的点离中心太远了");
            assertThat(wrong("NaN 30.80\n120.76 30.84\n120.76 30.80")).isNotEmpty();
            assertThat(wrong("120.7 30.8\n".repeat(2) + "120.71 30.81\n120.72 Infinity"))
                    .isNotEmpty();
            assertThatThrownBy(() -> shapes.draw(place.starAdmin(), SQUARE)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> shapes.draw(place.auditor(), SQUARE)).isInstanceOf(Refused.class);
            assertThat(shapes.list(centre)).isEmpty();
        });
    }

    @Test
    void theExampleIsOneHeartTwoRingsAndTheTowns() {
        place.inside(() -> {
            for (int i = 1; i <= 3; i++) {
                Site street = sites.add(Actor.CLOCK, below(Site.Level.INSTITUTE, i + "号街道新时代文明实践所", place.centre(), i));
                sites.add(Actor.CLOCK, below(Site.Level.STATION, "桃园" + i, street, i + 0.4));
            }
            shapes.example(centre);
            List<MapShape> drawn = shapes.list(centre);
            assertThat(drawn).filteredOn(one -> one.kind() == Kind.HEART).hasSize(1);
            assertThat(drawn)
                    .filteredOn(one -> one.kind() == Kind.RING)
                    .extracting(MapShape::name)
                    .containsExactlyInAnyOrder("1号街道", "2号街道");
            assertThat(drawn)
                    .filteredOn(one -> one.kind() == Kind.AREA)
                    .extracting(MapShape::name)
                    .containsExactlyInAnyOrder("北镇", "南镇");
            assertThat(drawn)
                    .allSatisfy(one -> assertThat(Rings.typed(one.points())).hasSizeBetween(8, 200));
            assertThatThrownBy(() -> shapes.example(centre)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void twoWhoDrawTheExampleAtOnceDrawItOnce() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (Future<?> one : two.invokeAll(Collections.nCopies(2, this::exampleOrConflict))) {
                one.get();
            }
        }
        assertThat(place.ask(() -> shapes.list(centre)))
                .filteredOn(one -> one.kind() == Kind.HEART)
                .hasSize(1);
    }

    private boolean exampleOrConflict() {
        try {
            place.inside(() -> shapes.example(centre));
            return true;
        } catch (Conflict e) {
            return false;
        }
    }

    @Test
    void outlinesOfAnySystemComeToLieWhereTheyAre() {
        place.inside(() -> {
            for (Datum datum : Datum.values()) {
                Datum.Position corner = datum.fromWgs84(120.70, 30.80);
                String json = """
                        {"type":"FeatureCollection","features":[
                          {"type":"Feature","properties":{"name":"北镇"},"geometry":{"type":"Polygon","coordinates":
                            [[[%.9f,%.9f],[120.80,30.80],[120.80,30.87],[%.9f,%.9f]]]}},
                          {"type":"Feature","properties":{"NAME":"月亮镇"},"geometry":{"type":"Polygon","coordinates":[]}},
                          {"type":"Feature","properties":{"name":"南镇"},"geometry":{"type":"Point","coordinates":[1,2]}},
                          {"type":"Feature","properties":{"name":"南镇"},"geometry":{"type":"Polygon","coordinates":[[[1,2],[2,2],[2,3]]]}},
                          {"type":"Feature","properties":{"name":"南镇"},"geometry":{"type":"Polygon","coordinates":[[["x",2],[2,2],[2,3]]]}},
                          {"type":"Feature","properties":{},"geometry":null}]}
                        """.formatted(corner.lon(), corner.lat(), corner.lon(), corner.lat());
                List<Outlined> outlines = shapes.outlines(centre, json, datum);
                assertThat(outlines)
                        .extracting(Outlined::taken)
                        .containsExactly(true, false, false, false, false, false);
                MapShape outline = shapes.list(centre).getFirst();
                assertThat(shapes.list(centre))
                        .as("each replaces the one before")
                        .hasSize(1);
                assertThat(outline.site()).isEqualTo(place.north().id());
                Datum.Position at = outline.rings().getFirst().getFirst();
                assertThat(Geo.metres(120.70, 30.80, at.lon(), at.lat())).isLessThan(0.2);
            }
            for (String none : List.of(
                    "", "{", "[1]", "{\"type\":\"Point\"}", "{\"type\":\"FeatureCollection\"}", "长".repeat(99))) {
                assertThatThrownBy(() -> shapes.outlines(centre, none, Datum.WGS84))
                        .isInstanceOf(Invalid.class);
            }
        });
    }

    @Test
    void fromTheDeskToTheMapOfEverybody() {
        Visitor desk = signedIn.as(place, centre);
        String here = "/console/sites/map";
        assertThat(desk.get(here).text()).contains("还没有片区", "画个示例");
        Visitor.Answer wrong = desk.post(
                here + "/shapes",
                "version",
                "0",
                "name",
                "水乡片",
                "kind",
                "AREA",
                "hue",
                "3",
                "points",
                "120.7 30.8\nhere");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("第 2 行不是", "120.7 30.8\nhere", "value=\"水乡片\"");
        desk.post(
                here + "/shapes", "version", "0", "name", "水乡片", "kind", "AREA", "hue", "3", "points", SQUARE.points());
        Visitor anybody = new Visitor(signedIn.port(), place.district().slug());
        assertThat(anybody.get("/map").body()).contains("zone land brand-3", "水乡片");
        MapShape drawn = place.ask(() -> shapes.list(centre)).getFirst();
        String form = here + "/shapes/" + drawn.id();
        assertThat(desk.post(form, "version", "7", "name", "水乡片", "kind", "AREA", "hue", "3", "points", SQUARE.points())
                        .status())
                .isEqualTo(409);
        assertThat(desk.post(here + "/example").status()).isEqualTo(409);
        byte[] json = "{\"type\":\"Feature\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(desk.upload(
                                here + "/outlines",
                                List.of(new Visitor.File("file", "a.geojson", json)),
                                "datum",
                                "GCJ02")
                        .text())
                .contains("收下 0 个轮廓", "没有写名称");
        assertThat(desk.post(here + "/place", "site", place.star().id().toString(), "lon", "120.7501", "lat", "there")
                        .status())
                .isEqualTo(422);
        assertThat(desk.post(here + "/place", "site", "", "lon", "1", "lat", "1")
                        .status())
                .isEqualTo(422);
        desk.post(here + "/place", "site", place.star().id().toString(), "lon", "120.7501", "lat", "30.8302");
        assertThat(place.ask(() -> sites.get(centre, place.star().id())))
                .satisfies(moved -> assertThat(moved.lon()).isEqualTo(120.7501));
        desk.post(form + "/remove");
        assertThat(anybody.get("/map").body()).doesNotContain("水乡片");
        assertThat(signedIn.as(place, place.starAdmin()).get(here).text())
                .contains("挪一个场所")
                .doesNotContain("新画一片");
        assertThat(signedIn.as(place, place.auditor()).get(here).text()).doesNotContain("挪一个场所", "新画一片");
    }

    private static NewSite below(Site.Level level, String name, Site parent, double away) {
        return new NewSite(level, "", "", name, parent.id(), 120.70 + away / 50, 30.76, "", "", "");
    }

    private String wrong(String points) {
        try {
            shapes.draw(centre, new NewShape(Kind.AREA, "水乡片", 3, points));
            return "";
        } catch (Invalid e) {
            return e.problems().getFirst().words().toString();
        }
    }
}
