package org.mantianxing.orders;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** How an order comes to be, by every road. */
@Component
class Placing {
    private static final int MOST_OPEN = 20;
    private static final int TITLE = 20;
    /** Letters and digits that nobody takes for one another. */
    private static final String PLAIN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private final OrderStore store;
    private final PartStore parts;
    private final OrderSteps steps;
    private final Desk desk;
    private final Clock clock;

    /** Whom one asks when an order is written down. */
    @org.springframework.stereotype.Component
    record Desk(Choices choices, Parties parties, Whereabouts whereabouts, Shows shows, Capacity capacity) {}

    Placing(OrderStore store, PartStore parts, OrderSteps steps, Desk desk, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.steps = steps;
        this.desk = desk;
        this.clock = clock;
    }

    /** What was checked: nothing of it can fail any more. */
    private record Sound(NewOrder order, @Nullable Item item, Whereabouts.Found at) {
        int minutes() {
            int wanted = order.what().minutes();
            return wanted != 0 ? wanted : item != null ? item.minutes() : 60;
        }

        int headcount() {
            int wanted = order.what().headcount();
            return wanted != 0 ? wanted : item != null ? item.headcount() : 1;
        }
    }

    UUID place(Actor actor, NewOrder asked) {
        NewOrder order = named(asked);
        desk.parties().require(actor, order.road());
        store.holdOnce(order.once());
        Optional<Order> known = store.findByOnce(order.once());
        if (known.isPresent()) {
            return again(actor, known.get());
        }
        Sound sound = check(actor, order);
        Parties.Sides sides = desk.parties().seal(actor, order, sound.at().site());
        requireFewOpen(sides.requester());
        Placed at = desk.whereabouts().seal(sound.at(), sides.requester());
        Order placed = write(actor, sound, sides, at);
        steps.placed(actor, placed, order.once(), () -> {
            parts.times(placed.id(), order.times());
            parts.seats(placed.id(), Seats.of(sound.item(), placed.headcount()));
            parts.addPictures(placed.id(), PartStore.Shown.BEFORE, order.pictures());
            desk.capacity().take(actor, sound.item(), placed.id(), order.times());
        });
        return placed.id();
    }

    /** For oneself it came by phone, for somebody else by the family's. */
    private static NewOrder named(NewOrder order) {
        if (order.road() != Road.PHONE && order.road() != Road.FAMILY) {
            return order;
        }
        Road road = order.whom().relation().equals("self") ? Road.PHONE : Road.FAMILY;
        return new NewOrder(
                order.once(), road, order.what(), order.whom(), order.where(), order.times(), order.pictures());
    }

    private static UUID again(Actor actor, Order known) {
        if (!actor.is(known.placedBy())) {
            throw new Conflict("这张点单表已经用过了，请重新打开点单页面");
        }
        return known.id();
    }

    private void requireFewOpen(@Nullable UUID requester) {
        if (requester != null && store.countOpen(requester) >= MOST_OPEN) {
            throw new Refused("还有 {0} 张订单在办，请等办完几张再点新的", MOST_OPEN);
        }
    }

    private Sound check(Actor actor, NewOrder order) {
        Instant now = clock.instant();
        boolean callback = order.road() == Road.CALLBACK;
        Item item = desk.choices().item(actor, order.what().item());
        Checks checks = new Checks();
        OrderChecks.what(checks, order.what(), item == null && !callback);
        checks.that(item != null || order.road() != Road.MENU_PICK, "item", "请从菜单里选一项服务")
                .that(
                        item != null
                                || order.what().category().isEmpty()
                                || desk.choices().category(actor, order.what().category()),
                        "category",
                        "请从列表里选一个服务类别")
                .that(desk.choices().known(actor, "risk-kinds", order.what().risks()), "risks", "请从列表里选风险")
                .that(
                        desk.choices()
                                .known(actor, "relations", List.of(order.whom().relation())),
                        "relation",
                        "请选择是给谁点的");
        if (!callback || !order.times().isEmpty()) {
            OrderChecks.times(checks, order.times(), item, now);
        }
        Optional<Whereabouts.Found> at = callback && order.where().site() == null
                ? Optional.of(desk.whereabouts().atCentre(actor))
                : desk.whereabouts().find(actor, order.where(), checks);
        desk.parties().check(actor, order, at.map(Whereabouts.Found::site).orElse(null), checks);
        if (item != null) {
            at.ifPresent(found -> item(checks, item, order.where().kind(), found.site()));
        }
        desk.shows().check(actor, order.pictures(), 0, checks);
        checks.done();
        return new Sound(order, item, at.orElseThrow(() -> Invalid.field("site", "请选择所在的村、社区或场所")));
    }

    /** Whether the service is to be had there. */
    private static void item(Checks checks, Item item, PlaceKind kind, Site site) {
        boolean fits = switch (item.place()) {
            case HOME -> kind == PlaceKind.HOME;
            case SITE -> kind == PlaceKind.SITE;
            case EITHER -> kind != PlaceKind.ONLINE;
            case ONLINE -> kind == PlaceKind.ONLINE;
        };
        boolean here = item.areas().isEmpty()
                || item.areas().stream().anyMatch(area -> site.path().equals(area) || Reaches.below(site.path(), area));
        checks.that(here, "item", "这项服务暂时到不了这个地方，请另选一项或换个地点").that(fits, "place", "这项服务不能在这样的地方进行，请换一种方式");
    }

    private Order write(Actor actor, Sound sound, Parties.Sides sides, Placed at) {
        NewOrder order = sound.order();
        NewOrder.What what = order.what();
        Instant now = clock.instant();
        @Nullable TimeSlot only = order.times().size() == 1 ? order.times().getFirst() : null;
        return new Order(
                Ids.at(now),
                ChinaTime.date(now).format(DAY) + String.format(Locale.ROOT, "-%05d", store.nextNumber()),
                order.road(),
                OrderState.PLACED,
                sides.requester(),
                sides.masked(),
                actor.account(),
                order.whom().relation(),
                order.whom().consent(),
                sides.served() == null ? null : sides.served().id(),
                sides.served() == null ? "" : sides.served().masked(),
                sides.phone(),
                sides.phoneMasked(),
                what.item(),
                sound.item() == null ? what.category() : sound.item().category(),
                title(sound),
                Texts.block(what.words()),
                Texts.block(what.note()),
                at.kind(),
                at.site(),
                at.path(),
                at.address(),
                at.masked(),
                at.lon(),
                at.lat(),
                sound.minutes(),
                sound.headcount(),
                what.risks().stream().distinct().toList(),
                only == null ? null : only.start(),
                only == null ? null : only.end(),
                null,
                "",
                null,
                null,
                null,
                "",
                null,
                null,
                null,
                null,
                null,
                tracking(),
                null,
                "",
                now,
                now);
    }

    private static String title(Sound sound) {
        if (sound.item() != null) {
            return sound.item().name();
        }
        String words = Texts.beginning(Texts.block(sound.order().what().words()), TITLE);
        return words.isEmpty() ? Road.CALLBACK.words() : words;
    }

    private static String tracking() {
        return RANDOM.ints(10, 0, PLAIN.length())
                .collect(StringBuilder::new, (text, n) -> text.append(PLAIN.charAt(n)), StringBuilder::append)
                .toString();
    }
}
