package org.mantianxing.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The figures of the district in force: exact at the moment of asking. The door of the module. */
@Service
public class Figures {
    /** Longer than any district keeps records. */
    private static final int MOST_YEARS = 30;

    private static final Duration ALARMS = Duration.ofDays(30);
    private static final int ROWS = 30;
    private static final double NINETY = 0.9;
    private static final double HALF = 0.5;
    private final Boards boards;
    private final Reckoner reckoner;
    private final Behinds behinds;
    private final Tables tables;
    private final Live live;

    Figures(Boards boards, Reckoner reckoner, Behinds behinds, Tables tables, Live live) {
        this.boards = boards;
        this.reckoner = reckoner;
        this.behinds = behinds;
        this.tables = tables;
        this.live = live;
    }

    /** Tables by any dimension, and those that people keep. */
    @Component
    record Tables(Pivoting pivoting, Views views, Closing closing, MonthStore months, Clock clock) {}

    /** What a nightly recount found different from the ledgers; it was put right. */
    public record Alarm(UUID id, Instant at, String subject, String words) {}

    /** A table that somebody keeps; {@code query} is its address after the path. */
    public record View(UUID id, String name, String query) {}

    /** A figure now and in the period before; NaN where there is nothing to divide by. */
    public record Value(double now, double before) {}

    /** One group of a dimension with its figures. */
    public record Group(String key, Map<Figure, Double> values) {
        public double of(Figure figure) {
            return values.getOrDefault(figure, Double.NaN);
        }
    }

    /**
     * How long orders stay in a step, in minutes; -1 where none has passed it.
     *
     * @param count orders that have passed it
     */
    public record Passage(String step, int median, int ninety, int count) {}

    /**
     * How evenly something is spread over people, as Gini's coefficient: 0 when each has the same, near 1 when one has all.
     *
     * @param people over how many
     */
    public record Evenness(double gini, long people) {}

    /** By which version of the facts these figures are told: the same version, the same figures. */
    public long version(Actor actor) {
        Sight.require(actor);
        return boards.get().version();
    }

    /** Pages that show figures hear here that something has changed. */
    public SseEmitter listen(Actor actor) {
        Sight.require(actor);
        return live.listen(Board.TOPIC);
    }

    /**
     * All figures that can be told for this filter, beside those of the period before; {@link Figure#HIDDEN} where few
     * people are behind one and the reader may not see them.
     */
    public Map<Figure, Value> report(Actor actor, Filter filter) {
        Sight.require(actor);
        check(filter.period());
        Board board = boards.get();
        List<Figure> fitting =
                Stream.of(Figure.values()).filter(one -> one.fits(filter)).toList();
        boolean open = rowsOpen(actor, filter);
        Set<Term> terms = Term.of(fitting, open);
        Tallies.Sums now = reckoner.all(board, filter, terms);
        Tallies.Sums before = reckoner.all(board, filter.in(filter.period().before()), terms);
        Map<Figure, Value> report = new EnumMap<>(Figure.class);
        fitting.forEach(one -> report.put(one, new Value(told(one, now, open), told(one, before, open))));
        return report;
    }

    /** Figures for each group of a dimension that has any; those that cannot be told by it are left out. */
    public List<Group> by(Actor actor, Filter filter, Dimension dimension, Collection<Figure> figures) {
        Sight.require(actor);
        check(filter.period());
        return by(filter, dimension, figures, rowsOpen(actor, filter));
    }

    /** The same; {@code open}: the reader may see the people behind. */
    List<Group> by(Filter filter, Dimension dimension, Collection<Figure> figures, boolean open) {
        List<Figure> fitting = figures.stream()
                .filter(one -> one.fits(filter) && dimension.fits(one))
                .toList();
        Reckoner.Grouped grouped = reckoner.by(boards.get(), filter, Term.of(fitting, open), List.of(dimension));
        List<Group> groups = new ArrayList<>();
        Map<Figure, Map<String, Double>> told = new EnumMap<>(Figure.class);
        fitting.forEach(one -> told.put(one, told(one, grouped, open)));
        grouped.groups().forEach(key -> {
            Map<Figure, Double> values = new EnumMap<>(Figure.class);
            told.forEach((one, each) -> values.put(one, each.getOrDefault(key, Double.NaN)));
            if (values.values().stream().anyMatch(value -> value > 0 || value == Figure.HIDDEN)) {
                groups.add(new Group(key, values));
            }
        });
        return groups;
    }

    /** A figure group by group, so that nothing hidden can be had by taking the others from the total. */
    private static Map<String, Double> told(Figure figure, Reckoner.Grouped grouped, boolean open) {
        Map<String, Double> each = new HashMap<>();
        grouped.groups()
                .forEach(key -> each.put(key, told(figure, grouped.tallies().of(key), open)));
        Hiding.close(each, List.copyOf(grouped.groups()));
        return each;
    }

    /** A figure at every place by itself, what lies below it left out. */
    Map<String, Double> bySite(Period period, Figure figure) {
        return by(new Filter(period, "", null, ""), Dimension.SITE, Set.of(figure), true).stream()
                .collect(Collectors.toMap(Group::key, one -> one.of(figure)));
    }

