package org.mantianxing.bench;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.Dimension;
import org.mantianxing.figures.Figure;
import org.mantianxing.figures.Figures;
import org.mantianxing.figures.Filter;
import org.mantianxing.figures.Period;
import org.mantianxing.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Figures over millions of rows, beside plain SQL on the same PostgreSQL and beside DuckDB, one after the other. */
@Component
final class FigureRace {
    private static final Logger LOG = LoggerFactory.getLogger(FigureRace.class);
    private static final int AGAIN = 50;
    private static final LocalDate LAST = FigureRows.FIRST.plusDays(FigureRows.DAYS - 1);
    private static final Period EVER = new Period(FigureRows.FIRST, LAST);
    private static final Period YEAR = new Period(LAST.minusYears(1).plusDays(1), LAST);
    private final Figures figures;
    private final FigureRows rows;
    private final DataSource database;

    FigureRace(Figures figures, FigureRows rows, DataSource database) {
        this.figures = figures;
        this.rows = rows;
        this.database = database;
    }

    /** A table that is asked for. */
    private record Asked(
            Figure figure, Dimension rows, @Nullable Dimension columns, Period period) {
        String name() {
            return figure + " by " + rows + (columns == null ? "" : " and " + columns)
                    + (period == EVER ? ", five years" : ", a year");
        }
    }

    /** How long it took in milliseconds: the first time, again (median and the slowest of a hundred), and the peers. */
    record Line(String name, double first, double again, double slowest, double postgres, double duck) {}

    /** What was measured, and what it takes. */
    record Result(long rows, List<Line> pivots, List<Line> board, long heap, double load) {}

    Result measure(long wanted) throws SQLException {
        if (rows.count() < wanted) {
            figures.version(Actor.CLOCK);
            rows.fill(wanted);
        }
        long before = heap();
        double load = millis(() -> figures.version(Actor.CLOCK));
        long heap = heap() - before;
        rows.flat();
        List<Line> pivots = new ArrayList<>();
        List<Line> board = new ArrayList<>();
        try (Connection duck = rows.duck();
                Connection postgres = database.getConnection()) {
            warm();
            for (Asked one : asked()) {
                pivots.add(race(one.name(), () -> pivot(one), sql(one), postgres, duck));
                LOG.info("{}", pivots.getLast());
            }
            for (Period period : List.of(YEAR, EVER)) {
                String named = period == EVER ? ", five years" : ", a year";
                Filter filter = new Filter(period, "", null, "");
                board.add(race(
                        "all figures of the board and those before" + named,
                        () -> figures.report(Actor.CLOCK, filter)
                                .get(Figure.HOURS)
                                .now(),
                        report(period),
                        postgres,
                        duck));
                board.add(race(
                        "towns compared" + named,
                        () -> figures.by(Actor.CLOCK, filter, Dimension.TOWN, List.of(Figure.HOURS, Figure.ACTIVE))
                                .size(),
                        "select town, sum(minutes), count(distinct person) from bench_hours where " + days(period)
                                + " group by town",
                        postgres,
                        duck));
                board.add(race(
                        "ages of the active" + named,
                        () -> figures.by(Actor.CLOCK, filter, Dimension.AGE, List.of(Figure.ACTIVE))
                                .size(),
                        "select age, count(distinct person) from bench_hours where " + days(period) + " group by age",
                        postgres,
                        duck));
                board.add(race(
                        "spread of services" + named,
                        () -> figures.servicesSpread(Actor.CLOCK, filter).gini(),
                        "select person, count(*) from bench_hours where " + days(period) + " group by person",
                        postgres,
                        duck));
                board.forEach(line -> LOG.info("{}", line));
            }
        }
        return new Result(rows.count(), pivots, board, heap, load);
    }

