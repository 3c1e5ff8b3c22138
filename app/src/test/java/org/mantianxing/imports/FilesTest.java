package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mantianxing.imports.sheet.SheetFile;
import org.mantianxing.imports.sheet.Sheets;
import org.mantianxing.imports.sheet.Unreadable;

/** Files of all kinds: read alike, or refused in words. */
class FilesTest {
    private static final List<List<String>> TABLE =
            List.of(List.of("姓名", "手机号"), List.of("沈建英", "10020000001"), List.of("王·明", "10020000002"));
    private static final String BOOK = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                    + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    private static final String ROOT = relations("r0", "officeDocument", "xl/workbook.xml");
    private static final String INNER = relations("r1", "worksheet", "worksheets/sheet1.xml");

    @TempDir
    Path folder;

    @Test
    void tablesOfTextsAreReadHoweverTheyAreWritten() throws Exception {
        Charset chinese = Charset.forName("GB18030");
        for (String between : List.of(",", "\t", ";")) {
            assertThat(read(Lists.csv(TABLE, between, StandardCharsets.UTF_8, "")))
                    .isEqualTo(TABLE);
            assertThat(read(Lists.csv(TABLE, between, StandardCharsets.UTF_8, "\ufeff")))
                    .isEqualTo(TABLE);
            assertThat(read(Lists.csv(TABLE, between, StandardCharsets.UTF_16LE, "\ufeff")))
                    .isEqualTo(TABLE);
            assertThat(read(Lists.csv(TABLE, between, StandardCharsets.UTF_16BE, "\ufeff")))
                    .isEqualTo(TABLE);
            assertThat(read(Lists.csv(TABLE, between, chinese, ""))).isEqualTo(TABLE);
        }
        assertThat(read(Lists.xlsx(Lists.rows(TABLE)))).isEqualTo(TABLE);
    }

    @Test
    void rareLettersQuotesAndLineBreaksInCellsComeThrough() throws Exception {
        List<List<String>> rows = List.of(List.of("姓名", "备注"), List.of("𠮷㛃", "会“理发”，\n也会磨刀"));
        byte[] quoted = "姓名,备注\r\n𠮷㛃,\"会“理发”，\n也会磨刀\"\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(read(quoted)).isEqualTo(rows);
        assertThat(read(Lists.xlsx(Lists.rows(rows)))).isEqualTo(rows);
    }

    @Test
    void titlesBlankLinesAndLinesOfAnyLengthAreNoMatter() throws Exception {
        byte[] uneven = "花名册,,\r\n\r\n姓名,手机号\r\n,\r\n沈建英,10020000001,,\r\n王·明\r\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read(uneven))
                .containsExactly(
                        List.of("花名册", "", ""),
                        List.of("姓名", "手机号"),
                        List.of("沈建英", "10020000001", "", ""),
                        List.of("王·明"));
    }

    @Test
    void formulasGiveWhatTheyShowAndNumbersTheirDigits() throws Exception {
        byte[] book = Lists.xlsx(sheet -> {
            sheet.value(0, 0, 10020000001L);
            sheet.value(0, 1, 36_526);
            sheet.value(0, 2, 3.30411196803051E17);
            sheet.value(0, 3, true);
            sheet.value(0, 4, 0.1);
        });
        assertThat(read(book)).containsExactly(List.of("10020000001", "36526", "3.30411E+17", "true", "0.1"));
        byte[] formula = packed(
                "<c r=\"A1\" t=\"str\"><f>\"沈\"&amp;\"建英\"</f><v>沈建英</v></c><c r=\"B1\"><f>1+1</f><v>2</v></c>"
                        + "<c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>  ' 天星 </t></is></c>");
        assertThat(read(formula)).containsExactly(List.of("沈建英", "2", "", "天星"));
    }

    @Test
    void whatIsNoListIsRefusedInWords() throws Exception {
        refused(new byte[0], "空的");
        refused(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), "旧版 Excel");
        refused(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, "不是名单");
        refused(Lists.zip("word/document.xml", "<w/>"), "不是 Excel");
        refused(Lists.zip("xl/workbook.xml", BOOK, "xl/vbaProject.bin", "x"), "宏");
        refused(new byte[] {'P', 'K', 3, 4, 9, 9, 9}, "坏了");
        byte[] whole = Lists.xlsx(Lists.rows(TABLE));
        refused(java.util.Arrays.copyOf(whole, whole.length / 2), "坏了");
        refused(Lists.zip("xl/workbook.xml", BOOK), "坏了");
        assertThat(read("姓名,备注\n沈建英,\"没有收尾".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("姓名", "备注"), List.of("沈建英", "没有收尾"));
    }

    @Test
    void whatGrowsWhenItIsUnpackedIsRefusedBeforeItIs() throws Exception {
        refused(Lists.zip("xl/workbook.xml", BOOK, "xl/worksheets/sheet1.xml", "0".repeat(50_000_000)), "大得不正常");
        String[] many = IntStream.range(0, 2_001)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of("a" + i, "x"))
                .toArray(String[]::new);
        refused(Lists.zip(many), "太多东西");
    }

    @Test
    void entitiesAreNotFollowed() throws Exception {
        Path secret = folder.resolve("secret.txt");
        Files.writeString(secret, "口令");
        String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
        for (String trick : List.of(outside, laughs)) {
            String sheet = trick + sheet("<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c>");
            byte[] book = Lists.zip(parts(BOOK, sheet));
            assertThatThrownBy(() -> assertThat(read(book).toString()).doesNotContain("口令", "hahaha"))
                    .isInstanceOfSatisfying(
                            Unreadable.class,
                            no -> assertThat(no.words().chinese()).contains("坏了"));
        }
    }

    private void refused(byte[] file, String words) throws IOException {
        try {
            List<List<String>> rows = read(file);
            throw new AssertionError("was read: " + rows);
        } catch (Unreadable e) {
            assertThat(e.words().chinese()).contains(words);
        }
    }

    private List<List<String>> read(byte[] file) throws IOException, Unreadable {
        Path path = Files.createTempFile(folder, "list", ".tmp");
        Files.write(path, file);
        List<List<String>> rows = new ArrayList<>();
        try (Sheets sheets = SheetFile.open(path)) {
            sheets.read(0, (number, cells) -> rows.add(cells));
        }
        return rows;
    }

    private static byte[] packed(String cells) {
        return Lists.zip(parts(BOOK, sheet(cells)));
    }

    private static String[] parts(String book, String sheet) {
        return new String[] {
            "[Content_Types].xml",
            TYPES,
            "_rels/.rels",
            ROOT,
            "xl/workbook.xml",
            book,
            "xl/_rels/workbook.xml.rels",
            INNER,
            "xl/worksheets/sheet1.xml",
            sheet
        };
    }

    private static String sheet(String cells) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + cells + "</row></sheetData></worksheet>";
    }

    private static String relations(String id, String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\""
                + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
