package org.mantianxing.activities.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mantianxing.activities.GapBoard;
import org.mantianxing.activities.GapBoard.Cell;
import org.mantianxing.activities.GapRows;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Words;

/**
 * The board as a table: skills down, sites or parts of the week across.
 *
 * @param byTime whether parts of the week stand across
 * @param more how many skills are not shown, of which less was missed
 */
public record GapView(GapBoard board, Site at, boolean byTime, List<Column> columns, List<Line> lines, int more) {
    private static final int FIRST = 12;
    private static final int SHADES = 5;

    /** What stands above a column: a site or a part of the week. */
    public record Column(String group, int slot, Words words) {}

    /** A skill, empty for seats that anybody could take. */
    public record Line(String skill, List<Square> squares) {}

    /**
     * A cell of the table.
     *
     * @param shade 0 to 5, by how much is missed beside what is missed most
     */
    public record Square(Column column, int missing, int late, int idle, int shade) {
        /** Whether fewer are idle who could, than were missed. */
        public boolean lacks() {
            return missing > idle;
        }
    }

    /** With the skills of which most was missed, or with all. */
    GapView shown(boolean all) {
        int first = all ? lines.size() : Math.min(FIRST, lines.size());
        return new GapView(board, at, byTime, columns, lines.subList(0, first), lines.size() - first);
    }

    static GapView of(GapBoard board, Site at, boolean byTime, Map<String, String> sites, Names names) {
        List<Column> columns = byTime
                ? board.cells().stream()
                        .map(Cell::slot)
                        .distinct()
                        .sorted()
                        .map(slot -> new Column("", slot, names.time(1 << slot)))
                        .toList()
                : board.cells().stream()
                        .map(Cell::group)
                        .distinct()
                        .sorted()
                        .map(group -> new Column(group, -1, Words.of("{0}", sites.getOrDefault(group, group))))
                        .toList();
        List<Line> lines = board.skills().stream()
                .map(skill -> new Line(
                        skill,
                        columns.stream()
                                .map(column -> square(board, skill, column))
                                .toList()))
                .toList();
        int most = lines.stream()
                .flatMap(line -> line.squares().stream())
                .mapToInt(square -> square.missing() + square.late())
                .max()
                .orElse(0);
        return new GapView(
                board,
                at,
                byTime,
                columns,
                lines.stream().map(line -> shaded(line, most)).toList(),
                0);
    }

    private static Square square(GapBoard board, String skill, Column column) {
        Predicate<Cell> in = cell -> cell.skill().equals(skill)
                && (column.slot() < 0 ? cell.group().equals(column.group()) : cell.slot() == column.slot());
        List<Cell> cells = board.cells().stream().filter(in).toList();
        int idle = column.slot() < 0
                ? board.idle().count(column.group(), skill, -1)
                : cells.stream()
                        .collect(Collectors.toMap(Cell::group, Function.identity(), (one, _) -> one))
                        .values()
                        .stream()
                        .mapToInt(Cell::idle)
                        .sum();
        return new Square(
                column,
                cells.stream().mapToInt(Cell::missing).sum(),
                cells.stream().mapToInt(Cell::late).sum(),
                idle,
                0);
    }

    private static Line shaded(Line line, int most) {
        return new Line(
                line.skill(),
                line.squares().stream()
                        .map(one -> new Square(one.column(), one.missing(), one.late(), one.idle(), (int)
                                Math.ceil((double) SHADES * (one.missing() + one.late()) / Math.max(1, most))))
                        .toList());
    }

    /** Where the rows behind a cell stand. */
    public String rows(String skill, Column column) {
        return "/console/gaps/rows?site=" + at.id() + "&skill=" + skill + "&group=" + column.group() + "&slot="
                + column.slot();
    }

    /** What stands behind a cell, with the words above it. */
    public record Behind(GapRows rows, Site at, String skill, Words where, boolean byTime) {}
}
