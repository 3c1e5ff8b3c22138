package org.mantianxing.orders.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Item;
import org.mantianxing.identity.Account;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.PlaceKind;

/**
 * What the page for ordering shows.
 *
 * @param item to be ordered, null for one's own words
 * @param risks to ask about at once, {@code moreRisks} on request
 * @param homes where people live; {@code spots} where one can go
 * @param last the order before, null where there is none that could be had at the same place
 * @param self the one who orders, null for a visitor
 */
public record Ordering(
        Typed typed,
        @Nullable Item item,
        List<Choice> risks,
        List<Choice> moreRisks,
        List<Choice> relations,
        List<DayChoice> days,
        List<SiteGroup> homes,
        List<SiteGroup> spots,
        @Nullable Order last,
        @Nullable Account self) {
    public Ordering {
        risks = List.copyOf(risks);
        moreRisks = List.copyOf(moreRisks);
        relations = List.copyOf(relations);
        days = List.copyOf(days);
        homes = List.copyOf(homes);
        spots = List.copyOf(spots);
    }

    /** Pictures already taken in. */
    public List<UUID> pictures() {
        return Uploaded.in(typed);
    }

    public boolean atHome() {
        return item == null || item.place() == Item.Where.HOME || item.place() == Item.Where.EITHER;
    }

    public boolean atSite() {
        return item == null || item.place() == Item.Where.SITE || item.place() == Item.Where.EITHER;
    }

    public boolean online() {
        return item != null && item.place() == Item.Where.ONLINE;
    }

    /** Which of the ways to say where is chosen: what was typed, otherwise the place known, otherwise the first. */
    public String place() {
        String chosen = typed.text("place");
        if (!chosen.isEmpty()) {
            return chosen;
        }
        return last != null ? "last" : atHome() ? "home" : "site";
    }

    /** Whether the item can be had where the order before was. */
    static boolean fits(@Nullable Item item, Order before) {
        if (item == null) {
            return before.placeKind() != PlaceKind.ONLINE;
        }
        return switch (item.place()) {
            case HOME -> before.placeKind() == PlaceKind.HOME;
            case SITE -> before.placeKind() == PlaceKind.SITE;
            case EITHER -> before.placeKind() != PlaceKind.ONLINE;
            case ONLINE -> false;
        };
    }
}
