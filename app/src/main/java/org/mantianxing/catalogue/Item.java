package org.mantianxing.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service on the menu.
 *
 * @param minutes usual duration
 * @param leadDays how many days before it must be ordered
 * @param capacityWeek how many orders a week it takes, null for as many as come
 * @param areas site paths where it is to be had; empty for the whole district
 */
public record Item(
        UUID id,
        String category,
        String name,
        String nameEn,
        String summary,
        String summaryEn,
        String description,
        int minutes,
        int headcount,
        Where place,
        List<String> risks,
        String audience,
        int leadDays,
        @Nullable Integer capacityWeek,
        List<String> areas,
        String supplierName,
        String icon,
        List<ItemSeat> seats) {

    /** Where the service can take place. */
    public enum Where {
        HOME("上门"),
        SITE("到点"),
        EITHER("上门或到点"),
        ONLINE("线上");

        private final String words;

        Where(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Item {
        risks = List.copyOf(risks);
        areas = List.copyOf(areas);
        seats = List.copyOf(seats);
    }

    Item with(List<ItemSeat> its) {
        return new Item(
                id,
                category,
                name,
                nameEn,
                summary,
                summaryEn,
                description,
                minutes,
                headcount,
                place,
                risks,
                audience,
                leadDays,
                capacityWeek,
                areas,
                supplierName,
                icon,
                its);
    }
}
