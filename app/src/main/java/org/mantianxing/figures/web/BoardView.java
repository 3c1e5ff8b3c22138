package org.mantianxing.figures.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.springframework.stereotype.Component;

/** All that the board of figures shows. */
public record BoardView(
        Narrowed narrowed,
        Map<Figure, Figures.Value> report,
        List<Figures.Group> towns,
        List<Figures.Group> categories,
        List<Figures.Group> ages,
        List<Figures.Group> months,
        List<Figures.Passage> passages,
        Figures.Evenness offers,
        Figures.Evenness services,
        boolean rows,
        @Nullable Invalid invalid) {

    public static final List<Figure> OF_TOWNS = List.of(
            Figure.REGISTERED,
            Figure.ACTIVE_AT_HOME,
            Figure.ACTIVE_RATE,
            Figure.ACTIVITIES,
            Figure.HOURS,
            Figure.ORDERS,
            Figure.MET);
    private static final List<Figure> OF_CATEGORIES =
            List.of(Figure.ACTIVITIES, Figure.SERVICES, Figure.ACTIVE, Figure.HOURS);
    private static final int MONTHS = 11;

    public boolean tells(Figure figure) {
        return report.containsKey(figure);
    }

    public double now(Figure figure) {
        Figures.Value value = report.get(figure);
        return value == null ? Double.NaN : value.now();
    }

    public double before(Figure figure) {
        Figures.Value value = report.get(figure);
        return value == null ? Double.NaN : value.before();
    }

    public static List<Figure> of(Figure.Part part) {
        return Stream.of(Figure.values()).filter(one -> one.part() == part).toList();
    }

    /** The words of a step of orders. */
    public static String step(String name) {
        return switch (name) {
            case "TO_ACCEPT" -> "点单到接单";
            case "TO_APPROVE" -> "接单到审核通过";
            case "TO_DISPATCH" -> "审核通过到派单";
            case "TO_CALL" -> "派单到发布招募";
            case "TO_STAFF" -> "招募到满员";
            default -> "点单到服务完成";
        };
    }

    /** The largest of a column, 1 at least, to draw bars against. */
    public static double most(List<Figures.Group> groups, Figure figure) {
        return groups.stream().mapToDouble(one -> one.of(figure)).filter(value -> !Double.isNaN(value)).max().stream()
                .map(value -> Math.max(1, value))
                .findFirst()
                .orElse(1);
    }

    /** Makes them. */
    @Component
    static class Maker {
        private final Figures figures;
        private final Narrowing narrowing;
        private final Labels labels;

        Maker(Figures figures, Narrowing narrowing, Labels labels) {
            this.figures = figures;
            this.narrowing = narrowing;
            this.labels = labels;
        }

        BoardView make(Actor actor, FigureForm form) {
            Narrowed narrowed = narrowing.read(actor, form);
            try {
                return make(actor, narrowed, narrowed.filter(), narrowed.invalid());
            } catch (Invalid failure) {
                FigureForm usual = form.of(FigureForm.Span.YEAR);
                return make(actor, narrowed, narrowing.read(actor, usual).filter(), failure);
            }
        }

        private BoardView make(Actor actor, Narrowed narrowed, Filter filter, @Nullable Invalid invalid) {
            Labels.Names names = labels.names();
            boolean open = figures.rowsOpen(actor, filter);
            return new BoardView(
                    narrowed,
                    figures.report(actor, filter),
                    sorted(figures.by(actor, filter, Dimension.TOWN, OF_TOWNS), names.order(Dimension.TOWN)),
                    figures.by(actor, filter, Dimension.CATEGORY, OF_CATEGORIES).stream()
                            .sorted(Comparator.comparingDouble((Figures.Group one) -> -one.of(Figure.HOURS)))
                            .toList(),
                    sorted(
                            figures.by(actor, filter, Dimension.AGE, List.of(Figure.REGISTERED, Figure.ACTIVE_AT_HOME)),
                            names.order(Dimension.AGE)),
                    months(actor, filter),
                    figures.passages(actor, filter),
                    figures.offersSpread(actor, filter),
                    figures.servicesSpread(actor, filter),
                    open,
                    invalid);
        }

        /** The last twelve months, those without anything too. */
        private List<Figures.Group> months(Actor actor, Filter filter) {
            LocalDate last = filter.period().to();
            LocalDate first = last.minusMonths(MONTHS).withDayOfMonth(1);
            Map<String, Figures.Group> known =
                    figures
                            .by(actor, filter.in(new Period(first, last)), Dimension.MONTH, List.of(Figure.HOURS))
                            .stream()
                            .collect(Collectors.toMap(Figures.Group::key, Function.identity()));
            return Stream.iterate(first, month -> month.plusMonths(1))
                    .limit(MONTHS + 1)
                    .map(month -> month.toString().substring(0, 7))
                    .map(key -> known.getOrDefault(key, new Figures.Group(key, Map.of(Figure.HOURS, 0.0))))
                    .toList();
        }

        private static List<Figures.Group> sorted(List<Figures.Group> groups, Comparator<String> order) {
            return groups.stream()
                    .sorted(Comparator.comparing(Figures.Group::key, order))
                    .toList();
        }
    }
}
