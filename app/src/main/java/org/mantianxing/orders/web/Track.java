package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.orders.OrderLine;
import org.mantianxing.orders.OrderState;

/** An order's way, station by station: what is behind it, where it is now, what is still to come. */
public record Track(List<Point> points) {

    /** Where a station lies, seen from now. */
    public enum Mark {
        DONE("done"),
        NOW("now"),
        STOP("now stop"),
        AHEAD("");

        private final String css;

        Mark(String css) {
            this.css = css;
        }

        /** The classes of its list item. */
        public String css() {
            return css;
        }
    }

    /**
     * One station.
     *
     * @param words its name; where the order stands, the name of its state
     * @param line what brought the order here, null where nothing has
     */
    public record Point(String words, Mark mark, @Nullable OrderLine line) {}

    public Track {
        points = List.copyOf(points);
    }

    static Track of(OrderState state, List<OrderLine> lines) {
        return Stage.stopped(state) ? stopped(state, lines) : running(state, lines);
    }

    /** The short bar of a list, without history. */
    public static List<Mark> bar(OrderState state) {
        return running(state, List.of()).points().stream().map(Point::mark).toList();
    }

    private static Track running(OrderState state, List<OrderLine> lines) {
        Stage now = Stage.of(state);
        List<Point> points = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            boolean here = stage == now;
            Mark mark =
                    stage.compareTo(now) > 0 ? Mark.AHEAD : here && state != OrderState.RATED ? Mark.NOW : Mark.DONE;
            points.add(new Point(
                    here ? state.words() : stage.words(), mark, mark == Mark.AHEAD ? null : last(stage, lines)));
        }
        return new Track(points);
    }

    /** What was reached, and the end; what would have followed is left out. */
    private static Track stopped(OrderState state, List<OrderLine> lines) {
        List<Point> points = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            OrderLine line = last(stage, lines);
            if (line != null) {
                points.add(new Point(stage.words(), Mark.DONE, line));
            }
        }
        OrderLine end = lines.stream()
                .filter(line -> line.toState() == state)
                .reduce((first, second) -> second)
                .orElse(null);
        points.add(new Point(state.words(), Mark.STOP, end));
        return new Track(points);
    }

    private static @Nullable OrderLine last(Stage stage, List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> stage.reachedBy(line.step()))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
