package org.mantianxing.records;

import java.util.ArrayList;
import java.util.Comparator;
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

    /** What one year holds; services that were corrected to nothing are not counted. */
    public record Year(int year, long minutes, long services) {}

    public long minutes() {
        return lines.stream().mapToLong(HoursLine::minutes).sum();
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
                    new Year(year, entry.minutes(), entry.minutes() > 0 ? 1 : 0),
                    (a, b) -> new Year(year, a.minutes() + b.minutes(), a.services() + b.services()));
        }
        return List.copyOf(years.values());
    }

    /** Minutes of a year by category of service, the most first; without what was corrected to nothing. */
    public Map<String, Long> categories(int year) {
        Map<String, Long> minutes = new TreeMap<>();
        entries(year).forEach(entry -> minutes.merge(entry.first().category(), (long) entry.minutes(), Long::sum));
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
