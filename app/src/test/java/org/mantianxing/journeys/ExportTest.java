package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditQuery;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists taken away as Excel sheets: the rows of the page, masked like it, and a line in the audit trail. */
@JourneyTest
class ExportTest {
    private static final String WHY = URLEncoder.encode("核对名单", StandardCharsets.UTF_8);

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Audit audit;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void staffTakeTheOrdersOfTheirListAway() throws Exception {
        Made placed = place.ask(() -> ordering.in(place, OrderState.PLACED));
        Made called = place.ask(() -> ordering.in(place, OrderState.RECRUITING));

        List<Row> all = rows(place.centreAdmin(), "/console/orders?as=xlsx", "");
        assertThat(heading(all)).startsWith("编号", "服务", "状态", "从哪里来");
        assertThat(all).hasSize(3);
        assertThat(all.stream().map(row -> row.getCellText(0))).contains(number(placed), number(called));
        assertThat(all.get(1).getCellText(7)).isEqualTo("王**");
        assertThat(text(all)).doesNotContain("王阿婆", "天星小区");
        assertThat(all.get(1).getCell(11).getType()).as("a moment is a moment").isEqualTo(CellType.NUMBER);

        List<Row> some = rows(place.centreAdmin(), "/console/orders?state=RECRUITING&as=xlsx", "");
        assertThat(some).hasSize(2);
        assertThat(some.get(1).getCellText(0)).isEqualTo(number(called));

        List<Row> theirs = rows(place.plumAdmin(), "/console/orders?as=xlsx", "");
        assertThat(theirs).as("a station that none of them concerns").hasSize(1);
    }

    @Test
    void whoReadsEnglishGetsTheSheetInEnglish() throws Exception {
        place.inside(() -> ordering.in(place, OrderState.PLACED));
        List<Row> rows = rows(place.centreAdmin(), "/console/orders?as=xlsx", "mtx-lang=en");
        assertThat(heading(rows)).doesNotContain("编号", "状态");
        assertThat(rows.get(1).getCellText(2)).matches("[A-Za-z ]+");
    }

