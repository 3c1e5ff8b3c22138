package org.mantianxing.orders.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Checks;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;

/**
 * The phone's form for ordering, as typed ({@code jte/orders/new.jte}).
 *
 * @param item ordered, null for one's own words
 * @param familiar where the order before was, if that is to be the place again
 */
record OrderForm(Typed typed, @Nullable Item item, NewOrder.@Nullable Where familiar) {
    private static final int USUAL_MINUTES = 60;

    /** Where, as the form's choice {@code place} says it. */
    enum Spot {
        LAST,
        HOME,
        SITE,
        ONLINE;

        static Spot of(Typed typed) {
            return switch (typed.text("place")) {
                case "last" -> LAST;
                case "site" -> SITE;
                case "online" -> ONLINE;
                default -> HOME;
            };
        }
    }

    /** What is ordered; throws Invalid with everything that cannot be read. */
    NewOrder toNewOrder() {
        Problems problems = new Problems();
        List<TimeSlot> times =
                problems.read(() -> TimesForm.read(typed, item == null ? USUAL_MINUTES : item.minutes()), List.of());
        int headcount = problems.read(() -> typed.number("headcount", 0), 0);
        problems.done();
        UUID once = typed.id("once");
        return new NewOrder(
                once == null ? UUID.randomUUID() : once,
                self() ? Road.PHONE : Road.FAMILY,
                what(headcount),
                whom(),
                where(),
                times,
                Uploaded.in(typed));
    }

    /** What has to be there before anything else is worth doing; the order itself is checked when it is placed. */
    void requireBeginning() {
        NewOrder order = toNewOrder();
        NewOrder.Where where = order.where();
        new Checks()
                .that(item != null || !order.what().words().isEmpty(), "words", "请写一写想请志愿者帮什么忙")
                .that(!order.times().isEmpty(), "times", "请至少选一个方便的时间")
                .that(
                        where.kind() == PlaceKind.ONLINE || where.site() != null || where.lon() != null,
                        "site",
                        "请选择所在的村、社区或场所")
                .done();
    }

    private NewOrder.What what(int headcount) {
        return new NewOrder.What(
                item == null ? null : item.id(),
                "",
                typed.text("words"),
                typed.text("note"),
                0,
                headcount,
                typed.all("risk").stream().filter(risk -> !risk.isBlank()).toList());
    }

    private boolean self() {
        return !typed.text("for").equals("other");
    }

    private NewOrder.Whom whom() {
        return self()
                ? NewOrder.Whom.SELF
                : new NewOrder.Whom(
                        "",
                        "",
                        typed.text("relation"),
                        !typed.text("consent").isEmpty(),
                        typed.line("name"),
                        typed.line("phone"));
    }

    private NewOrder.Where where() {
        return switch (Spot.of(typed)) {
            case LAST -> familiar == null ? new NewOrder.Where(PlaceKind.HOME, null, "", null, null) : familiar;
            case HOME ->
                new NewOrder.Where(
                        PlaceKind.HOME, typed.id("home"), typed.line("address"), degrees("lon"), degrees("lat"));
            case SITE -> new NewOrder.Where(PlaceKind.SITE, typed.id("spot"), "", degrees("lon"), degrees("lat"));
            case ONLINE -> new NewOrder.Where(PlaceKind.ONLINE, null, "", null, null);
        };
    }

    private @Nullable Double degrees(String name) {
        String plain = Typed.half(typed.text(name));
        return plain.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?") ? Double.valueOf(plain) : null;
    }
}
