package org.mantianxing.orders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order. Personal data only masked; vault ids for what may be revealed.
 *
 * @param requester who ordered, null where a site did (基层开单)
 * @param forMasked whom it serves, empty for the requester
 * @param title a few words: the item's name, or the beginning of the requester's own words
 * @param path of the site of the place
 * @param placeMasked the place as everybody may read it
 * @param start of the chosen time, null while none is chosen
 * @param receiverPath site path of the receiver, null before dispatch; with a team, the team's home
 * @param dueAt the limit of the step in force, null where none runs
 * @param liftedPath the place above to which it was lifted when the limit passed
 * @param tracking the code of the slip, for following without signing in
 */
public record Order(
        UUID id,
        String number,
        Road road,
        OrderState state,
        @Nullable UUID requester,
        String requesterMasked,
        @Nullable UUID placedBy,
        String relation,
        boolean consent,
        @Nullable UUID forName,
        String forMasked,
        @Nullable UUID contactPhone,
        String contactMasked,
        @Nullable UUID item,
        String category,
        String title,
        String words,
        String note,
        PlaceKind placeKind,
        UUID site,
        String path,
        @Nullable UUID address,
        String placeMasked,
        @Nullable Double lon,
        @Nullable Double lat,
        int minutes,
        int headcount,
        List<String> risks,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable UUID claimedBy,
        String claimedName,
        @Nullable UUID receiverSite,
        @Nullable String receiverPath,
        @Nullable UUID receiverTeam,
        String receiverName,
        @Nullable UUID activity,
        @Nullable Instant dueAt,
        @Nullable Instant remindedAt,
        @Nullable String liftedPath,
        @Nullable Instant hurriedAt,
        String tracking,
        @Nullable Integer stars,
        String ratingWords,
        Instant createdAt,
        Instant changedAt) {

    public Order {
        risks = List.copyOf(risks);
    }

    public boolean late(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }
}
