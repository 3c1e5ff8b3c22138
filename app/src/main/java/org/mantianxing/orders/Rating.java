package org.mantianxing.orders;

import java.util.List;
import java.util.UUID;

/** What the requester says of the service: 1 to 5 stars, words, pictures uploaded before. */
public record Rating(int stars, String words, List<UUID> pictures) {
    public Rating {
        pictures = List.copyOf(pictures);
    }
}
