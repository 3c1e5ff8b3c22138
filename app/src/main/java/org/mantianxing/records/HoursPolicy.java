package org.mantianxing.records;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How presence becomes hours in a district, from a date on. The usual one is the strictest that is published (see
 * docs/hours.md).
 *
 * @param dayMinutes minutes of one day that count at once
 * @param reviewMinutes minutes of one day that count when the level above agrees; what is beyond asks the centre
 * @param presencePercent share of the plan that somebody has to be there
 * @param nothingUpTo minutes of a begun hour that are nothing
 * @param halfUpTo minutes of a begun hour that are half an hour; more are a whole one
 * @param recordDays working days until the site has to have confirmed (order 67, art. 11: ten)
 * @param disputeDays days in which a volunteer may say that an entry is wrong
 * @param stars hours from which each star is given, growing
 * @param pointsHour points for an hour of service; 0 where the district gives none
 */
public record HoursPolicy(
        UUID id,
        LocalDate validFrom,
        int dayMinutes,
        int reviewMinutes,
        int presencePercent,
        int nothingUpTo,
        int halfUpTo,
        int recordDays,
        int disputeDays,
        List<Integer> stars,
        int pointsHour,
        String words,
        @Nullable UUID decidedBy,
        String decidedName,
        Instant decidedAt) {

    /** What holds where a district has decided nothing. */
    public static final HoursPolicy USUAL = new HoursPolicy(
            new UUID(0, 0),
            LocalDate.of(2000, 1, 1),
            480,
            720,
            60,
            15,
            45,
            10,
            15,
            List.of(100, 300, 600, 1000, 1500),
            10,
            "",
            null,
            "",
            Instant.EPOCH);

    public HoursPolicy {
        stars = List.copyOf(stars);
    }

    /** Minutes that a presence counts: only what lies inside the plan, rounded to half hours. */
    public int minutes(Instant in, Instant out, Instant start, Instant end) {
        Instant from = in.isBefore(start) ? start : in;
        Instant to = out.isAfter(end) ? end : out;
        long present = Math.max(0, Duration.between(from, to).toMinutes());
        long planned = Duration.between(start, end).toMinutes();
        return present * 100 < planned * presencePercent ? 0 : rounded(present);
    }

    /** Minutes rounded to half hours. */
    public int rounded(long minutes) {
        long rest = minutes % 60;
        long added = rest <= nothingUpTo ? 0 : rest <= halfUpTo ? 30 : 60;
        return (int) (minutes - rest + added);
    }

    /** How much of {@code minutes} counts at once on a day that has {@code already} so many. */
    public int countable(long already, int minutes) {
        return (int) Math.clamp(dayMinutes - already, 0L, minutes);
    }

    /** Stars for so many minutes; 0 to the number of steps. */
    public int star(long minutes) {
        return (int) stars.stream().filter(hours -> minutes >= hours * 60L).count();
    }

    /**
     * Points of one service: for what was served here and shown, not for training, nor for what was told of elsewhere or
     * typed in by hand (see docs/hours.md).
     */
    public long points(HoursEntry entry) {
        HoursLine first = entry.first();
        return points(first.kind(), first.declared(), first.grade(), entry.minutes());
    }

    long points(NewHours.Kind kind, boolean declared, NewHours.Grade grade, long minutes) {
        boolean earns = kind == NewHours.Kind.SERVICE && !declared && grade != NewHours.Grade.D;
        return earns ? Math.max(0, minutes * pointsHour / 60) : 0;
    }

    /** Whose desk a day of so many minutes goes to, for a place: its own, the level above, or the centre. */
    String desk(String path, long minutesOfDay) {
        return minutesOfDay <= dayMinutes ? path : minutesOfDay <= reviewMinutes ? Desk.above(path) : Desk.top(path);
    }
}
