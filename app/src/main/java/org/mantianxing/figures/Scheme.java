package org.mantianxing.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;

/**
 * What places of a level are assessed by.
 *
 * @param decidedAt null for the default, which nobody has decided
 */
public record Scheme(
        Site.Level level,
        List<Item> items,
        String decidedName,
        @Nullable Instant decidedAt) {
    private static final int HUNDRED = 100;

    public Scheme {
        items = List.copyOf(items);
    }

    /** How a figure is taken. */
    public enum Per {
        WHOLE("全年"),
        MONTH("每月平均");

        private final String words;

        Per(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One indicator: full points from {@code whole} on, half of them from {@code half} on, otherwise none.
     *
     * @param weight points that it can bring
     * @param whole in the figure's unit, shares from 0 to 1
     */
    public record Item(Figure figure, Per per, int weight, double whole, double half) {
        /** Points for a value. */
        double points(double value) {
            if (value >= whole) {
                return weight;
            }
            return value >= half ? weight / 2.0 : 0;
        }
    }

    public int weights() {
        return items.stream().mapToInt(Item::weight).sum();
    }

    /** From the samples of the field: outcomes alone, and ratings never without the share that rated. */
    static Scheme usual(Site.Level level) {
        boolean institute = level == Site.Level.INSTITUTE;
        return new Scheme(
                level,
                List.of(
                        new Item(Figure.ACTIVITIES, Per.MONTH, 20, institute ? 8 : 2, institute ? 4 : 1),
                        new Item(Figure.ACTIVE_RATE, Per.WHOLE, 15, 0.3, 0.15),
                        new Item(Figure.PER_REGISTERED, Per.WHOLE, 10, 5, 2),
                        new Item(Figure.ATTENDANCE_RATE, Per.WHOLE, 10, 0.9, 0.75),
                        new Item(Figure.FILL_RATE, Per.WHOLE, 10, 0.8, 0.6),
                        new Item(Figure.MET_RATE, Per.WHOLE, 10, 0.9, 0.75),
                        new Item(Figure.IN_TIME_RATE, Per.WHOLE, 10, 0.9, 0.75),
                        new Item(Figure.PLEASED_RATE, Per.WHOLE, 10, 0.95, 0.85),
                        new Item(Figure.RATED_RATE, Per.WHOLE, 5, 0.5, 0.25)),
                "",
                null);
    }

    /** Whether all weights make a hundred. */
    boolean round() {
        return weights() == HUNDRED;
    }
}
