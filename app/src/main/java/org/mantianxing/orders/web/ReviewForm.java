package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.Correction;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.TimeSlot;

/** What a reviewer puts right, as typed. */
public record ReviewForm(Typed typed) {
    /** The choice of a time that the requester did not name. */
    public static final String OTHER = "other";

    private static final int MOST_ROWS = 8;

    /** One kind of seats, as typed. */
    public record Row(String skill, String count) {}

    /** The form as it was sent, if it was; otherwise as the order stands now. */
    public static ReviewForm of(OrderDetail detail, Tried tried) {
        return tried.open("review") ? new ReviewForm(tried.typed()) : of(detail);
    }

    private static ReviewForm of(OrderDetail detail) {
        Order order = detail.order();
        TimeSlot chosen = chosen(detail);
        return new ReviewForm(Typed.nothing()
                .with("title", order.title())
                .with("category", order.category())
                .with("words", order.words())
                .with("minutes", String.valueOf(order.minutes()))
                .with("time", chosen == null ? OTHER : TimeForm.value(chosen))
                .with("risks", order.risks().toArray(String[]::new))
                .with("skill", detail.seats().stream().map(ItemSeat::skill).toArray(String[]::new))
                .with(
                        "count",
                        detail.seats().stream()
                                .map(seat -> String.valueOf(seat.count()))
                                .toArray(String[]::new))
                .with("kind", order.placeKind().name())
                .with("site", order.site().toString())
                .with("address", ""));
    }

    /** The times to choose from: those that the requester named, and the one chosen before if it is another. */
    public static List<TimeSlot> times(OrderDetail detail) {
        List<TimeSlot> times = new ArrayList<>(detail.times());
        TimeSlot chosen = chosen(detail);
        if (chosen != null && !times.contains(chosen)) {
            times.addFirst(chosen);
        }
        return times;
    }

    /** The kinds of seats with room for more. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<String> skills = typed.all("skill");
        List<String> counts = typed.all("count");
        for (int i = 0; i < Math.min(skills.size(), MOST_ROWS); i++) {
            rows.add(new Row(skills.get(i), i < counts.size() ? counts.get(i) : ""));
        }
        if (rows.size() < MOST_ROWS
                && rows.stream().noneMatch(row -> row.count().isBlank())) {
            rows.add(new Row("", ""));
        }
        return rows;
    }

    /** Throws Invalid with everything that cannot be read. */
    Correction toCorrection(Order order) {
        Problems problems = new Problems();
        int minutes = problems.read(() -> typed.number("minutes", 0), 0);
        List<ItemSeat> seats = problems.read(this::seats, List.of());
        Optional<TimeSlot> time = problems.read(() -> time(minutes), Optional.empty());
        PlaceKind kind = problems.read(() -> kind(order), order.placeKind());
        problems.done();
        return new Correction(
                typed.line("title"),
                typed.text("category"),
                typed.text("words"),
                seats,
                minutes,
                typed.all("risks"),
                time.orElse(null),
                where(order, kind));
    }

    private List<ItemSeat> seats() {
        return rows().stream()
                .filter(row -> !row.count().isBlank() || !row.skill().isBlank())
                .map(row -> new ItemSeat(row.skill(), Typed.number("seats", row.count(), 0)))
                .toList();
    }

    private Optional<TimeSlot> time(int minutes) {
        String choice = typed.text("time");
        if (choice.equals(OTHER)) {
            return TimeForm.of(typed, "").toSlot(minutes > 0 ? minutes : 60);
        }
        return choice.isEmpty() ? Optional.empty() : Optional.of(TimeForm.slot("time", choice));
    }

    /** Null where the place stays; an address left empty keeps the one that is sealed. */
    private NewOrder.@Nullable Where where(Order order, PlaceKind kind) {
        UUID site = typed.id("site");
        String address = typed.line("address");
        boolean same = kind == order.placeKind() && address.isEmpty() && Objects.equals(site, order.site());
        return same || site == null ? null : new NewOrder.Where(kind, site, address, null, null);
    }

    private PlaceKind kind(Order order) {
        String typedKind = typed.text("kind");
        if (typedKind.isEmpty()) {
            return order.placeKind();
        }
        try {
            return PlaceKind.valueOf(typedKind);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("kind", "请选上门、到点还是线上");
        }
    }

    private static @Nullable TimeSlot chosen(OrderDetail detail) {
        Order order = detail.order();
        if (order.start() != null && order.end() != null) {
            return new TimeSlot(order.start(), order.end());
        }
        return detail.times().isEmpty() ? null : detail.times().getFirst();
    }
}
