package org.mantianxing.imports;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Packed;
import org.mantianxing.records.NewHours;

/**
 * A service from before, as a row tells it well enough.
 *
 * @param number of the volunteer, empty where a phone number or a document tells who it was
 * @param phone or empty
 * @param category code
 */
record OldService(
        String number,
        String phone,
        @Nullable IdPaper paper,
        String name,
        String title,
        Instant started,
        int minutes,
        String organiser,
        String category,
        String place) {

    /** One key for each service of each person, whichever file tells of it (RFC 9562, version 3). */
    UUID key(UUID volunteer) {
        String words = volunteer + "|" + started + "|" + title;
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** As hours with the weakest grade: nobody here saw it. {@code path}: of the volunteer's home. */
    NewHours hours(UUID volunteer, String path, String file, int row) {
        return new NewHours(
                volunteer,
                key(volunteer),
                null,
                NewHours.Kind.SERVICE,
                title,
                organiser,
                category,
                place,
                path,
                minutes,
                NewHours.Grade.D,
                Packed.of("以前的记录，由“{0}”第 {1} 行导入", file, row),
                started,
                started.plus(Duration.ofMinutes(minutes)));
    }
}
