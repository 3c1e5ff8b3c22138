package org.mantianxing.imports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.imports.Lists.Writing;

/**
 * A list as districts have them: thousands of rows, each with some flaw that was seen in real files or with none, and what
 * has to be said of each. Under a merged title and a note, with blank lines between, on the second sheet.
 */
final class UglyList {
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST = 4;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row and what is expected of it.
     *
     * @param says what has to be among the words, empty where there is none
     */
    record Row(int number, int person, Verdict verdict, String says, Writing cells) {}

    /** How a row is made from that of a person, and what is to be said of it. */
    private record Flaw(Verdict verdict, String says, Change change) {}

    /** Puts something else into a row. */
    interface Change {
        void apply(Worksheet sheet, int row, int n);
    }

    private static final Change NONE = (sheet, row, n) -> {};

    private static Change cell(int column, String text) {
        return (sheet, row, n) -> sheet.value(row, column, text);
    }

    private static final List<Flaw> FLAWS = List.of(
            new Flaw(Verdict.READY, "", NONE),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 2, Lists.oldPaper(n))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 2, "'" + Lists.paper(n))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 2, wide(Lists.paper(n)))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 2, spaced(Lists.paper(n)))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 4, "+86 " + Lists.phone(n) + " ")),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 4, Long.parseLong(Lists.phone(n)))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 4, wide(Lists.phone(n)))),
            new Flaw(
                    Verdict.READY,
                    "",
                    (sheet, row, n) -> sheet.value(row, 3, ChronoUnit.DAYS.between(EPOCH, Lists.birth(n)))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> {
                sheet.value(row, 3, Lists.birth(n));
                sheet.style(row, 3).format("yyyy/m/d").set();
            }),
            new Flaw(
                    Verdict.READY,
                    "",
                    (sheet, row, n) -> sheet.value(
                            row,
                            3,
                            Lists.birth(n).getYear() + "年" + Lists.birth(n).getMonthValue() + "月")),
            new Flaw(
                    Verdict.READY,
                    "",
                    (sheet, row, n) ->
                            sheet.value(row, 3, Lists.birth(n).toString().replace('-', '.'))),
            new Flaw(Verdict.READY, "", cell(6, "　天星社区居委会 ")),
            new Flaw(Verdict.READY, "", cell(6, "天星")),
            new Flaw(Verdict.READY, "", cell(5, "北镇")),
            new Flaw(Verdict.READY, "", cell(7, "天星小队")),
            new Flaw(Verdict.READY, "", cell(7, "无")),
            new Flaw(Verdict.READY, "", cell(8, "普通公民")),
            new Flaw(Verdict.READY, "", cell(9, "大专")),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 0, "阿依古丽·买买提" + Lists.name(n))),
            new Flaw(Verdict.READY, "", (sheet, row, n) -> sheet.value(row, 0, "𠮷㛃" + Lists.name(n))),
            new Flaw(Verdict.READY, "没有证件号码", (sheet, row, n) -> sheet.value(row, 2, " ")),
            new Flaw(Verdict.READY, "变脸", cell(10, "剪头发，变脸")),
            new Flaw(Verdict.READY, "不认识", cell(8, "道士")),
            new Flaw(Verdict.BAD, "没有姓名", cell(0, "　")),
            new Flaw(Verdict.BAD, "数字或符号", cell(0, "沈建英1")),
            new Flaw(Verdict.BAD, "校验位", (sheet, row, n) -> sheet.value(row, 2, miscopied(Lists.paper(n)))),
            new Flaw(Verdict.BAD, "不像", cell(2, "33041119680305")),
            new Flaw(Verdict.BAD, "科学计数", (sheet, row, n) -> sheet.value(row, 2, 3.304111968030512E17)),
            new Flaw(Verdict.BAD, "科学计数", cell(2, "3.30411E+17")),
            new Flaw(
                    Verdict.BAD,
                    "地区不存在",
                    (sheet, row, n) -> sheet.value(
                            row, 2, IdPaper.modern("77" + Lists.oldPaper(n).substring(2)))),
            new Flaw(Verdict.BAD, "出生日期不存在", cell(2, IdPaper.modern("330411990230123"))),
            new Flaw(Verdict.BAD, "出生日期和证件", cell(3, "1951-02-03")),
            new Flaw(Verdict.BAD, "看不懂", cell(3, "属龙的")),
            new Flaw(Verdict.BAD, "性别和证件", (sheet, row, n) -> sheet.value(row, 1, n % 2 == 1 ? "女" : "男")),
            new Flaw(Verdict.BAD, "男或女", cell(1, "男？")),
            new Flaw(Verdict.BAD, "11 位", cell(4, "1001234")),
            new Flaw(Verdict.BAD, "没有手机号", (sheet, row, n) -> sheet.value(row, 4, " ")),
            new Flaw(Verdict.BAD, "科学计数", cell(4, "1.0012E+10")),
            new Flaw(Verdict.BAD, "港澳台", cell(4, "+852 5123 4567")),
            new Flaw(Verdict.BAD, "是不是：天星社区", cell(6, "天心社区")),
            new Flaw(Verdict.BAD, "没有写住的", cell(6, " ")),
            new Flaw(Verdict.BAD, "镇或街道", cell(5, "东镇实践所")),
            new Flaw(Verdict.BAD, "没有叫“天星社区”", cell(5, "南镇")),
            new Flaw(Verdict.BAD, "是不是：天星小队", cell(7, "天星小对")),
            new Flaw(Verdict.BAD, "监护人", (sheet, row, n) -> {
                sheet.value(row, 2, " ");
                sheet.value(row, 3, "2013-05-06");
            }),
            new Flaw(Verdict.BAD, "注册日期还没到", cell(11, "2031-05-06")),
            new Flaw(Verdict.BAD, "注册日期看不懂", cell(11, "很久以前")),
            new Flaw(Verdict.BAD, "和第 5 行的一样", (sheet, row, n) -> sheet.value(row, 4, Lists.phone(0))),
            new Flaw(Verdict.BAD, "和第 5 行的一样", (sheet, row, n) -> {
                sheet.value(row, 1, "");
                sheet.value(row, 2, Lists.paper(0));
            }));

    /** As many persons as that, each with the next flaw; every tenth row is followed by a blank one. */
    UglyList(int count) {
        int at = FIRST;
        for (int n = 0; n < count; n++) {
            Flaw flaw = FLAWS.get(n % FLAWS.size());
            int person = n;
            int row = at;
            rows.add(new Row(row + 1, n, flaw.verdict(), flaw.says(), sheet -> {
                Lists.line(sheet, row, Lists.person(person));
                flaw.change().apply(sheet, row, person);
            }));
            at += n % 10 == 9 ? 2 : 1;
        }
    }

    List<Row> rows() {
        return rows;
    }

    long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    byte[] bytes() {
        return Lists.xlsx(sheet -> sheet.value(0, 0, "本表由各社区填写"), sheet -> {
            sheet.value(0, 0, "试验区注册志愿者花名册");
            sheet.range(0, 0, 0, Lists.HEADINGS.size() - 1).merge();
            sheet.value(1, 0, "填报日期：2026 年 3 月");
            Lists.line(sheet, FIRST - 1, Lists.HEADINGS);
            rows.forEach(row -> row.cells().into(sheet));
        });
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c - '0' + '０')));
        return wide.toString();
    }

    private static String spaced(String paper) {
        return paper.substring(0, 6) + " " + paper.substring(6, 14) + " " + paper.substring(14) + " ";
    }

    private static String miscopied(String paper) {
        char digit = paper.charAt(15);
        return paper.substring(0, 15) + (digit == '9' ? '8' : '9') + paper.substring(16);
    }
}
