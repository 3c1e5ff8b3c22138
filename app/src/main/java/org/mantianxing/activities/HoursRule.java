package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Attendance.Proof;
import org.mantianxing.records.NewHours.Grade;

/**
 * From presence to hours: only what lies inside the plan counts, from 60 % of the plan on, in half hours (up to 15 minutes
 * are nothing, up to 45 half an hour, up to 60 an hour).
 */
final class HoursRule {
    private HoursRule() {}

    static int minutes(Instant in, Instant out, Instant start, Instant end) {
        Instant from = in.isBefore(start) ? start : in;
        Instant to = out.isAfter(end) ? end : out;
        long present = Math.max(0, Duration.between(from, to).toMinutes());
        long planned = Duration.between(start, end).toMinutes();
        return present * 10 < planned * 6 ? 0 : rounded(present);
    }

    private static int rounded(long minutes) {
        long rest = minutes % 60;
        long added = rest <= 15 ? 0 : rest <= 45 ? 30 : 60;
        return (int) (minutes - rest + added);
    }

    static Grade grade(@Nullable Proof in, @Nullable Proof out) {
        if (in == null || out == null || in == Proof.PLAN || out == Proof.PLAN) {
            return Grade.D;
        }
        if (in == Proof.CODE && out == Proof.CODE) {
            return Grade.A;
        }
        return in == Proof.ROLL && out == Proof.ROLL ? Grade.C : Grade.B;
    }
}
