package org.mantianxing.figures.web;

import java.util.Locale;
import org.mantianxing.figures.Figure;
import org.mantianxing.kernel.Words;

/** Figures as people read them. */
public final class Numerals {
    private static final String NONE = "—";
    private static final double HUNDRED = 100;
    private static final double LARGE = 1000;

    /** Stands where a number is not told. */
    static final String STAR = "*";

    private Numerals() {}

    /** The number without its unit; a dash where there is nothing to divide by, a star where it is not told. */
    public static String of(Figure figure, double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (value == Figure.HIDDEN) {
            return STAR;
        }
        return switch (figure.unit()) {
            case PERCENT -> String.format(Locale.ROOT, "%.1f%%", value * HUNDRED);
            case HOURS -> value >= LARGE ? whole(value) : String.format(Locale.ROOT, "%,.1f", value);
            case STARS, NUMBER -> String.format(Locale.ROOT, "%.2f", value);
            case TIMES, PEOPLE, ORDERS, ACTIVITIES, POINTS -> whole(value);
        };
    }

    public static String whole(double value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value));
    }

    /** Points with one digit behind the point, a dash for none. */
    public static String points(double points) {
        return Double.isNaN(points) ? NONE : String.format(Locale.ROOT, "%.1f", points);
    }

    /** Two digits behind the point, a dash for what is not a number. */
    public static String exact(double value) {
        return Double.isNaN(value) ? NONE : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Minutes as people say them. */
    public static Words minutes(int minutes) {
        if (minutes < 0) {
            return Words.of("还没有");
        }
        if (minutes < 60) {
            return Words.of("{0} 分钟", minutes);
        }
        return minutes < 48 * 60
                ? Words.of("{0} 小时", String.format(Locale.ROOT, "%.1f", minutes / 60.0))
                : Words.of("{0} 天", String.format(Locale.ROOT, "%.1f", minutes / 1440.0));
    }

    /** How it has changed against the period before: in per cent, shares in percentage points. */
    public static Words change(Figure figure, double now, double before) {
        if (now == Figure.HIDDEN) {
            return Words.of("人数太少（不到五人），为保护个人信息不显示。");
        }
        if (Double.isNaN(now) || Double.isNaN(before) || before == Figure.HIDDEN) {
            return Words.of("上期没有可比的数");
        }
        if (figure.unit() == Figure.Unit.PERCENT) {
            double points = (now - before) * HUNDRED;
            return Math.abs(points) < 0.05
                    ? Words.of("与上期持平")
                    : Words.of("比上期 {0} 个百分点", String.format(Locale.ROOT, "%+.1f", points));
        }
        if (before == 0) {
            return now == 0 ? Words.of("与上期持平") : Words.of("上期为零");
        }
        double share = (now - before) / before * HUNDRED;
        return Math.abs(share) < 0.05
                ? Words.of("与上期持平")
                : Words.of("比上期 {0}%", String.format(Locale.ROOT, "%+.1f", share));
    }
}
