package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mantianxing.identity.Sessions;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.Visitor.File;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre brings a list, puts right what is wrong with it, and brings it again. */
@JourneyTest
class ImportPagesTest {
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]* name=\"field\".*?</select>");
    private static final Pattern CHOSEN = Pattern.compile("value=\"([A-Z_]+)\" selected");

    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    BroughtLists lists;

    @TempDir
    Path folder;

    Place place;
    Visitor desk;

    @BeforeEach
    void theCentre() {
        place = world.fresh();
        desk = signedIn.as(place, place.centreAdmin());
    }

    @Test
    void badRowsComeBackAsTheSameFileAreMendedAndBroughtAgain() throws Exception {
        List<String> wrong = new ArrayList<>(Lists.person(2));
        wrong.set(6, "天心社区");
        String here = brought(List.of(Lists.HEADINGS, Lists.person(1), wrong));
        assertThat(desk.get(here).text()).contains("核对列", "第 1 行当作表头").doesNotContain("还没找到");
        assertThat(columns(here).location()).endsWith(here);
        place.inside(lists::work);
        assertThat(desk.get(here + "/now").text())
                .contains("检查好了", "可以收 1", "有问题 1", "没有叫“天心社区”的村或社区，是不是：天星社区", "沈**")
                .doesNotContain(Lists.name(2), Lists.phone(2));
        List<List<String>> back = rows(desk.download(here + "/rows?show=BAD"));
        assertThat(back.getFirst())
                .startsWith(Lists.HEADINGS.toArray(String[]::new))
                .endsWith("说明");
        assertThat(back.get(1)).contains(Lists.name(2), Lists.paper(2), "没有叫“天心社区”的村或社区，是不是：天星社区");
        assertThat(desk.post(here + "/take").status()).isEqualTo(302);
        place.inside(lists::work);
        assertThat(desk.get(here).text()).contains("收好了", "以前可以整份撤销", "整份撤销");

        List<String> mended = new ArrayList<>(back.get(1));
        mended.set(6, "天星社区");
        String again = brought(List.of(back.getFirst(), mended));
        columns(again);
        place.inside(lists::work);
        desk.post(again + "/take");
        place.inside(lists::work);
        assertThat(desk.get("/console/volunteers").text()).contains("沈**").contains("本页 2 条");
        assertThat(desk.get("/console/imports").text()).contains("收进 1 人");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheField() {
        for (File file : List.of(
                new File("file", "", new byte[0]),
                new File("file", "a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}),
                new File("file", "a.pdf", new byte[] {'%', 'P', 'D', 'F', 0}),
                new File("file", "a.xlsx", Lists.xlsx(sheet -> {})))) {
            Answer no = desk.upload("/console/imports", List.of(file));
            assertThat(no.status()).as(file.name()).isEqualTo(422);
            assertThat(no.body()).contains("id=\"file-e\"");
        }
        assertThat(desk.upload("/console/imports", List.of()).status()).isEqualTo(422);
    }

    @Test
    void twoHundredMegabytesAreRefusedInWords() throws Exception {
        Path file = folder.resolve("large.txt");
        byte[] much = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            out.write("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 200; i++) {
                out.write(much);
            }
            out.write("\r\n--line--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        String base =
                "http://127.0.0.1:" + signedIn.port() + "/" + place.district().slug();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + "/console/imports"))
                                .header("Cookie", Sessions.COOKIE + "=" + signedIn.token(place, place.centreAdmin()))
                                .header("Content-Type", "multipart/form-data; boundary=line")
                                .POST(HttpRequest.BodyPublishers.ofFile(file))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("名单最多 100 MB");
    }

    @Test
    void commandsOutOfOrderChangeNothingAndSaySo() {
        String here = brought(List.of(Lists.HEADINGS, Lists.person(1)));
        for (String early : List.of("/take", "/undo")) {
            assertThat(said(desk.post(here + early))).as(early).isNotEmpty();
        }
        assertThat(desk.post(here + "/columns", "field", "NAME").status()).isEqualTo(422);
        assertThat(desk.post(here + "/columns", "field", "nonsense").text()).contains("还没有说哪一列是");
        assertThat(said(desk.post(here + "/sheet", "sheet", "x"))).isNotEmpty();
        desk.post(here + "/stop");
        assertThat(said(desk.post(here + "/stop"))).contains("不能取消");
        assertThat(said(columns(here))).isNotEmpty();
        assertThat(desk.get(here).text()).contains("已取消");
        assertThat(desk.get("/console/imports/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(desk.get(here + "?show=nonsense").status()).isEqualTo(200);
    }

    @Test
    void aListIsTheCentresAloneAndTheTrailSaysWhoTookItAway() {
        String here = brought(List.of(Lists.HEADINGS, Lists.person(1)));
        columns(here);
        place.inside(lists::work);
        for (var other : List.of(place.starAdmin(), place.northAdmin(), place.auditor())) {
            Visitor stranger = signedIn.as(place, other);
            for (String part : List.of("", "/now", "/rows")) {
                assertThat(stranger.get(here + part).status()).isEqualTo(404);
            }
            assertThat(stranger.post(here + "/take").status()).isEqualTo(404);
        }
        desk.get(here + "/rows?show=READY");
        assertThat(signedIn.as(place, place.auditor()).get("/console/audit").text())
                .contains("名单.xlsx", "上传志愿者名单", "名单（show=READY）");
    }

    @Test
    void theEmptySheetHasHeadingsThatAreKnown() throws Exception {
        for (VolunteerImport.Kind kind : VolunteerImport.Kind.values()) {
            List<String> headings =
                    rows(desk.download("/console/imports/model?kind=" + kind)).getFirst();
            assertThat(Arrangement.of(kind, 0, 1, headings).fields()).containsExactlyElementsOf(Field.of(kind));
        }
    }

    @Test
    void everyWordOfAnImportHasItsEnglish() throws IOException {
        Set<String> known = new HashSet<>();
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/words"))) {
            for (Path one : all.toList()) {
                Files.readAllLines(one).forEach(line -> known.add(line.split("\t", 2)[0]));
            }
        }
        assertThat(known)
                .containsAll(Arrays.stream(Field.values())
                        .flatMap(field -> Stream.of(field.words(), field.hint()))
                        .toList())
                .containsAll(Arrays.stream(Verdict.values()).map(Verdict::words).toList())
                .containsAll(Arrays.stream(VolunteerImport.State.values())
                        .map(VolunteerImport.State::words)
                        .toList());
    }

    private static String said(Answer answer) {
        return String.join("", answer.setCookies()).contains("mtx-said")
                ? new String(
                        java.util.Base64.getUrlDecoder()
                                .decode(answer.setCookies().stream()
                                        .filter(cookie -> cookie.startsWith("mtx-said="))
                                        .findFirst()
                                        .orElseThrow()
                                        .substring("mtx-said=".length())
                                        .split(";", 2)[0]),
                        StandardCharsets.UTF_8)
                : "";
    }

    /** Brings a list, and tells the address of its page. */
    private String brought(List<List<String>> rows) {
        Answer answer =
                desk.upload("/console/imports", List.of(new File("file", "名单.xlsx", Lists.xlsx(Lists.rows(rows)))));
        assertThat(answer.status()).isEqualTo(302);
        return answer.location().substring(answer.location().indexOf("/console"));
    }

    /** Says that the columns are what they seem to be. */
    private Answer columns(String here) {
        List<String> fields = new ArrayList<>();
        String page = desk.get(here).body();
        for (Matcher select = SELECT.matcher(page); select.find(); ) {
            Matcher chosen = CHOSEN.matcher(select.group());
            fields.add("field");
            fields.add(chosen.find() ? chosen.group(1) : "-");
        }
        return desk.post(here + "/columns", fields.toArray(String[]::new));
    }

    private List<List<String>> rows(byte[] sheet) throws Exception {
        Path file = Files.createTempFile(folder, "back", ".xlsx");
        try (InputStream in = new ByteArrayInputStream(sheet)) {
            Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        List<List<String>> rows = new ArrayList<>();
        try (Sheets sheets = SheetFile.open(file)) {
            sheets.read(0, (number, cells) -> rows.add(cells));
        }
        return rows;
    }
}
