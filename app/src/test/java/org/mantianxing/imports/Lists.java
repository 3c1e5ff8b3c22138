package org.mantianxing.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mantianxing.identity.IdPaper;

/** Files for tests; phone numbers begin with 100, which nobody has. */
final class Lists {
    static final List<String> HEADINGS =
            List.of("姓名", "性别", "身份证号", "出生日期", "手机号码", "街道", "社区", "所属团队", "政治面貌", "学历", "特长", "注册时间");
    private static final int SPAN = 14_000;
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("yyMMdd");

    private Lists() {}

    /** Writes a sheet into a book. */
    interface Writing {
        void into(Worksheet sheet);
    }

    static byte[] xlsx(Writing... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "list", null)) {
            for (int i = 0; i < sheets.length; i++) {
                sheets[i].into(book.newWorksheet("表" + (i + 1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static Writing rows(List<List<String>> rows) {
        return sheet -> {
            for (int row = 0; row < rows.size(); row++) {
                line(sheet, row, rows.get(row));
            }
        };
    }

    static void line(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.value(row, column, cells.get(column));
            }
        }
    }

    static byte[] csv(List<List<String>> rows, String between, Charset charset, String before) {
        StringBuilder text = new StringBuilder(before);
        rows.forEach(row -> text.append(String.join(between, row)).append("\r\n"));
        return text.toString().getBytes(charset);
    }

    static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** A sound row for HEADINGS, of somebody of his own for each number: all columns filled. */
    static List<String> person(int n) {
        return List.of(
                name(n),
                n % 2 == 1 ? "男" : "女",
                paper(n),
                "",
                phone(n),
                "",
                "天星社区",
                "",
                "群众",
                "高中",
                "理发",
                "2019-05-04");
    }

    static String name(int n) {
        return "沈" + (char) ('一' + 10 + n % 900) + (char) ('一' + 10 + n / 900);
    }

    static String phone(int n) {
        return "100" + String.format("%08d", 20_000_000 + n);
    }

    static LocalDate birth(int n) {
        return LocalDate.of(1955, 1, 1).plusDays(n % SPAN);
    }

    /** Odd numbers are men's. */
    static String paper(int n) {
        return IdPaper.modern(oldPaper(n));
    }

    static String oldPaper(int n) {
        return "330411" + birth(n).format(RUN) + String.format("%03d", 2 * (n / SPAN) + n % 2 + 100);
    }
}
