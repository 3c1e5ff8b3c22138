package org.mantianxing.imports.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.imports.Verdict;
import org.mantianxing.imports.VolunteerImport;
import org.mantianxing.kernel.Words;

/**
 * An import as its page shows it.
 *
 * @param shown whose rows are listed
 * @param rows the first of them
 * @param undoable until when everything can be taken back, null when it cannot
 */
public record ImportView(
        VolunteerImport one,
        Map<Verdict, Integer> counts,
        Verdict shown,
        List<Row> rows,
        @Nullable Instant undoable) {
    /**
     * A row of the list.
     *
     * @param n its number in the file
     * @param name masked; empty once it is not kept any more
     * @param words what is said of it
     * @param account of whom it met or made, null where there is none
     */
    public record Row(
            int n, String name, List<Words> words, @Nullable UUID account) {}

    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** All rows that are kept. */
    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Verdicts that any row has. */
    public List<Verdict> verdicts() {
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
