package org.mantianxing.messages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mantianxing.kernel.ChinaTime;

/** The hours of the night in which phones stay silent: from {@code from} o'clock to {@code to} o'clock. */
record QuietHours(int from, int to) {
    static final QuietHours USUAL = new QuietHours(21, 8);
    private static final Pattern SPAN = Pattern.compile("\\s*([0-9]|1[0-9]|2[0-3])\\s*-\\s*([0-9]|1[0-9]|2[0-3])\\s*");

    /** As a district writes them ({@code 21-8}); {@link #USUAL} where that cannot be read. */
    static QuietHours of(String setting) {
        Matcher match = SPAN.matcher(setting);
        return match.matches()
                ? new QuietHours(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)))
                : USUAL;
    }

    /** The moment itself, or the end of the quiet hours in which it falls. */
    Instant after(Instant moment) {
        LocalDateTime local = ChinaTime.local(moment);
        int hour = local.getHour();
        boolean overnight = from > to;
        boolean quiet = overnight ? hour >= from || hour < to : hour >= from && hour < to;
        if (!quiet) {
            return moment;
        }
        LocalDateTime end = local.toLocalDate().atTime(to, 0);
        return ChinaTime.instant(overnight && hour >= from ? end.plusDays(1) : end);
    }
}
