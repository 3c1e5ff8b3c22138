package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityFacts;
import org.mantianxing.district.SitePast;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.FactStore.Stored;
import org.mantianxing.figures.cube.Cube;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.mantianxing.orders.OrderFacts;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** The rows behind a figure, in words. */
@Component
class Behinds {
    private final FactStore facts;
    private final ActivityFacts activities;
    private final OrderFacts orders;
    private final Volunteers volunteers;
    private final Sites sites;

    Behinds(FactStore facts, ActivityFacts activities, OrderFacts orders, Volunteers volunteers, Sites sites) {
        this.facts = facts;
        this.activities = activities;
        this.orders = orders;
        this.volunteers = volunteers;
        this.sites = sites;
    }

    /** A page of them. */
    Page<Behind> page(Actor actor, Board board, Subject subject, List<Integer> numbers, int size) {
        List<Integer> shown = numbers.size() > size ? numbers.subList(0, size) : numbers;
        Map<Integer, UUID> keys = facts.keys(subject, shown);
        Map<UUID, Stored> rows = facts.those(subject, keys.values());
        List<Stored> list = shown.stream()
                .map(keys::get)
                .filter(Objects::nonNull)
                .map(rows::get)
                .filter(Objects::nonNull)
                .toList();
        Map<UUID, String> titles = titles(board, subject, list);
        Map<UUID, String> names = names(actor, board, subject, list);
        return new Page<>(
                list.stream()
                        .map(one -> row(actor, board, subject, one, titles, names))
                        .toList(),
                numbers.size() > size ? shown.getLast().toString() : null);
    }

    private Map<UUID, String> titles(Board board, Subject subject, List<Stored> rows) {
        if (subject == Subject.ORDER) {
            return orders.titles(Actor.CLOCK, rows.stream().map(Stored::key).toList());
        }
        return subject.has("activity")
                ? activities.titles(Actor.CLOCK, ids(board, subject, rows, "activity"))
                : Map.of();
    }

    private Map<UUID, String> names(Actor actor, Board board, Subject subject, List<Stored> rows) {
        return subject.has("person")
                ? volunteers.list(actor, ids(board, subject, rows, "person")).stream()
                        .collect(Collectors.toMap(Volunteer::id, Volunteer::nameMasked))
                : Map.of();
    }

    private static Collection<UUID> ids(Board board, Subject subject, List<Stored> rows, String column) {
        return rows.stream()
                .map(one -> id(board, subject, one, column))
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Function.identity(), Function.identity(), (one, same) -> one))
                .keySet();
    }

    private static @Nullable UUID id(Board board, Subject subject, Stored row, String column) {
        String word = board.word(column, row.values()[subject.column(column)]);
        return word.isEmpty() ? null : UUID.fromString(word);
    }

    private Behind row(
            Actor actor, Board board, Subject subject, Stored row, Map<UUID, String> titles, Map<UUID, String> names) {
        SitePast past = sites.past(actor);
        UUID activity = subject.has("activity") ? id(board, subject, row, "activity") : null;
        UUID person = subject.has("person") ? id(board, subject, row, "person") : null;
        // hours served elsewhere have no activity of ours: they lead to who declared them
        UUID target = activity != null && titles.containsKey(activity) ? activity : person != null ? person : row.key();
        String place = past.now(board.word("place", row.values()[subject.column("place")]));
        return new Behind(
                Behind.Kind.valueOf(subject.name()),
                LocalDate.ofEpochDay(row.values()[Cube.DAY]),
                titles.getOrDefault(activity == null ? row.key() : activity, ""),
                target,
                person == null ? "" : names.getOrDefault(person, ""),
                place,
                subject.has("category") ? board.word("category", row.values()[subject.column("category")]) : "",
                subject.has("minutes") ? row.values()[subject.column("minutes")] : 0,
                Sight.rows(actor, place),
                marks(subject, row));
    }

    private static List<String> marks(Subject subject, Stored row) {
        List<String> marks = new ArrayList<>();
        for (String flag : List.of(
                "confirmed",
                "came",
                "tardy",
                "missed",
                "withdrew",
                "met",
                "unmet",
                "refused",
                "cancelled",
                "late",
                "accepted",
                "declined")) {
            if (subject.has(flag) && row.values()[subject.column(flag)] == 1) {
                marks.add(flag);
            }
        }
        return marks;
    }
}
