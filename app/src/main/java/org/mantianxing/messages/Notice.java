package org.mantianxing.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;

/**
 * What somebody is to be told.
 *
 * @param link where it leads, inside the district
 * @param urgent whether it also goes to the phone as a short message
 * @param start when what it is about begins; within half a day of it, quiet hours do not count, and after it a short
 *     message would help nobody
 * @param whom name of the child whom it concerns, masked; empty for what concerns the reader
 */
record Notice(
        Tone tone,
        Words words,
        String link,
        boolean urgent,
        @Nullable Instant start,
        String whom) {

    static Notice of(Tone tone, String link, String text, Object... arguments) {
        return new Notice(tone, Words.of(text, arguments), link, false, null, "");
    }

    /** Also by short message. */
    Notice alsoByPhone() {
        return new Notice(tone, words, link, true, start, whom);
    }

    /** The same, of somebody whom the reader speaks for. */
    Notice about(String name) {
        return new Notice(tone, words, link, urgent, start, name);
    }

    Notice starting(@Nullable Instant moment) {
        return new Notice(tone, words, link, urgent, moment, whom);
    }
}
