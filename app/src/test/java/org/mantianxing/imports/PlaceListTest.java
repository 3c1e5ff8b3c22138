package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.imports.PlaceRow.Verdict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Places from lists, in three systems of coordinates; the good lines go on, the others say why not. */
@JourneyTest
class PlaceListTest {
    private static final String TABLE = """
            名称\t层级\t上级\t经度\t纬度\t地址\t电话
            天星社区\t\t\t%s\t%s\t\t0573-83871234
            荷花弄小广场\t实践点\t天星社区\t120.750\t30.829\t荷花弄 3 号\t
            不知道的地方\t\t\t\t\t\t
            错的点\t实践点\t天星社区\t30.829\t120.750\t\t
            孤零零\t实践点\t月亮上\t\t\t\t
            半个位置\t实践点\t天星社区\t120.75\t\t\t
            """;

    @Autowired
    World world;

    @Autowired
    PlaceLists lists;

    @Autowired
    Sites sites;

    @Autowired
    SignedIn phones;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void whatAMapShowedBecomesWhereItIs() {
        place.inside(() -> {
            for (Datum datum : Datum.values()) {
                Datum.Position shown = datum.fromWgs84(120.7490, 30.8290);
                String table = "名称,经度,纬度\n天星社区,%.8f,%.8f".formatted(shown.lon(), shown.lat());
                PlaceRow row = lists.judge(place.starAdmin(), table, datum).getFirst();
                Datum.Position at = Objects.requireNonNull(row.at());
                assertThat(Geo.metres(120.7490, 30.8290, at.lon(), at.lat())).isLessThan(0.1);
            }
        });
    }

    @Test
    void theGoodLinesAreTakenAndTheOthersSayWhy() {
        place.inside(() -> {
            String table = TABLE.formatted("120.7481", "30.8281");
            assertThat(lists.judge(place.centreAdmin(), table, Datum.WGS84))
                    .extracting(PlaceRow::verdict)
                    .containsExactly(
                            Verdict.CHANGED, Verdict.NEW, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG, Verdict.WRONG);
            assertThat(sites.get(place.centreAdmin(), place.star().id()).phone())
                    .as("looking writes nothing")
                    .isNotEqualTo("0573-83871234");
            List<PlaceRow> taken = lists.take(place.centreAdmin(), table, Datum.WGS84);
            Site star = sites.get(place.centreAdmin(), place.star().id());
            assertThat(star.phone()).isEqualTo("0573-83871234");
            assertThat(star.lon()).isEqualTo(120.7481);
            assertThat(sites.children(place.centreAdmin(), star.id()))
                    .filteredOn(site -> site.name().equals("荷花弄小广场"))
                    .singleElement()
                    .satisfies(site -> assertThat(site.level()).isEqualTo(Site.Level.POINT));
            assertThat(taken.stream().filter(row -> row.verdict() == Verdict.WRONG))
                    .hasSize(4);
            assertThat(lists.take(place.centreAdmin(), table, Datum.WGS84))
                    .extracting(PlaceRow::verdict)
                    .as("brought twice, nothing is there twice")
                    .startsWith(Verdict.SAME, Verdict.SAME);
        });
    }

    @Test
    void aStationTakesInItsOwnAlone() {
        place.inside(() -> {
            assertThat(lists.judge(place.plumAdmin(), TABLE.formatted("120.74", "30.82"), Datum.WGS84))
                    .allMatch(row -> row.verdict() == Verdict.WRONG);
            assertThatThrownBy(() -> lists.judge(place.auditor(), "名称\n天星社区", Datum.WGS84))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> lists.judge(place.starAdmin(), "天星社区\n", Datum.WGS84))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> lists.judge(place.starAdmin(), "", Datum.WGS84))
                    .isInstanceOf(Invalid.class);
        });
    }

    @Test
    void atTheDeskWithAFileAndAPastedTable() {
        Visitor desk = phones.as(place, place.starAdmin());
        assertThat(desk.get("/console/sites").text()).contains("从 Excel 导入");
        byte[] csv = "名称,层级,上级,经度,纬度\n河埠头,实践点,天星社区,120.7500,30.8290\n".getBytes(Charset.forName("GB18030"));
        Answer seen = desk.upload(
                "/console/sites/import", List.of(new Visitor.File("file", "场所.csv", csv)), "datum", "GCJ02");
        assertThat(seen.text()).contains("可以收 1 个场所", "位置从 GCJ-02 换算成了 WGS-84", "河埠头");
        Answer taken = desk.post(
                "/console/sites/import", "act", "take", "datum", "GCJ02", "table", "名称\t层级\t上级\n河埠头\t实践点\t天星社区");
        assertThat(taken.text()).contains("收下 1 个场所");
        Answer wrong = desk.upload("/console/sites/import", List.of(new Visitor.File("file", "a.xls", new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0
        })));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("旧版 Excel");
    }
}
