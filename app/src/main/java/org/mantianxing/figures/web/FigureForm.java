package org.mantianxing.figures.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.kernel.Invalid;

/**
 * What figures are narrowed to, as the address bar has it.
 *
 * @param span month, quarter, year, before (the year before), all; empty for days that somebody chose
 * @param tree {@code then}: places count where they lay at the time; otherwise where they lie now
 * @param site id; {@code all} for the whole district, empty for what is usual for the reader
 */
public record FigureForm(String span, String from, String to, String site, String team, String category, String tree) {
    static final String ALL = "all";
    private static final String THEN = "then";
    private static final int MONTHS = 3;

    /** Ways to name a period, with their words. */
    public enum Span {
        MONTH("本月"),
        LAST_MONTH("上月"),
        QUARTER("近三个月"),
        YEAR("今年"),
        LAST_YEAR("去年");

        private final String words;

        Span(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        Period period(LocalDate today) {
            return switch (this) {
                case MONTH -> new Period(today.withDayOfMonth(1), today);
                case LAST_MONTH -> Period.month(today.minusMonths(1));
                case QUARTER -> new Period(today.minusMonths(MONTHS).plusDays(1), today);
                case YEAR -> new Period(today.withDayOfYear(1), today);
                case LAST_YEAR -> Period.year(today.minusYears(1));
            };
        }
    }

    /** Throws Invalid for a day that is none. */
    Period period(LocalDate today) {
        if (from.isBlank() && to.isBlank()) {
            return chosen().period(today);
        }
        return new Period(
                from.isBlank() ? LocalDate.of(today.getYear(), 1, 1) : day("from", from),
                to.isBlank() ? today : day("to", to));
    }

    /** The span that is chosen, this year where none is. */
    public Span chosen() {
        for (Span one : Span.values()) {
            if (one.name().equals(span)) {
                return one;
            }
        }
        return Span.YEAR;
    }

    /** Whether what happened counts where its place lay at the time. */
    public boolean then() {
        return tree.equals(THEN);
    }

    /** The same of another period. */
    public FigureForm of(Span other) {
        return new FigureForm(other.name(), "", "", site, team, category, tree);
    }

    /** Whether days were typed. */
    public boolean days() {
        return !from.isBlank() || !to.isBlank();
    }

    @Nullable
    UUID siteId() {
        return id(site);
    }

    @Nullable
    UUID teamId() {
        return id(team);
    }

    Filter filter(LocalDate today, String place) {
        return new Filter(period(today), place, teamId(), category, then());
    }

    /** This filter as an address, for another page. */
    public String at(String path, String... more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("span", days() ? "" : span);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("site", site);
        parts.put("team", team);
        parts.put("category", category);
        parts.put("tree", then() ? THEN : "");
        for (int i = 0; i + 1 < more.length; i += 2) {
            parts.put(more[i], more[i + 1]);
        }
        parts.values().removeIf(String::isBlank);
        return path
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }

    private static LocalDate day(String field, String typed) {
        try {
            if (typed.strip().length() == "2026-03-01".length()) {
                return LocalDate.parse(typed.strip());
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Invalid.field(field, "这一天不存在，请按 2026-03-01 的样子写");
    }

    private static @Nullable UUID id(String typed) {
        try {
            return typed.isBlank() || typed.equals(ALL) ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
