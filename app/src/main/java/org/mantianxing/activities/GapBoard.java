package org.mantianxing.activities;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mantianxing.matching.Idle;

/**
 * Where volunteers were missed in the last ninety days, beside those who have nothing on.
 *
 * @param cells those in which somebody was missed
 * @param trainings what would help most, the best first
 * @param idle everybody who has nothing on
 */
public record GapBoard(List<Cell> cells, List<Training> trainings, Idle idle) {

    /**
     * One skill at one site right below, in one part of the week.
     *
     * @param skill empty for seats that anybody could take
     * @param slot see WeekGrid
     * @param missing seats that nobody took
     * @param late seats that were taken after the time to reply by
     * @param calls how many activities
     * @param idle how many have the skill, are free then, and had nothing on for thirty days
     */
    public record Cell(String group, String skill, int slot, int missing, int late, int calls, int idle) {}

    /**
     * A skill that is missed more often than there are idle people who have it.
     *
     * @param closes how many missed seats those could have taken who would learn it
     * @param learners idle people without it, who live there and are free then
     */
    public record Training(String skill, int closes, int learners) {}

    /** Missed seats by skill, the most first. */
    public List<String> skills() {
        Map<String, Integer> missing = cells.stream()
                .collect(Collectors.groupingBy(
                        Cell::skill, Collectors.summingInt(cell -> cell.missing() + cell.late())));
        return missing.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public int missing() {
        return cells.stream().mapToInt(Cell::missing).sum();
    }

    public int late() {
        return cells.stream().mapToInt(Cell::late).sum();
    }
}
