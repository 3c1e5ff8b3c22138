package org.mantianxing.figures;

import java.util.List;
import java.util.stream.Stream;

/** What figures count: a table of facts each. The day comes first, then words, then numbers. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never changed
enum Subject {
    PERSON(
            "figure_person",
            List.of("place", "sex", "state", "person", "schooling", "politics"),
            List.of("birth", "left_on")),
    HOURS(
            "figure_hours",
            List.of("place", "team", "category", "skill", "age", "sex", "grade", "kind", "home", "person", "activity"),
            List.of("counts", "minutes", "points")),
    PRESENCE(
            "figure_presence",
            List.of("place", "team", "category", "skill", "age", "sex", "person", "activity"),
            List.of("signed", "due", "confirmed", "came", "tardy", "missed", "withdrew", "excused")),
    ORDER(
            "figure_order",
            List.of("place", "category", "road", "state", "reason"),
            List.of(
                    "met",
                    "unmet",
                    "refused",
                    "cancelled",
                    "late",
                    "rated",
                    "stars",
                    "to_accept",
                    "to_approve",
                    "to_dispatch",
                    "to_call",
                    "to_staff",
                    "to_serve",
                    "to_done")),
    ACTIVITY(
            "figure_activity",
            List.of("place", "team", "category", "state", "activity"),
            List.of("held", "seats", "taken")),
    OFFER("figure_offer", List.of("place", "team", "category", "person", "activity"), List.of("accepted", "declined"));

    private final String table;
    private final List<String> words;
    private final List<String> columns;

    Subject(String table, List<String> words, List<String> numbers) {
        this.table = table;
        this.words = words;
        this.columns =
                Stream.of(List.of("day"), words, numbers).flatMap(List::stream).toList();
    }

    String table() {
        return table;
    }

    /** Columns that hold words, as small numbers of their dimension. */
    List<String> words() {
        return words;
    }

    /** All columns, the day first. */
    List<String> columns() {
        return columns;
    }

    /** Where a column lies; throws IllegalArgumentException for one that it has not. */
    int column(String name) {
        int at = columns.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException(this + " has no " + name);
        }
        return at;
    }

    boolean has(String column) {
        return columns.contains(column);
    }
}
