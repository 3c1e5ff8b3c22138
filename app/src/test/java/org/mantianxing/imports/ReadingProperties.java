package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;

/** What lists hold is read whatever its form, and a slip of the pen is seen. */
class ReadingProperties {
    private static final LocalDate FIRST = LocalDate.of(1930, 1, 1);

    @Property
    void aDateIsReadInEveryForm(@ForAll @IntRange(max = 36_000) int days) {
        LocalDate date = FIRST.plusDays(days);
        String serial = String.valueOf(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
        for (String written : List.of(
                date.toString(),
                date.format(DateTimeFormatter.BASIC_ISO_DATE),
                date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth(),
                date.getYear() + "." + date.getMonthValue() + "." + date.getDayOfMonth(),
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日",
                date + "T00:00",
                serial)) {
            assertThat(Day.read(written).orElseThrow().first()).as(written).isEqualTo(date);
        }
        assertThat(Day.read(date.format(DateTimeFormatter.ofPattern("yyyyMM")))
                        .orElseThrow()
                        .canBe(date))
                .isTrue();
        assertThat(Day.read(String.valueOf(date.getYear())).orElseThrow().canBe(date))
                .isTrue();
        assertThat(Day.read(date.toString()).orElseThrow().canBe(date.plusDays(1)))
                .isFalse();
    }

    /** What GB 11643 promises: one wrong digit or two neighbours changed over are always seen. */
    @Property
    void oneSlipInANumberIsSeen(
            @ForAll @IntRange(max = 25_000) int days,
            @ForAll @IntRange(max = 999) int seq,
            @ForAll @IntRange(max = 16) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        LocalDate birth = FIRST.plusDays(days % 25_000);
        String sound = IdPaper.modern(
                "330411" + birth.format(DateTimeFormatter.ofPattern("yyMMdd")) + String.format("%03d", seq));
        assertThat(IdKind.RESIDENT.fits(sound)).isTrue();
        UnaryOperator<String> slip =
                number -> number.substring(0, at) + (number.charAt(at) - '0' + by) % 10 + number.substring(at + 1);
        assertThat(IdKind.RESIDENT.fits(slip.apply(sound))).isFalse();
        if (at < 16 && sound.charAt(at) != sound.charAt(at + 1)) {
            String turned = sound.substring(0, at) + sound.charAt(at + 1) + sound.charAt(at) + sound.substring(at + 2);
            assertThat(IdKind.RESIDENT.fits(turned)).isFalse();
        }
        IdPaper paper = new IdPaper(IdKind.RESIDENT, sound);
        assertThat(paper.birth()).contains(birth);
        assertThat(paper.sex()).isEqualTo(seq % 2 == 1 ? "1" : "2");
    }
}
