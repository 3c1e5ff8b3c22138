package org.mantianxing.activities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose activity it is, and which one of a series or a shift of which event. */
record Whose(
        String path,
        String organiser,
        @Nullable UUID createdBy,
        @Nullable UUID series,
        @Nullable LocalDate day,
        @Nullable UUID event) {
    /** The same as a shift of an event. */
    Whose within(UUID one) {
        return new Whose(path, organiser, createdBy, series, day, one);
    }
}
