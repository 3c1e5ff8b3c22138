package org.mantianxing.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;

/**
 * A line of the ledger; lines are never changed or removed.
 *
 * @param minutes served; in a correction the difference, which may be negative
 * @param recordedBy who wrote the line, null for the platform itself
 * @param corrects the first line of the entry that this one corrects, null in a first line
 * @param reason why it was corrected, empty in a first line
 * @param origin the order that was served, or null
 * @param declared whether it was served elsewhere and told with proof
 * @param code of {@link NotVolunteering}, where that is why it was taken back
 */
public record HoursLine(
        UUID id,
        UUID volunteer,
        UUID activity,
        String title,
        String organiser,
        String category,
        String path,
        int minutes,
        NewHours.Grade grade,
        String evidence,
        Instant startedAt,
        Instant endedAt,
        @Nullable UUID recordedBy,
        String recordedName,
        Instant recordedAt,
        @Nullable UUID corrects,
        String reason,
        NewHours.Kind kind,
        @Nullable UUID origin,
        String place,
        boolean declared,
        String code) {

    /** The first line of an entry. */
    static HoursLine first(UUID id, NewHours hours, int minutes, boolean declared, Actor actor, Instant now) {
        return new HoursLine(
                id,
                hours.volunteer(),
                hours.activity(),
                hours.title(),
                hours.organiser(),
                hours.category(),
                hours.path(),
                minutes,
                hours.grade(),
                hours.evidence(),
                hours.started(),
                hours.ended(),
                actor.account(),
                actor.name(),
                now,
                null,
                "",
                hours.kind(),
                hours.origin(),
                hours.place(),
                declared,
                "");
    }

    /** Whether it is service; what was spent learning, on the way or standing by is kept apart. */
    public boolean service() {
        return kind == NewHours.Kind.SERVICE;
    }

    /** The first line of the entry to which this line belongs. */
    public UUID entry() {
        return corrects == null ? id : corrects;
    }

    HoursLine correction(
            UUID correction, int difference, String why, String notVolunteering, Actor actor, Instant now) {
        return new HoursLine(
                correction,
                volunteer,
                activity,
                title,
                organiser,
                category,
                path,
                difference,
                grade,
                evidence,
                startedAt,
                endedAt,
                actor.account(),
                actor.name(),
                now,
                entry(),
                why,
                kind,
                origin,
                place,
                declared,
                notVolunteering);
    }
}
