package org.mantianxing.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that somebody wants to put on the menu.
 *
 * @param minutes usual duration
 * @param leadDays how many days before it must be ordered
 * @param capacityWeek how many orders a week (Monday to Sunday) it can take, null for as many as come
 * @param areas paths of the sites where it is to be had, with all below them; empty for the whole district
 * @param seats how many with which skill are usually needed; an empty skill for anybody
 */
public record NewEntry(
        String name,
        String nameEn,
        String summary,
        String description,
        String category,
        int minutes,
        Item.Where place,
        List<String> risks,
        int leadDays,
        @Nullable Integer capacityWeek,
        List<String> areas,
        List<ItemSeat> seats) {
    public NewEntry {
        risks = List.copyOf(risks);
        areas = List.copyOf(areas);
        seats = List.copyOf(seats);
    }

    int headcount() {
        return seats.stream().mapToInt(ItemSeat::count).sum();
    }
}
