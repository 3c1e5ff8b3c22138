package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Revealed;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;

/** An order that staff take down, as typed: for a caller, for somebody at the counter, or for their own place. */
record DeskForm(Typed typed) {
    /** Room for so many possible times. */
    private static final int TIMES = 3;

    private static final int USUAL_MINUTES = 60;

    /** A new form; {@code once} makes sure that it places one order. */
    static DeskForm fresh(UUID once, @Nullable UUID site) {
        return new DeskForm(Typed.nothing()
                .with("once", once.toString())
                .with("road", Road.DESK.name())
                .with("relation", "self")
                .with("kind", PlaceKind.HOME.name())
                .with("site", site == null ? "" : site.toString()));
    }

    /** The same form with an earlier order written into it; what was sealed, where it could be opened. */
    DeskForm repeating(Order order, @Nullable Revealed opened) {
        return new DeskForm(
                typed.with("item", order.item() == null ? "" : order.item().toString())
                        .with("category", order.category())
                        .with("words", order.words())
                        .with("note", order.note())
                        .with("minutes", String.valueOf(order.minutes()))
                        .with("headcount", String.valueOf(order.headcount()))
                        .with("risks", order.risks().toArray(String[]::new))
                        .with("relation", order.relation())
                        .with("kind", order.placeKind().name())
                        .with("site", order.site().toString())
                        .with("address", opened == null ? "" : opened.address())
                        .with("callerName", opened == null ? typed.line("callerName") : opened.requester())
                        .with("name", opened == null || order.forName() == null ? "" : opened.served()));
    }

    /** Throws Invalid with everything that cannot be read. */
    NewOrder toNewOrder(Road road, @Nullable Item item, UUID otherwise) {
        Problems problems = new Problems();
        int minutes = problems.read(() -> typed.number("minutes", 0), 0);
        int headcount = problems.read(() -> typed.number("headcount", 0), 0);
        PlaceKind kind = problems.read(this::kind, PlaceKind.SITE);
        int usual = minutes > 0 ? minutes : item == null ? USUAL_MINUTES : item.minutes();
        List<TimeSlot> times = new ArrayList<>();
        for (int i = 1; i <= TIMES; i++) {
            TimeForm time = TimeForm.of(typed, String.valueOf(i));
            Optional<TimeSlot> slot = problems.read(() -> time.toSlot(usual), Optional.empty());
            slot.ifPresent(times::add);
        }
        problems.done();
        UUID once = typed.id("once");
        return new NewOrder(
                once == null ? otherwise : once,
                road,
                what(minutes, headcount),
                whom(),
                new NewOrder.Where(
                        kind, typed.id("site"), kind == PlaceKind.HOME ? typed.line("address") : "", null, null),
                times,
                List.of());
    }

    private NewOrder.What what(int minutes, int headcount) {
        return new NewOrder.What(
                typed.id("item"),
                typed.text("category"),
                typed.text("words"),
                typed.text("note"),
                minutes,
                headcount,
                typed.all("risks"));
    }

    private NewOrder.Whom whom() {
        return new NewOrder.Whom(
                typed.line("callerPhone"),
                typed.line("callerName"),
                typed.text("relation"),
                typed.is("relation", "self") || typed.sent("consent"),
                typed.line("name"),
                typed.line("phone"));
    }

    /** The road that was chosen at the desk: by telephone, or at the counter. */
    Road road() {
        return typed.is("road", Road.COUNTER.name()) ? Road.COUNTER : Road.DESK;
    }

    private PlaceKind kind() {
        return Arrays.stream(PlaceKind.values())
                .filter(kind -> typed.is("kind", kind.name()))
                .findFirst()
                .orElseThrow(() -> Invalid.field("place", "请选上门、到点还是线上"));
    }
}
