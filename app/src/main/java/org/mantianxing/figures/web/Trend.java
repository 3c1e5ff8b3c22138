package org.mantianxing.figures.web;

import java.util.ArrayList;
import java.util.List;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;

/** A row of bars over time, as it is drawn in 720 × 220. */
public record Trend(List<Bar> bars, List<Line> lines, double width) {
    private static final double LEFT = 44;
    private static final double RIGHT = 712;
    private static final double TOP = 12;
    private static final double BOTTOM = 192;
    private static final double FILLED = 0.64;

    /** One bar. */
    public record Bar(String key, String words, double x, double y, double height) {}

    /** One line of the grid. */
    public record Line(double y, String words) {}

    public static Trend of(List<Figures.Group> groups, Figure figure) {
        double most = BoardView.most(groups, figure);
        double step = step(most);
        double top = Math.ceil(most / step) * step;
        double each = (RIGHT - LEFT) / Math.max(1, groups.size());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            double value = Math.max(0, groups.get(i).of(figure));
            double height = (BOTTOM - TOP) * value / top;
            bars.add(new Bar(
                    groups.get(i).key(),
                    Numerals.of(figure, value),
                    round(LEFT + each * i + each * (1 - FILLED) / 2),
                    round(BOTTOM - height),
                    round(height)));
        }
        List<Line> lines = new ArrayList<>();
        for (double value = 0; value <= top; value += step) {
            lines.add(new Line(round(BOTTOM - (BOTTOM - TOP) * value / top), Numerals.whole(value)));
        }
        return new Trend(bars, lines, round(each * FILLED));
    }

    /** A round number of which three to six make the whole. */
    private static double step(double most) {
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        for (double part : new double[] {0.2, 0.5, 1, 2}) {
            if (most / (power * part) <= 5) {
                return power * part;
            }
        }
        return power * 2;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
