package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;

/**
 * The shifts and roles of an event, as typed: the call beside it is the first of them, these are the others.
 *
 * @param role what those of the first shift do, such as the start line
 * @param shiftPlace empty where it is the place of the first
 * @param shiftSkill one for each row, beside {@code shiftCount}
 */
public record ShiftForm(
        String role,
        List<String> shiftRole,
        List<String> shiftStart,
        List<String> shiftEnd,
        List<String> shiftPlace,
        List<String> shiftSkill,
        List<String> shiftCount) {
    private static final int ROWS = 3;
    private static final int MOST_ROWS = 40;
    private static final int LONGEST_ROLE = 20;
    public static final ShiftForm NONE =
            new ShiftForm("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** One row, as typed. */
    public record Row(String role, String start, String end, String place, String skill, String count) {
        boolean empty() {
            return role.isBlank() && start.isBlank() && end.isBlank() && place.isBlank() && count.isBlank();
        }
    }

    /** What a request leaves out is empty. */
    public ShiftForm {
        role = text(role);
        shiftRole = Typed.list(shiftRole);
        shiftStart = Typed.list(shiftStart);
        shiftEnd = Typed.list(shiftEnd);
        shiftPlace = Typed.list(shiftPlace);
        shiftSkill = Typed.list(shiftSkill);
        shiftCount = Typed.list(shiftCount);
    }

    public boolean wanted() {
        return !role.isBlank() || typed().stream().anyMatch(row -> !row.empty());
    }

    /** The rows to show: what was typed, and room for more. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(typed());
        while (rows.size() < ROWS || !rows.getLast().empty()) {
            rows.add(new Row("", "", "", "", "", ""));
        }
        return rows;
    }

    private List<Row> typed() {
        List<Row> rows = new ArrayList<>();
        int sent = Stream.of(shiftRole, shiftStart, shiftEnd, shiftPlace, shiftSkill, shiftCount)
                .mapToInt(List::size)
                .max()
                .orElse(0);
        for (int i = 0; i < Math.min(sent, MOST_ROWS); i++) {
            rows.add(new Row(
                    at(shiftRole, i),
                    at(shiftStart, i),
                    at(shiftEnd, i),
                    at(shiftPlace, i),
                    at(shiftSkill, i),
                    at(shiftCount, i)));
        }
        return rows;
    }

    /**
     * All shifts, the call itself as the first; each is to be answered as long before as that one.
     *
     * @throws org.mantianxing.kernel.Invalid for {@code shifts} with every problem, and its row
     */
    public List<NewCall> toShifts(NewCall first) {
        Checks checks = new Checks();
        Typed typed = new Typed(checks);
        Duration before = Duration.between(first.replyBy(), first.start());
        List<NewCall> shifts = new ArrayList<>();
        checks.that(
                !role.isBlank() && role.strip().length() <= LONGEST_ROLE,
                "role",
                "请给上面这一班起个名字，最多 {0} 个字，例如“起点引导”",
                LONGEST_ROLE);
        shifts.add(first.shift(
                title(first, role),
                first.start(),
                first.end(),
                first.replyBy(),
                first.place(),
                first.lon(),
                first.lat(),
                first.seats()));
        List<Row> rows = typed();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.empty()) {
                continue;
            }
            int number = i + 1;
            checks.that(
                    !row.role().isBlank() && row.role().strip().length() <= LONGEST_ROLE,
                    "shifts",
                    "第 {0} 行：请写岗位或班次的名字，最多 {1} 个字",
                    number,
                    LONGEST_ROLE);
            Instant from = typed.moment("shifts", row.start(), "开始时间");
            Instant to = typed.moment("shifts", row.end(), "结束时间");
            int count = typed.number("shifts", row.count(), 1, "名额请填数字，例如 2");
            boolean elsewhere = !row.place().isBlank();
            shifts.add(first.shift(
                    title(first, row.role()),
                    from,
                    to,
                    from.minus(before),
                    elsewhere ? Normal.line(row.place()) : first.place(),
                    elsewhere ? null : first.lon(),
                    elsewhere ? null : first.lat(),
                    List.of(new SeatNeed(row.skill().strip(), count))));
        }
        checks.that(shifts.size() >= 2, "shifts", "至少要有两个班次或岗位；只有一个的话，不用分");
        checks.done();
        return shifts;
    }

    private static String title(NewCall first, String role) {
        return first.title() + " · " + Normal.line(role);
    }

    private static String at(List<String> list, int index) {
        return index < list.size() ? list.get(index) : "";
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
