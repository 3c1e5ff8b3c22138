package org.mantianxing.matching;

import java.util.Arrays;

/** How many must be asked so that enough say yes. */
public final class Enough {
    private Enough() {}

    /**
     * The smallest number of those to be asked, in their order, with whom the seats fill with at least this certainty; all
     * of them where that is not enough, none where those who were asked already will do.
     *
     * @param waiting the chances of those who have not answered yet
     * @param next the chances of those who might be asked, in the order in which they are
     * @param sure between 0 and 1
     */
    public static int of(double[] waiting, double[] next, int seats, double sure) {
        if (seats <= 0) {
            return 0;
        }
        double[] fewer = new double[seats];
        fewer[0] = 1;
        for (double chance : waiting) {
            hear(fewer, chance);
        }
        for (int asked = 0; asked < next.length; asked++) {
            if (1 - missing(fewer) >= sure) {
                return asked;
            }
            hear(fewer, next[asked]);
        }
        return next.length;
    }

    private static double missing(double[] fewer) {
        return Arrays.stream(fewer).sum();
    }

    /** {@code fewer[n]}: how likely exactly n have said yes, fewer than there are seats. One more answers. */
    private static void hear(double[] fewer, double chance) {
        for (int n = fewer.length - 1; n > 0; n--) {
            fewer[n] = fewer[n] * (1 - chance) + fewer[n - 1] * chance;
        }
        fewer[0] *= 1 - chance;
    }
}
