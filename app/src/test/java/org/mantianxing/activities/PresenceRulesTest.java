package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.records.HoursPolicy;
import org.mantianxing.records.NewHours.Grade;

class PresenceRulesTest {
    private static final Instant START = Instant.parse("2026-03-14T01:00:00Z");

    /** Minutes after the start at which somebody came and left, of a plan in minutes, and what counts. */
    @ParameterizedTest
    @CsvSource({
        "0, 120, 120, 120",
        "-30, 150, 120, 120",
        "0, 71, 120, 0",
        "0, 72, 120, 60",
        "0, 75, 120, 60",
        "0, 76, 120, 90",
        "0, 105, 120, 90",
        "0, 106, 120, 120",
        "10, 25, 25, 0",
        "0, 15, 15, 0",
        "0, 16, 16, 30",
        "130, 140, 120, 0",
    })
    void onlyWhatLiesInsideThePlanCountsInHalfHours(int in, int out, int plan, int counted) {
        assertThat(HoursPolicy.USUAL.minutes(at(in), at(out), START, at(plan))).isEqualTo(counted);
    }

    @Test
    void theGradeSaysHowGoodTheEvidenceIs() {
        assertThat(EvidenceRule.grade(Proof.CODE, Proof.CODE)).isEqualTo(Grade.A);
        assertThat(EvidenceRule.grade(Proof.CODE, Proof.ROLL)).isEqualTo(Grade.B);
        assertThat(EvidenceRule.grade(Proof.ROLL, Proof.CODE)).isEqualTo(Grade.B);
        assertThat(EvidenceRule.grade(Proof.SCAN, Proof.CODE)).isEqualTo(Grade.A);
        assertThat(EvidenceRule.grade(Proof.POINT, Proof.POINT)).isEqualTo(Grade.B);
        assertThat(EvidenceRule.grade(Proof.POINT, Proof.ROLL)).isEqualTo(Grade.B);
        assertThat(EvidenceRule.grade(Proof.ROLL, Proof.ROLL)).isEqualTo(Grade.C);
        assertThat(EvidenceRule.grade(Proof.CODE, Proof.PLAN)).isEqualTo(Grade.D);
        assertThat(EvidenceRule.grade(null, Proof.CODE)).isEqualTo(Grade.D);
        assertThat(EvidenceRule.grade(Proof.CODE, null)).isEqualTo(Grade.D);
    }

    @Test
    void aCodeIsGoodForItsMinuteAndTheNext() {
        byte[] secret = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        String code = PlaceCode.at(secret, START);
        assertThat(code).matches("\\d{6}");
        assertThat(PlaceCode.fits(secret, START.plusSeconds(59), code)).isTrue();
        assertThat(PlaceCode.fits(secret, START.plusSeconds(60), code)).isFalse();
        assertThat(PlaceCode.fits(secret, START, " " + wide(code))).isTrue();
        assertThat(PlaceCode.fits(secret, START, "")).isFalse();
        assertThat(PlaceCode.changesAt(START.plusSeconds(10))).isEqualTo(START.plus(Duration.ofSeconds(30)));
    }

    private static String wide(String digits) {
        return digits.chars()
                .map(c -> c - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
