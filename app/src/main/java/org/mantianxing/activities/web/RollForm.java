package org.mantianxing.activities.web;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.Attended;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;

/**
 * What the leader says of one volunteer, as typed.
 *
 * @param came {@code yes} or {@code no}
 * @param from times of day; empty for the planned ones
 */
public record RollForm(String volunteer, String came, String from, String to, String words) {

    /** What a request leaves out is empty. */
    public RollForm {
        volunteer = text(volunteer);
        came = text(came);
        from = text(from);
        to = text(to);
        words = text(words);
    }

    boolean of(UUID person) {
        return person.toString().equals(volunteer);
    }

    Attended toAttended(Activity activity) {
        if (!volunteer.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound();
        }
        Checks checks = new Checks();
        Instant in = time(checks, "from", from, activity.checkInOpens());
        Instant out = time(checks, "to", to, activity.checkInOpens());
        checks.that(came.equals("yes") || came.equals("no"), "came", "请选“到了”或“没来”")
                .done();
        return new Attended(UUID.fromString(volunteer), came.equals("yes"), in, out, Normal.line(words));
    }

    /** A time of day, the first at or after {@code earliest}; null where nothing is typed. */
    static @Nullable Instant time(Checks checks, String field, String typed, Instant earliest) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")) {
            checks.that(false, field, "时间请写成 8:30 这样");
            return null;
        }
        String[] parts = plain.split(":", -1);
        LocalTime time = LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        LocalDateTime day = ChinaTime.local(earliest).toLocalDate().atTime(time);
        Instant first = ChinaTime.instant(day);
        return first.isBefore(earliest) ? ChinaTime.instant(day.plusDays(1)) : first;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
