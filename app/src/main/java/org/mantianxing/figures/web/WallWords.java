package org.mantianxing.figures.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.orders.OrderState;

/** What stands on the big screen, and how it is shortened to be read from five metres. */
public final class WallWords {
    public static final List<Figure> TODAY =
            List.of(Figure.ORDERS, Figure.ACTIVITIES, Figure.CAME, Figure.SIGNED, Figure.HOURS, Figure.JOINED);
    public static final List<Figure> ATTENDANCE = List.of(Figure.SIGNED, Figure.DUE, Figure.CAME, Figure.MISSED);
    public static final List<Figure> YEAR = List.of(Figure.REGISTERED, Figure.ACTIVE, Figure.HOURS, Figure.MET);
    public static final List<OrderState> FLOW = List.of(
            OrderState.PLACED,
            OrderState.ACCEPTED,
            OrderState.APPROVED,
            OrderState.DISPATCHED,
            OrderState.RECRUITING,
            OrderState.STAFFED,
            OrderState.UNDER_WAY,
            OrderState.COMPLETED,
            OrderState.CONFIRMED,
            OrderState.RATED);
    private static final double HUNDRED = 100;

    private WallWords() {}

    public static long most(Map<String, Long> states) {
        return FLOW.stream()
                .mapToLong(state -> states.getOrDefault(state.name(), 0L))
                .max()
                .orElse(0);
    }

    /** In per cent of the most. */
    public static double share(long value, long most) {
        return most == 0 ? 0 : Math.round(value * HUNDRED * 10 / most) / 10.0;
    }

    public static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    public static double percent(double share) {
        return Double.isNaN(share) ? 0 : Math.round(share * HUNDRED * 10) / 10.0;
    }

    /** Without the words that all places have. */
    public static String shorter(String name) {
        return name.replace("新时代文明", "").replace("实践所", "").replace("实践中心", "中心");
    }

    /** Those with most of a figure. */
    public static List<Figures.Group> first(List<Figures.Group> groups, Figure figure, int most) {
        return groups.stream()
                .filter(one -> one.of(figure) > 0)
                .sorted(Comparator.comparingDouble((Figures.Group one) -> -one.of(figure)))
                .limit(most)
                .toList();
    }

    public static List<Figures.Group> ages(Labels.Names names, List<Figures.Group> ages) {
        return ages.stream()
                .sorted(Comparator.comparing(Figures.Group::key, names.order(Dimension.AGE)))
                .toList();
    }
}
