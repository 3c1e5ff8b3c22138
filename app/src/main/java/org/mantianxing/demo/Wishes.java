package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;

/** What residents and places order, in the words that are written down, by every road. */
final class Wishes {
    private static final int OFTEN = 20;
    private static final int ROADS = 8;
    private final Cast cast;
    private final Invention chance;
    private final List<Table.Row> written = Table.of("demo/orders.tsv").rows();
    private int first;

    Wishes(Cast cast, Invention chance) {
        this.cast = cast;
        this.chance = chance;
    }

    /** Something that somebody wants, by some road. */
    Wish any(Instant now) {
        Table.Row row = chance.pick(written);
        int drawn = drawn();
        Road road = switch (drawn) {
            case 1, 2, 3 -> Road.DESK;
            case 4, 5 -> Road.COUNTER;
            case 6 -> Road.CALLBACK;
            case 7 -> Road.UPWARD;
            case 8 -> Road.MENU_PICK;
            default -> Road.PHONE;
        };
        return wish(row, road, times(row, now));
    }

    /** Every road at first, so that none is missing where few wish for anything. */
    private int drawn() {
        return first < ROADS ? ++first : chance.between(1, OFTEN);
    }

    /** By phone, for {@code time} and nothing else, somewhere anybody can help. */
    Wish at(TimeSlot time) {
        Table.Row row = chance.pick(written.stream()
                .filter(one -> item(one) == null && one.get("place_kind").equals("site"))
                .toList());
        return wish(row, Road.PHONE, List.of(time));
    }

    private Wish wish(Table.Row row, Road road, List<TimeSlot> times) {
        Resident resident = chance.pick(cast.residents());
        @Nullable Item item = item(row);
        if (road == Road.MENU_PICK && item == null) {
            item = cast.menu().get("elder-company");
        }
        PlaceKind kind = kind(row, item);
        NewOrder.Where where = kind == PlaceKind.HOME
                ? new NewOrder.Where(kind, resident.home().id(), resident.address(), resident.lon(), resident.lat())
                : new NewOrder.Where(kind, resident.home().id(), "", null, null);
        boolean callback = road == Road.CALLBACK;
        NewOrder order = new NewOrder(
                UUID.randomUUID(),
                road,
                callback
                        ? new NewOrder.What(null, "", "", "", 0, 0, List.of())
                        : new NewOrder.What(
                                item == null ? null : item.id(),
                                "",
                                row.get("words"),
                                row.get("note"),
                                0,
                                0,
                                row.list("risks")),
                whom(row, road, resident),
                where,
                callback ? List.of() : times,
                List.of());
        return new Wish(actor(road, resident), order);
    }

    private Actor actor(Road road, Resident resident) {
        return switch (road) {
            case DESK -> chance.pick(cast.staff().centre());
            case COUNTER, UPWARD, MENU_PICK -> cast.staff().at(resident.home().path());
            case PHONE, FAMILY, CALLBACK, PARTNER -> cast.actor(resident.account());
        };
    }

    private NewOrder.Whom whom(Table.Row row, Road road, Resident resident) {
        String relation = row.get("for").isBlank() ? "self" : row.get("for");
        boolean self = relation.equals("self");
        String name = self ? "" : chance.pick(cast.residents()).person().name();
        return switch (road) {
            case DESK, COUNTER ->
                new NewOrder.Whom(resident.person().phone(), resident.person().name(), relation, true, name, "");
            case UPWARD, MENU_PICK ->
                new NewOrder.Whom("", "", "group", true, resident.home().name() + "的居民", "");
            case CALLBACK -> NewOrder.Whom.SELF;
            case PHONE, FAMILY, PARTNER -> new NewOrder.Whom("", "", relation, true, name, "");
        };
    }

    private @Nullable Item item(Table.Row row) {
        return cast.menu().find(row.get("menu_code")).orElse(null);
    }

    private static PlaceKind kind(Table.Row row, @Nullable Item item) {
        PlaceKind written = PlaceKind.valueOf(row.get("place_kind").toUpperCase(java.util.Locale.ROOT));
        return item == null
                ? written
                : switch (item.place()) {
                    case HOME -> PlaceKind.HOME;
                    case SITE -> PlaceKind.SITE;
                    case ONLINE -> PlaceKind.ONLINE;
                    case EITHER -> written == PlaceKind.ONLINE ? PlaceKind.SITE : written;
                };
    }

    /** One to three days, as early as the service allows, at the usual hours. */
    private List<TimeSlot> times(Table.Row row, Instant now) {
        @Nullable Item item = item(row);
        int lead = item == null ? 1 : item.leadDays();
        int minutes = item == null ? 60 : item.minutes();
        String[] hours = row.get("typical_hours").split("-", 2);
        LocalTime from = LocalTime.of(Integer.parseInt(hours[0]), 0);
        List<TimeSlot> times = new ArrayList<>();
        int day = lead + chance.between(1, 4);
        for (int n = chance.between(1, 3); n > 0; n--) {
            Instant start = Day.at(now, day, from);
            Duration usual = Duration.ofHours(Math.max(1, Integer.parseInt(hours[1]) - Integer.parseInt(hours[0])));
            Duration enough = Duration.ofMinutes(minutes);
            times.add(new TimeSlot(start, start.plus(usual.compareTo(enough) < 0 ? enough : usual)));
            day += chance.between(1, 3);
        }
        return times;
    }

    /** A day on which something unmet or complained of can be done again. */
    TimeSlot again(Instant now, int minutes) {
        Instant start = Day.at(now, chance.between(3, 6), LocalTime.of(chance.between(9, 15), 0));
        return new TimeSlot(start, start.plus(Duration.ofMinutes(minutes)));
    }
}
