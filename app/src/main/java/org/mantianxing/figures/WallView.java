package org.mantianxing.figures;

import java.util.List;
import java.util.Map;

/**
 * What a big screen shows.
 *
 * @param version of the facts: the same version and minute, the same picture
 * @param states how many of the orders placed in the last thirty days stand in each state now
 * @param deeds the latest services: where, what, how many came; nobody's name
 */
public record WallView(
        long version,
        Map<Figure, Double> today,
        Map<Figure, Double> month,
        Map<Figure, Double> year,
        Map<String, Long> states,
        List<Figures.Group> towns,
        List<Figures.Group> ages,
        List<Figures.Group> categories,
        StarMap map,
        List<Deed> deeds) {

    /** A service that was done. */
    public record Deed(String place, String category, int came) {}

    public double today(Figure figure) {
        return today.getOrDefault(figure, 0.0);
    }

    public double month(Figure figure) {
        return month.getOrDefault(figure, 0.0);
    }

    public double year(Figure figure) {
        return year.getOrDefault(figure, 0.0);
    }
}
