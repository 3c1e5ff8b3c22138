package org.mantianxing.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Hours served elsewhere, as a volunteer tells them.
 *
 * @param path of the site that looks at the proof
 * @param words what proves it, and what was done
 * @param pictures of the proof
 */
public record NewDeclared(
        String title,
        String organiser,
        String category,
        String place,
        String path,
        Instant started,
        int minutes,
        String words,
        List<UUID> pictures) {
    public NewDeclared {
        pictures = List.copyOf(pictures);
    }
}
