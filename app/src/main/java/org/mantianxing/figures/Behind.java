package org.mantianxing.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row behind a figure.
 *
 * @param title of the activity or order, empty for a person and for hours served elsewhere
 * @param target what its page is of: an order, an activity, or a volunteer where there is no title
 * @param person masked name, empty where it is about nobody whom the reader may see
 * @param minutes of service; 0 where that means nothing
 * @param open whether it happened at a place of the reader's
 * @param marks names of the flags that are set: came, missed, met …
 */
public record Behind(
        Kind kind,
        LocalDate day,
        String title,
        UUID target,
        String person,
        String place,
        String category,
        int minutes,
        boolean open,
        List<String> marks) {
    public Behind {
        marks = List.copyOf(marks);
    }

    /** What a row is about. */
    public enum Kind {
        PERSON,
        HOURS,
        PRESENCE,
        ORDER,
        ACTIVITY,
        OFFER
    }
}
