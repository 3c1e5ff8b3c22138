package org.mantianxing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mantianxing.kernel.ChinaTime;

/** The end of the quiet hours. */
class QuietHoursTest {
    @Property
    void isNeverQuietItselfNorBeforeTheMoment(
            @ForAll @IntRange(max = 23) int from,
            @ForAll @IntRange(max = 23) int to,
            @ForAll @IntRange(max = 2 * 24 * 60) int minute) {
        QuietHours quiet = new QuietHours(from, to);
        Instant moment = at(9, 0).plusSeconds(minute * 60L);
        Instant next = quiet.after(moment);
        assertThat(next).isAfterOrEqualTo(moment).isBefore(moment.plusSeconds(24 * 3600 + 1));
        assertThat(quiet.after(next)).isEqualTo(next);
    }

    @Example
    void lastsOverMidnight() {
        assertThat(QuietHours.USUAL.after(at(9, 21))).isEqualTo(at(10, 8));
        assertThat(QuietHours.USUAL.after(at(10, 7))).isEqualTo(at(10, 8));
        assertThat(QuietHours.USUAL.after(at(10, 8))).isEqualTo(at(10, 8));
        assertThat(QuietHours.USUAL.after(at(10, 20))).isEqualTo(at(10, 20));
    }

    @Example
    void readsWhatADistrictWrites() {
        assertThat(QuietHours.of(" 22-7")).isEqualTo(new QuietHours(22, 7));
        assertThat(QuietHours.of("always")).isEqualTo(QuietHours.USUAL);
        assertThat(QuietHours.of("25-8")).isEqualTo(QuietHours.USUAL);
    }

    private static Instant at(int day, int hour) {
        return ChinaTime.instant(LocalDateTime.of(2026, 3, day, hour, 0));
    }
}
