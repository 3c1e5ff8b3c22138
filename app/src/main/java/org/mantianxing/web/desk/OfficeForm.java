package org.mantianxing.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.teams.Office;

/** Which office, until when, as typed. */
public record OfficeForm(@Nullable String kind, @Nullable String until) {
    /** The office of the leader, unless the other one was chosen. */
    Office.Kind toKind() {
        return Office.Kind.DEPUTY.name().equals(kind) ? Office.Kind.DEPUTY : Office.Kind.LEADER;
    }

    /** Null for no end; throws Invalid. */
    @Nullable
    LocalDate toUntil() {
        try {
            return until == null || until.isBlank() ? null : LocalDate.parse(until.strip());
        } catch (DateTimeParseException e) {
            throw Invalid.field("until", "请填写日期，没有期限就不填");
        }
    }
}