    /** A figure by one or two dimensions; throws Invalid where they do not fit it, or make too many rows or columns. */
    public Pivot pivot(Actor actor, Filter filter, Figure figure, Dimension rows, @Nullable Dimension columns) {
        Sight.require(actor);
        check(filter.period());
        new Checks()
                .that(figure.fits(filter), "figure", "“{0}”不能按团队或类别分开算，请去掉这个条件", Words.of(figure.words()))
                .that(rows.fits(figure), "rows", "“{0}”不能按“{1}”分", Words.of(figure.words()), Words.of(rows.words()))
                .that(
                        columns == null || columns.fits(figure),
                        "columns",
                        "“{0}”不能按“{1}”分",
                        Words.of(figure.words()),
                        Words.of(columns == null ? "" : columns.words()))
                .that(rows != columns, "columns", "行和列不能用同一种分法")
                .done();
        return tables.pivoting().pivot(boards.get(), filter, figure, rows, columns, rowsOpen(actor, filter));
    }

    /** The reader's own tables, the latest first. */
    public List<View> views(Actor actor) {
        Sight.require(actor);
        return tables.views().list(actor);
    }

    /** Keeps the address of a table under a name, in place of the one that had it. */
    @Transactional
    public void keepView(Actor actor, String name, String query) {
        Sight.require(actor);
        tables.views().keep(actor, name, query);
    }

    @Transactional
    public void dropView(Actor actor, UUID id) {
        Sight.require(actor);
        tables.views().drop(actor, id);
    }

    /** Closed months beside their figures of today, the latest first. */
    public List<Month> months(Actor actor) {
        Sight.require(actor);
        return tables.closing().months();
    }

    /** What the recounts of the last thirty days found different. */
    public List<Alarm> alarms(Actor actor) {
        Sight.require(actor);
        return tables.months().alarms(tables.clock().instant().minus(ALARMS));
    }

    /** How long orders placed in the period stayed in each step. */
    public List<Passage> passages(Actor actor, Filter filter) {
        Sight.require(actor);
        check(filter.period());
        List<Term> steps =
                List.of(Term.TO_ACCEPT, Term.TO_APPROVE, Term.TO_DISPATCH, Term.TO_CALL, Term.TO_STAFF, Term.TO_DONE);
        Tallies.Sums sums = reckoner.all(boards.get(), filter, steps);
        return steps.stream()
                .map(step -> new Passage(
                        step.name(), sums.quantile(step, HALF), sums.quantile(step, NINETY), (int) sums.of(step)))
                .toList();
    }

    /** How evenly calls were spread over all registered volunteers, those never asked included. */
    public Evenness offersSpread(Actor actor, Filter filter) {
        return evenness(actor, filter, Term.ASKED);
    }

    /** How evenly services were spread over those who served. */
    public Evenness servicesSpread(Actor actor, Filter filter) {
        return evenness(actor, filter, Term.ACTIVE);
    }

    /**
     * The rows that a figure counts, the latest first.
     *
     * @param dimension with {@code group}: only those of a group
     * @param after key of the page before, null for the first
     */
    public Page<Behind> rows(
            Actor actor,
            Filter filter,
            Figure figure,
            @Nullable Dimension dimension,
            String group,
            @Nullable Integer after) {
        Sight.require(actor);
        check(filter.period());
        if (!rowsOpen(actor, filter)) {
            throw new Refused("明细只对本场所和下级开放，请先把场所换成自己的");
        }
        Board board = boards.get();
        Term term = figure.behind();
        var question = reckoner.rows(board, filter, term, dimension, group);
        List<Integer> numbers =
                board.cube(term.subject()).rows(question, 0, after == null ? Integer.MAX_VALUE : after, ROWS + 1);
        return behinds.page(actor, board, term.subject(), numbers, ROWS);
    }

    /** Whether the rows behind these figures are theirs to see. */
    public boolean rowsOpen(Actor actor, Filter filter) {
        return Sight.rows(actor, filter);
    }

    private Evenness evenness(Actor actor, Filter filter, Term term) {
        Sight.require(actor);
        check(filter.period());
        Board board = boards.get();
        SortedMap<Integer, Integer> spread = reckoner.spread(board, filter, term);
        long some = spread.values().stream().mapToLong(count -> count).sum();
        long people = term == Term.ASKED
                ? Math.max(
                        some,
                        reckoner.all(
                                        board,
                                        new Filter(filter.period(), filter.place(), null, ""),
                                        List.of(Term.REGISTERED))
                                .of(Term.REGISTERED))
                : some;
        return !rowsOpen(actor, filter) && some < Figure.LEAST_PEOPLE
                ? new Evenness(Double.NaN, 0)
                : new Evenness(Gini.of(spread, people), people);
    }

    /** What a reader is told of a figure. */
    static double told(Figure figure, Tallies.Sums sums, boolean open) {
        return !open && figure.few(sums) ? Figure.HIDDEN : figure.of(sums);
    }

    static void check(Period period) {
        LocalDate from = period.from();
        new Checks()
                .that(!from.isAfter(period.to()), "from", "开始日期不能晚于结束日期")
                .that(period.to().getYear() - from.getYear() <= MOST_YEARS, "from", "一次最多看 {0} 年", MOST_YEARS)
                .that(
                        from.getYear() >= LocalDate.EPOCH.getYear(),
                        "from",
                        "日期太早了，请从 {0} 年以后选",
                        LocalDate.EPOCH.getYear())
                .done();
    }
}
