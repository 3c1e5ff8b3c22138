package org.mantianxing.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.mantianxing.kernel.ChinaTime;

/** Lines of the ledger, added up. Since corrections are differences, no sum depends on the order of the lines. */
public record Ledger(List<HoursLine> lines) {
    public Ledger {
        lines = List.copyOf(lines);
    }

    /** What was served in a year; services that were corrected to nothing are not counted, nor what is kept apart. */
    public record Year(int year, long minutes, long services) {}

    /** Of service alone. */
    public long minutes() {
        return lines.stream()
                .filter(HoursLine::service)
                .mapToLong(HoursLine::minutes)
                .sum();
    }

    /** Services with their corrections, the latest service first. */
    public List<HoursEntry> entries() {
        Map<UUID, HoursLine> first = new LinkedHashMap<>();
        Map<UUID, List<HoursLine>> corrections = new LinkedHashMap<>();
        for (HoursLine line : lines) {
            if (line.corrects() == null) {
                first.put(line.id(), line);
            } else {
                corrections
                        .computeIfAbsent(line.entry(), id -> new ArrayList<>())
                        .add(line);
            }
        }
        return first.values().stream()
                .map(line -> new HoursEntry(
                        line,
                        corrections.getOrDefault(line.id(), List.of()).stream()
                                .sorted(Comparator.comparing(HoursLine::recordedAt)
                                        .thenComparing(HoursLine::id))
                                .toList()))
                .sorted(Comparator.comparing((HoursEntry entry) -> entry.first().startedAt())
                        .thenComparing(entry -> entry.first().id())
                        .reversed())
                .toList();
    }

    /** Totals by the year of the service, the latest first. */
    public List<Year> years() {
        Map<Integer, Year> years = new TreeMap<>(Comparator.reverseOrder());
        for (HoursEntry entry : entries()) {
            int year = year(entry);
            years.merge(
                    year,
                    entry.first().service()
                            ? new Year(year, entry.minutes(), entry.minutes() > 0 ? 1 : 0)
                            : new Year(year, 0, 0),
                    (a, b) -> new Year(year, a.minutes() + b.minutes(), a.services() + b.services()));
        }
        return List.copyOf(years.values());
    }

    /** How often somebody served, without what was corrected to nothing. */
    public long services() {
        return entries().stream()
                .filter(entry -> entry.first().service() && entry.minutes() > 0)
                .count();
    }

    /** Minutes that are no service, by what they were; without those that were corrected to nothing. */
    public Map<NewHours.Kind, Long> apart() {
        Map<NewHours.Kind, Long> minutes = new EnumMap<>(NewHours.Kind.class);
        entries().stream()
                .filter(entry -> !entry.first().service() && entry.minutes() > 0)
                .forEach(entry -> minutes.merge(entry.first().kind(), (long) entry.minutes(), Long::sum));
        return minutes;
    }

    /** Minutes of a year by category of service, the most first; without what was corrected to nothing. */
    public Map<String, Long> categories(int year) {
        Map<String, Long> minutes = new TreeMap<>();
        entries(year).stream()
                .filter(entry -> entry.first().service())
                .forEach(entry -> minutes.merge(entry.first().category(), (long) entry.minutes(), Long::sum));
        Map<String, Long> sorted = new LinkedHashMap<>();
        minutes.entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }

    public List<HoursEntry> entries(int year) {
        return entries().stream().filter(entry -> year(entry) == year).toList();
    }

    private static int year(HoursEntry entry) {
        return ChinaTime.date(entry.first().startedAt()).getYear();
    }
}
