package org.mantianxing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mantianxing.kernel.ChinaTime;

/** Times as people say them. */
class PhrasesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

    @ParameterizedTest
    @CsvSource({
        "0:30,凌晨0:30",
        "9:00,上午9:00",
        "11:59,上午11:59",
        "12:05,中午12:05",
        "13:00,下午1:00",
        "17:59,下午5:59",
        "18:00,晚上6:00",
        "23:40,晚上11:40"
    })
    void hoursAfterNoonCountFromOne(String clock, String said) {
        String[] parts = clock.split(":", 2);
        LocalDateTime local = MONDAY.atTime(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        assertThat(Phrases.clock(local, false)).isEqualTo(said);
    }

    @Test
    void anEndNamesItsHalfOfTheDayOnlyWhereItIsAnother() {
        assertThat(span(9, 11)).isEqualTo("周六 3月14日 上午9:00–11:00");
        assertThat(span(9, 14)).isEqualTo("周六 3月14日 上午9:00–下午2:00");
        assertThat(span(14, 16)).isEqualTo("周六 3月14日 下午2:00–4:00");
        assertThat(Phrases.span(
                        ChinaTime.instant(MONDAY.atTime(14, 0)),
                        ChinaTime.instant(MONDAY.atTime(16, 30)),
                        MONDAY,
                        true))
                .contains("14:00–16:30");
    }

    private static String span(int from, int to) {
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        return Phrases.span(
                ChinaTime.instant(saturday.atTime(from, 0)), ChinaTime.instant(saturday.atTime(to, 0)), MONDAY, false);
    }
}
