package org.mantianxing.district;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;

/**
 * The yearly table of moved holidays as people have it: a line for each day, with date, whether it is free or worked, and
 * a name, parted by tabs or commas. What cannot be read is named line by line; the rest is taken.
 */
public record HolidayTable(List<WorkingDays.Day> days, List<BadLine> bad) {
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})[-/.年]?([0-9]{1,2})[-/.月]?([0-9]{1,2})日?(?:\\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?)?");
    private static final Set<String> FREE = Set.of("休", "放假", "休息", "节假日", "假", "free", "off");
    private static final Set<String> WORKED = Set.of("班", "上班", "补班", "调休上班", "工作日", "work", "on");
    private static final int MOST_LINES = 2000;

    /** A line that was not taken, and why. */
    public record BadLine(int number, String text, Words why) {}

    static HolidayTable read(String text) {
        List<WorkingDays.Day> days = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        String[] lines = text.replace("\uFEFF", "").split("\\R", -1);
        for (int i = 0; i < lines.length && i < MOST_LINES; i++) {
            String line = Normalizer.normalize(lines[i], Normalizer.Form.NFKC).strip();
            if (!line.isEmpty() && !(days.isEmpty() && bad.isEmpty() && line.startsWith("日期"))) {
                read(i + 1, line, days, bad);
            }
        }
        if (lines.length > MOST_LINES) {
            bad.add(new BadLine(MOST_LINES + 1, "", Words.of("一次最多 {0} 行，后面的没有读", MOST_LINES)));
        }
        return new HolidayTable(List.copyOf(days), List.copyOf(bad));
    }

    private static void read(int number, String line, List<WorkingDays.Day> days, List<BadLine> bad) {
        String[] cells = line.split("\\s*[\\t,;]\\s*|\\s{2,}", -1);
        String shown = line.length() > 60 ? line.substring(0, 60) + "…" : line;
        LocalDate date = date(cells[0].strip());
        String mark = cells.length > 1 ? cells[1].strip().toLowerCase(Locale.ROOT) : "";
        String name = cells.length > 2 ? cells[2].strip() : "";
        if (date == null) {
            bad.add(new BadLine(number, shown, Words.of("日期看不懂，请写成 2026-10-01 这样")));
        } else if (!FREE.contains(mark) && !WORKED.contains(mark)) {
            bad.add(new BadLine(number, shown, Words.of("第二列请写“休”或“班”")));
        } else if (name.length() > 30) {
            bad.add(new BadLine(number, shown, Words.of("名称最多 30 个字")));
        } else if (days.stream().anyMatch(day -> day.day().equals(date))) {
            bad.add(new BadLine(number, shown, Words.of("这一天前面已经有一行了")));
        } else {
            days.add(new WorkingDays.Day(date, WORKED.contains(mark), name));
        }
    }

    private static @Nullable LocalDate date(String typed) {
        Matcher match = DATE.matcher(typed);
        if (!match.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(match.group(1)),
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(3)));
            return date.getYear() >= 2000 && date.getYear() < 2100 ? date : null;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