    private static List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        for (Figure figure : List.of(Figure.HOURS, Figure.ACTIVE)) {
            asked.add(new Asked(figure, Dimension.TOWN, Dimension.MONTH, EVER));
            asked.add(new Asked(figure, Dimension.TOWN, Dimension.CATEGORY, EVER));
            asked.add(new Asked(figure, Dimension.SITE, Dimension.YEAR, EVER));
            asked.add(new Asked(figure, Dimension.CATEGORY, Dimension.AGE, EVER));
            asked.add(new Asked(figure, Dimension.AGE, Dimension.SEX, EVER));
            asked.add(new Asked(figure, Dimension.TEAM, Dimension.YEAR, EVER));
            asked.add(new Asked(figure, Dimension.WEEKDAY, Dimension.CATEGORY, EVER));
            asked.add(new Asked(figure, Dimension.SKILL, Dimension.GRADE, YEAR));
            asked.add(new Asked(figure, Dimension.SITE, Dimension.MONTH, YEAR));
            asked.add(new Asked(figure, Dimension.GRADE, null, EVER));
        }
        return asked;
    }

    private double pivot(Asked one) {
        return figures.pivot(
                        Actor.CLOCK, new Filter(one.period(), "", null, ""), one.figure(), one.rows(), one.columns())
                .most();
    }

    /** Classes and pages that any of the three needs are there. */
    private void warm() {
        Period month = Period.month(LAST.minusMonths(2));
        for (int i = 0; i < 30; i++) {
            Filter filter = new Filter(new Period(month.from().minusDays(i), month.to()), "", null, "");
            figures.pivot(Actor.CLOCK, filter, Figure.ACTIVE, Dimension.TOWN, Dimension.CATEGORY);
            figures.pivot(Actor.CLOCK, filter, Figure.HOURS, Dimension.AGE, Dimension.SEX);
            figures.report(Actor.CLOCK, filter);
        }
    }

    private static Line race(String name, Callable<Object> ours, String sql, Connection postgres, Connection duck) {
        double first = millis(ours);
        double[] again = new double[AGAIN];
        for (int i = 0; i < AGAIN; i++) {
            again[i] = millis(ours);
        }
        Arrays.sort(again);
        query(duck, sql);
        return new Line(
                name,
                first,
                again[AGAIN / 2],
                again[AGAIN - 1],
                millis(() -> query(postgres, sql)),
                Math.min(millis(() -> query(duck, sql)), millis(() -> query(duck, sql))));
    }

    private static Object query(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** With all totals, as our table has them. */
    private static String sql(Asked one) {
        String rows = expression(one.rows());
        Dimension second = one.columns();
        String measure = one.figure() == Figure.ACTIVE ? "count(distinct person)" : "sum(minutes)";
        if (second == null) {
            return "select " + rows + ", " + measure + " from bench_hours where " + days(one.period())
                    + " group by grouping sets ((1), ())";
        }
        return "select r, c, " + measure + " from (select " + rows + " as r, " + expression(second)
                + " as c, minutes, person from bench_hours where " + days(one.period())
                + ") x group by grouping sets ((r, c), (r), (c), ())";
    }

    private static String expression(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> "date_trunc('month', day)";
            case YEAR -> "extract(year from day)";
            case WEEKDAY -> "extract(isodow from day)";
            case SITE -> "place";
            default -> dimension.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String report(Period period) {
        return "select sum(minutes), count(*), count(distinct person), sum(case when grade = 1 then minutes end),"
                + " sum(case when grade = 2 then minutes end), sum(case when grade = 3 then minutes end),"
                + " sum(case when grade = 4 then minutes end) from bench_hours where " + days(period)
                + " union all select sum(minutes), count(*), count(distinct person), sum(case when grade = 1 then minutes end),"
                + " sum(case when grade = 2 then minutes end), sum(case when grade = 3 then minutes end),"
                + " sum(case when grade = 4 then minutes end) from bench_hours where " + days(period.before());
    }

    private static String days(Period period) {
        return "day between date '" + period.from() + "' and date '" + period.to() + "'";
    }

    private static double millis(Callable<?> work) {
        long start = System.nanoTime();
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
