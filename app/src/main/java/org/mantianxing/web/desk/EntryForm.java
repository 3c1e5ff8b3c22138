package org.mantianxing.web.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Entry;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.catalogue.NewEntry;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Invalid;

/** A service as it is typed: everything stays as it was when something is wrong. */
public record EntryForm(
        @Nullable String supplier,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String summary,
        @Nullable String description,
        @Nullable String category,
        @Nullable String minutes,
        @Nullable String place,
        @Nullable String leadDays,
        @Nullable String capacity,
        @Nullable List<String> area,
        @Nullable List<String> risk,
        @Nullable List<String> skill,
        @Nullable List<String> count,
        @Nullable String version) {
    private static final int ROWS = 4;

    public EntryForm {
        supplier = plain(supplier);
        name = plain(name);
        nameEn = plain(nameEn);
        summary = plain(summary);
        description = plain(description);
        category = plain(category);
        minutes = plain(minutes);
        place = plain(place);
        leadDays = plain(leadDays);
        capacity = plain(capacity);
        area = area == null ? List.of() : List.copyOf(area);
        risk = risk == null ? List.of() : List.copyOf(risk);
        skill = skill == null ? List.of() : List.copyOf(skill);
        count = count == null ? List.of() : List.copyOf(count);
        version = plain(version);
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static EntryForm fresh(String supplier) {
        return new EntryForm(
                supplier,
                "",
                "",
                "",
                "",
                "",
                "60",
                "HOME",
                "1",
                "",
                List.of(),
                List.of(),
                List.of(""),
                List.of("1"),
                "1");
    }

    static EntryForm of(Entry entry) {
        Item item = entry.item();
        Integer week = item.capacityWeek();
        return new EntryForm(
                "",
                item.name(),
                item.nameEn().equals(item.name()) ? "" : item.nameEn(),
                item.summary(),
                item.description(),
                item.category(),
                String.valueOf(item.minutes()),
                item.place().name(),
                String.valueOf(item.leadDays()),
                week == null ? "" : String.valueOf(week),
                item.areas(),
                item.risks(),
                item.seats().stream().map(ItemSeat::skill).toList(),
                item.seats().stream().map(seat -> String.valueOf(seat.count())).toList(),
                String.valueOf(entry.version()));
    }

    /** One kind of volunteers, as typed. */
    public record Row(String skill, String count) {}

    /** What was typed of volunteers, with room for more. */
    public List<Row> rows() {
        List<String> skills = Objects.requireNonNull(skill);
        List<String> counts = Objects.requireNonNull(count);
        List<Row> rows = new ArrayList<>(IntStream.range(0, Math.min(ROWS, Math.max(skills.size(), counts.size())))
                .mapToObj(i -> new Row(i < skills.size() ? skills.get(i) : "", i < counts.size() ? counts.get(i) : ""))
                .toList());
        if (rows.size() < ROWS) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    int toVersion() {
        return number("version", version);
    }

    /** Throws Invalid with everything that is no number. */
    NewEntry toEntry() {
        List<Invalid.Problem> problems = new ArrayList<>();
        int minutesRead = read(problems, "minutes", minutes);
        int lead = read(problems, "leadDays", leadDays);
        @Nullable Integer week = plain(capacity).isBlank() ? null : (Integer) read(problems, "capacity", capacity);
        List<ItemSeat> seats = rows().stream()
                .filter(row -> !row.count().isBlank() || !row.skill().isBlank())
                .map(row -> new ItemSeat(row.skill(), read(problems, "seats", row.count())))
                .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return new NewEntry(
                Normal.line(plain(name)),
                Normal.line(plain(nameEn)),
                Normal.line(plain(summary)),
                plain(description).strip(),
                plain(category),
                minutesRead,
                where(),
                Objects.requireNonNull(risk),
                lead,
                week,
                Objects.requireNonNull(area).stream()
                        .filter(path -> !path.isEmpty())
                        .distinct()
                        .toList(),
                seats);
    }

    private Item.Where where() {
        return java.util.stream.Stream.of(Item.Where.values())
                .filter(one -> one.name().equals(place))
                .findFirst()
                .orElseThrow(() -> Invalid.field("place", "请选择上门、到点还是线上"));
    }

    private static int read(List<Invalid.Problem> problems, String field, @Nullable String typed) {
        try {
            return number(field, typed);
        } catch (Invalid e) {
            problems.addAll(e.problems());
            return 0;
        }
    }

    private static int number(String field, @Nullable String typed) {
        String digits = Normalizer.normalize(plain(typed), Normalizer.Form.NFKC).strip();
        if (!digits.matches("[0-9]{1,6}")) {
            throw Invalid.field(field, "请填数字");
        }
        return Integer.parseInt(digits);
    }
}
