package org.mantianxing.figures.cube;

import java.util.List;

/**
 * What is asked of a cube. Two questions with the same key are the same question.
 *
 * @param lenses the first looks at the days
 * @param from first day that counts, as days since 1970
 * @param to last day that counts
 * @param cells how many there are
 * @param totals cells that are asked for together besides, each answered as a further cell
 */
public record Question(
        String key, int from, int to, List<Lens> lenses, int cells, List<Measure> measures, List<int[]> totals) {
    /** Without totals. */
    public Question(String key, int from, int to, List<Lens> lenses, int cells, List<Measure> measures) {
        this(key, from, to, lenses, cells, measures, List.of());
    }

    public Question {
        totals = List.copyOf(totals);
        lenses = List.copyOf(lenses);
        measures = List.copyOf(measures);
    }

    /** Where a row falls, or -1. */
    int cell(int[] row) {
        int cell = 0;
        for (Lens lens : lenses) {
            int group = lens.group(row[lens.column()]);
            if (group < 0) {
                return -1;
            }
            cell += group * lens.stride();
        }
        return cell;
    }
}
