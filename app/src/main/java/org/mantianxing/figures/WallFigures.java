package org.mantianxing.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.mantianxing.atlas.MapShapes;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.WallView.Deed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.springframework.stereotype.Component;

/** Gathers what a big screen shows; all screens of a district share it until something changes. */
@Component
class WallFigures {
    private static final int DAYS = 30;
    private static final int DEEDS = 12;
    private static final int LOOKED_AT = 200;
    private final Boards boards;
    private final Reckoner reckoner;
    private final Figures figures;
    private final Sites sites;
    private final MapShapes shapes;
    private final Clock clock;
    private final Map<String, Seat> seats = new ConcurrentHashMap<>();

    private record Shown(LocalDate day, WallView view) {}

    WallFigures(Boards boards, Reckoner reckoner, Figures figures, Sites sites, MapShapes shapes, Clock clock) {
        this.shapes = shapes;
        this.boards = boards;
        this.reckoner = reckoner;
        this.figures = figures;
        this.sites = sites;
        this.clock = clock;
    }

    /** Made once by whoever asks first; the others wait for it. */
    WallView get() {
        Board board = boards.get();
        LocalDate day = ChinaTime.today(clock);
        Seat seat = seats.computeIfAbsent(DistrictScope.get().code(), _ -> new Seat());
        seat.lock.lock();
        try {
            Shown known = seat.shown;
            if (known == null
                    || known.view().version() < board.version()
                    || !known.day().equals(day)) {
                known = new Shown(day, make(board, day));
                seat.shown = known;
            }
            return known.view();
        } finally {
            seat.lock.unlock();
        }
    }

    private static final class Seat {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Shown shown;
    }

    private WallView make(Board board, LocalDate day) {
        long version = board.version();
        Filter today = new Filter(new Period(day, day), "", null, "");
        Filter month = today.in(new Period(day.withDayOfMonth(1), day));
        Filter year = today.in(new Period(day.withDayOfYear(1), day));
        Filter lately = today.in(new Period(day.minusDays(DAYS - 1), day));
        return new WallView(
                version,
                reckoner.everything(board, today),
                reckoner.everything(board, month),
                reckoner.everything(board, year),
                states(board, lately),
                figures.by(month, Dimension.TOWN, Set.of(Figure.HOURS), false),
                figures.by(year, Dimension.AGE, Set.of(Figure.REGISTERED, Figure.ACTIVE_AT_HOME), false),
                figures.by(month, Dimension.CATEGORY, Set.of(Figure.HOURS), false),
                StarMap.of(
                        sites.list(Actor.CLOCK),
                        figures.bySite(lately.period(), Figure.HOURS),
                        figures.bySite(today.period(), Figure.SEATS),
                        shapes.list(Actor.CLOCK),
                        Optional.empty()),
                deeds(board, lately));
    }

    private Map<String, Long> states(Board board, Filter filter) {
        Map<String, Long> states = new HashMap<>();
        Reckoner.Grouped grouped = reckoner.by(board, filter, List.of(Term.ORDERS), List.of(Dimension.STATE));
        grouped.groups()
                .forEach(state -> states.put(state, grouped.tallies().of(state).of(Term.ORDERS)));
        return states;
    }

    /** The latest activities that somebody came to. */
    private List<Deed> deeds(Board board, Filter filter) {
        List<Integer> rows = board.cube(Subject.ACTIVITY)
                .rows(reckoner.rows(board, filter, Term.ACTIVITIES, null, ""), 0, Integer.MAX_VALUE, LOOKED_AT);
        return board.rows(Subject.ACTIVITY, rows).stream()
                .filter(row -> board.word("state", row[Subject.ACTIVITY.column("state")])
                        .equals("FINISHED"))
                .filter(row -> row[Subject.ACTIVITY.column("taken")] > 0)
                .sorted((a, b) -> b[0] - a[0])
                .limit(DEEDS)
                .map(row -> new Deed(
                        sites.past(Actor.CLOCK).now(board.word("place", row[Subject.ACTIVITY.column("place")])),
                        board.word("category", row[Subject.ACTIVITY.column("category")]),
                        row[Subject.ACTIVITY.column("taken")]))
                .toList();
    }
}