    @Test
    void whatLooksLikeAFormulaStaysAText() throws Exception {
        place.inside(() -> {
            NewOrder usual = ordering.home(place);
            orders.place(
                    ordering.resident("王阿婆"),
                    new NewOrder(
                            usual.once(),
                            usual.road(),
                            new NewOrder.What(null, "handy", "=HYPERLINK(\"http://x\")", "", 60, 1, List.of()),
                            usual.whom(),
                            usual.where(),
                            usual.times(),
                            List.of()));
        });
        Row row = rows(place.centreAdmin(), "/console/orders?as=xlsx", "").get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(1)).startsWith("=HYPERLINK");
        HttpResponse<InputStream> csv = get(place.centreAdmin(), "/console/orders?as=csv", "");
        assertThat(csv.headers().firstValue("content-type")).contains("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("content-disposition").orElse("")).contains(".csv");
        String text = new String(csv.body().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF编号,服务,状态")
                .contains("\"'=HYPERLINK(", "王**")
                .doesNotContain("王阿婆");
    }

    @Test
    void moreThanAPageComesWhole() throws Exception {
        place.inside(() -> {
            for (int i = 0; i < 230; i++) {
                folk.volunteer(place, "沈建英", i % 3);
            }
        });
        List<Row> rows = rows(place.centreAdmin(), "/console/volunteers?as=xlsx&why=" + WHY, "");
        assertThat(rows).hasSize(231);
        assertThat(rows.stream().skip(1).map(row -> row.getCellText(1)).distinct())
                .hasSize(230);
        assertThat(text(rows)).contains("沈**").doesNotContain("沈建英");
    }

    @Test
    void teamsAndActivitiesAreTakenAwayToo() throws Exception {
        place.inside(() -> ordering.in(place, OrderState.RECRUITING));
        List<Row> activities = rows(place.starAdmin(), "/console/activities?state=all&as=xlsx", "");
        assertThat(activities).hasSize(2);
        assertThat(activities.get(1).getCellText(2)).isEqualTo("招募中");
        assertThat(heading(rows(place.starAdmin(), "/console/teams?as=xlsx", "")))
                .startsWith("队伍", "种类");
    }

    @Test
    void whoTakesAListOfPeopleAwaySaysWhatForAndThatIsInTheTrail() throws Exception {
        place.inside(() -> folk.volunteer(place, "沈建英", 0));
        Visitor desk = signedIn.as(place, place.starAdmin());
        Visitor.Answer asked = desk.get("/console/volunteers?sex=9&as=xlsx");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("做什么用", "name=\"sex\" value=\"9\"", "name=\"as\" value=\"xlsx\"");
        assertThat(desk.get("/console/volunteers?sex=9&as=xlsx&why=%20").status())
                .isEqualTo(422);
        assertThat(rows(place.starAdmin(), "/console/volunteers?sex=9&as=xlsx&why=" + WHY, ""))
                .hasSize(2);
        AuditQuery exports = new AuditQuery("", "EXPORT", null, null, null);
        assertThat(place.ask(() -> audit.search(place.auditor(), exports).rows()))
                .singleElement()
                .satisfies(line -> assertThat(line.toString()).contains("志愿者（sex=…）：核对名单"));
    }

    @Test
    void whoeverTakesAListAwayIsInTheTrail() throws Exception {
        rows(place.auditor(), "/console/orders?state=UNMET&q=" + World.phone(7) + "&as=xlsx", "");
        AuditQuery exports = new AuditQuery("", "EXPORT", null, null, null);
        assertThat(place.ask(() -> audit.search(place.auditor(), exports).rows()))
                .singleElement()
                .satisfies(line -> assertThat(line.toString())
                        .contains("订单（q=…，state=UNMET）")
                        .doesNotContain(World.phone(7)));
    }

    @Test
    void anAddressThatMakesNoSenseNarrowsNothing() throws Exception {
        place.inside(() -> ordering.in(place, OrderState.PLACED));
        for (String odd : List.of("state=%25zz", "site=1", "q=" + "%F0%9F%98%80".repeat(40), "road=x&road=y")) {
            assertThat(get(place.centreAdmin(), "/console/orders?" + odd + "&as=xlsx", "")
                            .statusCode())
                    .as(odd)
                    .isEqualTo(200);
        }
    }

    @Test
    void whoMayNotSeeAListGetsNoSheetOfIt() throws Exception {
        Actor resident = place.ask(() -> ordering.resident("张三"));
        for (String list : List.of("orders", "volunteers", "teams", "activities")) {
            assertThat(get(resident, "/console/" + list + "?as=xlsx", "").statusCode())
                    .as(list)
                    .isIn(403, 404);
        }
    }

    private String number(Made made) {
        return place.ask(() -> ordering.now(made).number());
    }

    private List<Row> rows(Actor person, String path, String cookie) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = get(person, path, cookie);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains(".xlsx");
        try (ReadableWorkbook book = new ReadableWorkbook(answer.body())) {
            return book.getFirstSheet().read();
        }
    }

    private HttpResponse<InputStream> get(Actor person, String path, String cookie)
            throws IOException, InterruptedException {
        String address =
                "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug() + path;
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Cookie", Sessions.COOKIE + "=" + signedIn.token(place, person) + "; " + cookie)
                            .build(),
                    HttpResponse.BodyHandlers.buffering(HttpResponse.BodyHandlers.ofInputStream(), 1 << 22));
        }
    }

    private static List<String> heading(List<Row> rows) {
        return rows.getFirst().stream().map(cell -> cell.getText()).toList();
    }

    private static String text(List<Row> rows) {
        StringBuilder all = new StringBuilder();
        rows.forEach(row -> row.forEach(
                cell -> all.append(cell == null ? "" : cell.getText()).append(' ')));
        return all.toString();
    }
}
