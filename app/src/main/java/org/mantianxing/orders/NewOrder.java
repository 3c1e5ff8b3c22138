package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is ordered.
 *
 * @param once made when the form was opened: the same one places one order, however often it is sent
 * @param times possible times in the order of preference; empty only for a call-back
 * @param pictures uploaded before by the one who places the order, at most 6
 */
public record NewOrder(
        UUID once, Road road, What what, Whom whom, Where where, List<TimeSlot> times, List<UUID> pictures) {

    public NewOrder {
        times = List.copyOf(times);
        pictures = List.copyOf(pictures);
    }

    /**
     * What is wanted.
     *
     * @param item from the menu, or null for one's own words
     * @param category code, empty where the requester does not know
     * @param words what is to be done; with an item it may be empty
     * @param note what else the volunteers should know
     * @param minutes 0: as the item says, otherwise 60
     * @param headcount volunteers wanted; 0: as the item says, otherwise 1
     * @param risks codes of risk kinds at the place
     */
    public record What(
            @Nullable UUID item,
            String category,
            String words,
            String note,
            int minutes,
            int headcount,
            List<String> risks) {
        public What {
            risks = List.copyOf(risks);
        }
    }

    /**
     * For whom, and who asks.
     *
     * @param callerPhone of the resident for whom staff take the order down (desk, counter, call-back); empty otherwise
     * @param relation code of the list of relations; self where it is for the one who asks
     * @param consent that the person served agrees, asked where it is somebody else
     * @param name of the person served; empty for self
     * @param phone to be called on the day; empty: the requester's own
     */
    public record Whom(
            String callerPhone, String callerName, String relation, boolean consent, String name, String phone) {
        /** For the one who is signed in. */
        public static final Whom SELF = new Whom("", "", "self", true, "", "");
    }

    /**
     * Where.
     *
     * @param site the station or point of the place; null: the station nearest to the position
     * @param address of a home, or of a place that is no site
     * @param lon WGS-84 degrees, null where not told
     */
    public record Where(
            PlaceKind kind,
            @Nullable UUID site,
            String address,
            @Nullable Double lon,
            @Nullable Double lat) {}
}
