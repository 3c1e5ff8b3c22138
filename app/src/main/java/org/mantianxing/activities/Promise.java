package org.mantianxing.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who has a seat has said about coming.
 *
 * @param confirmedAt when they said that they come for sure
 * @param answerBy until when they are to say so, where the seat passes on otherwise
 */
public record Promise(
        @Nullable Instant confirmedAt, @Nullable Instant answerBy) {
    public static final Promise NONE = new Promise(null, null);

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
