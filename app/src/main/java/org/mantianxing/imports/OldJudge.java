package org.mantianxing.imports;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Category;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;

/** Says of each row of an old list which service it tells of, and all that is wrong with it; asks nobody. */
final class OldJudge {
    private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int LONGEST = 12 * 60;
    private static final int SHORTEST = 30;
    private static final int TEXT = 60;
    private static final String USUAL = "community";
    private static final Pattern HOURS = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?)(?:小时|h|个小时)?");
    private static final Pattern MINUTES = Pattern.compile("([0-9]{1,4})(?:分钟|分|min)");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2})[:：时h]([0-9]{2})(?:分|:[0-9]{2})?");
    private final Arrangement columns;
    private final Names<Category> categories;
    private final LocalDate today;

    OldJudge(Arrangement columns, Names<Category> categories, LocalDate today) {
        this.columns = columns;
        this.categories = categories;
        this.today = today;
    }

    Judgement<OldService> judge(List<String> cells) {
        ReadRow row = new ReadRow(columns, cells);
        Who who = new Who(row, today);
        String number = half(row.cell(Field.NUMBER)).toUpperCase(Locale.ROOT).replace(" ", "");
        String phone = row.cell(Field.PHONE).isEmpty() ? "" : who.phone();
        IdPaper paper = row.cell(Field.PAPER).isEmpty() ? null : who.paper();
        if (number.isEmpty()
                && row.cell(Field.PHONE).isEmpty()
                && row.cell(Field.PAPER).isEmpty()) {
            row.wrong("看不出是谁：志愿者编号、手机号、证件号码至少填一样");
        }
        String name = who.name();
        String title = text(row, Field.TITLE);
        if (title.isEmpty()) {
            row.wrong("没有活动名称");
        }
        Instant started = started(row);
        return row.judged(new OldService(
                number,
                phone,
                paper,
                name,
                title,
                started == null ? Instant.EPOCH : started,
                minutes(row),
                text(row, Field.ORGANISER),
                category(row),
                text(row, Field.PLACE)));
    }

    private static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String text(ReadRow row, Field field) {
        String typed = Normal.line(row.cell(field));
        if (typed.codePointCount(0, typed.length()) > TEXT) {
            row.wrong("{0}超过 {1} 个字", Words.of(field.words()), TEXT);
        }
        return typed;
    }

    private @Nullable Instant started(ReadRow row) {
        String typed = row.cell(Field.DAY);
        Day day = Day.read(typed).filter(one -> one.day() > 0).orElse(null);
        if (day == null) {
            row.wrong(typed.isEmpty() ? "没有服务日期" : "服务日期看不懂，要写到哪一天：{0}", typed);
            return null;
        }
        if (day.first().isAfter(today) || day.first().isBefore(OLDEST)) {
            row.wrong("服务日期不会是 {0}", day.first());
            return null;
        }
        LocalTime from = from(row);
        return from == null ? null : ChinaTime.instant(day.first().atTime(from));
    }

    private static @Nullable LocalTime from(ReadRow row) {
        String typed = half(row.cell(Field.FROM));
        if (typed.isEmpty()) {
            return MORNING;
        }
        // a time may stand behind its day
        Matcher time = CLOCK.matcher(typed.substring(typed.lastIndexOf(' ') + 1));
        int hour = time.matches() ? Integer.parseInt(time.group(1)) : 24;
        int minute = hour < 24 ? Integer.parseInt(time.group(2)) : 60;
        if (hour > 23 || minute > 59) {
            row.wrong("开始时间看不懂：{0}", typed);
            return null;
        }
        return LocalTime.of(hour, minute);
    }

    private static int minutes(ReadRow row) {
        String typed = half(row.cell(Field.HOURS)).replace(" ", "").toLowerCase(Locale.ROOT);
        Matcher hours = HOURS.matcher(typed);
        Matcher minutes = MINUTES.matcher(typed);
        Matcher clock = CLOCK.matcher(typed);
        long told = hours.matches()
                ? Math.round(Double.parseDouble(hours.group(1)) * 60)
                : minutes.matches()
                        ? Integer.parseInt(minutes.group(1))
                        : clock.matches()
                                ? Integer.parseInt(clock.group(1)) * 60L + Integer.parseInt(clock.group(2))
                                : -1;
        if (told < 0) {
            row.wrong(typed.isEmpty() ? "没有服务时长" : "服务时长看不懂：{0}", typed);
        } else if (told < SHORTEST) {
            row.wrong("不到半小时的不计");
        } else if (told > LONGEST) {
            row.wrong("一次超过 12 小时，多天的请分开写");
        }
        return (int) told;
    }

    private String category(ReadRow row) {
        String typed = Normal.line(row.cell(Field.CATEGORY));
        return categories.first(typed).map(Category::code).orElseGet(() -> {
            if (!typed.isEmpty()) {
                row.note("服务类型“{0}”不认识，记作社区服务", typed);
            }
            return USUAL;
        });
    }
}
