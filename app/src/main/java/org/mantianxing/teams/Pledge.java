package org.mantianxing.teams;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member unit of the alliance (同心盟) brings in a year.
 *
 * @param month in which, null for any time of the year
 * @param keptOn when it was done, null while it is not
 * @param keptWords what became of it
 */
public record Pledge(
        UUID id,
        UUID team,
        int year,
        Kind kind,
        String words,
        @Nullable Integer month,
        Instant madeAt,
        String madeName,
        @Nullable LocalDate keptOn,
        String keptWords,
        String keptName) {
    /** What it is. */
    public enum Kind {
        PEOPLE("人手"),
        ROOM("场地"),
        GOODS("物资"),
        LECTURE("讲座"),
        DAY("共同活动日"),
        OTHER("其他");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean kept() {
        return keptOn != null;
    }

    /** Whether its month, or its year, is over and it was not kept. */
    public boolean late(LocalDate today) {
        YearMonth last = YearMonth.of(year, month == null ? Month.DECEMBER.getValue() : month);
        return !kept() && last.isBefore(YearMonth.from(today));
    }
}
