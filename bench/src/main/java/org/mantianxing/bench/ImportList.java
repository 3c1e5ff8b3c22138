package org.mantianxing.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mantianxing.identity.IdPaper;

/** A list of made-up volunteers as a district keeps it: every row a person, all of them sound. */
record ImportList(List<String> homes, List<String> teams, List<String> skills) {
    private static final List<String> HEADINGS =
            List.of("序号", "姓名", "性别", "身份证号", "手机号码", "村（社区）", "所属团队", "政治面貌", "文化程度", "特长", "注册时间");
    private static final List<String> SURNAMES = List.of("王", "李", "张", "沈", "陈", "朱", "徐", "吴", "周", "钱");
    private static final String GIVEN = "建英明华芳军丽平伟红秀国新海燕玉春林";
    private static final List<String> POLITICS = List.of("群众", "中共党员", "共青团员");
    private static final List<String> SCHOOLING = List.of("初中", "高中", "大专", "本科");
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("yyMMdd");
    private static final LocalDate OLDEST = LocalDate.of(1946, 1, 1);
    private static final int DAYS = 19_000;
    private static final int FLUSHED = 1000;

    /** Writes rows from {@code first} on, no two of all that are ever written with the same document or phone. */
    void write(Path file, int first, int count) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "list", null)) {
            Worksheet sheet = book.newWorksheet("名单");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int i = 0; i < count; i++) {
                List<String> cells = cells(first + i);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(i + 1, column, cells.get(column));
                }
                if (i % FLUSHED == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> cells(int n) {
        LocalDate birth = OLDEST.plusDays(n % DAYS);
        String paper = IdPaper.modern("330411" + birth.format(RUN) + String.format("%03d", n / DAYS));
        boolean man = n / DAYS % 2 == 1;
        return List.of(
                String.valueOf(n + 1),
                of(SURNAMES, n) + GIVEN.charAt(n / 7 % GIVEN.length()) + GIVEN.charAt(n / 11 % GIVEN.length()),
                man ? "男" : "女",
                paper,
                "109" + String.format("%08d", n),
                of(homes, n),
                n % 3 == 0 ? of(teams, n) : "",
                of(POLITICS, n),
                of(SCHOOLING, n / 3),
                of(skills, n) + "、" + of(skills, n / 5 + 3),
                "20" + String.format("%02d", 12 + n % 14) + "/" + (1 + n % 12) + "/" + (1 + n % 28));
    }

    private static String of(List<String> all, int n) {
        return all.get(n % all.size());
    }
}
