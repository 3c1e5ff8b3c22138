package org.mantianxing.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.mantianxing.kernel.ChinaTime;

/** Dates, times and distances as people say them, in both languages. */
final class Phrases {
    private static final String[] DAYS = {"一", "二", "三", "四", "五", "六", "日"};
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private Phrases() {}

    /** 周六 3月14日; with the year when it is not this one. */
    static String day(LocalDate date, LocalDate today, boolean english) {
        boolean thisYear = date.getYear() == today.getYear();
        if (english) {
            return date.format(thisYear ? ENGLISH_DAY : ENGLISH_YEAR);
        }
        return (thisYear ? "" : date.getYear() + "年") + "周"
                + DAYS[date.getDayOfWeek().getValue() - 1] + " " + date.getMonthValue() + "月" + date.getDayOfMonth()
                + "日";
    }

    /** 周六, Saturday. */
    static String weekday(DayOfWeek day, boolean english) {
        return english ? day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) : "周" + DAYS[day.getValue() - 1];
    }

    /** 六, Sa: for the head of a narrow column. */
    static String weekdayShort(DayOfWeek day, boolean english) {
        return english ? day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2) : DAYS[day.getValue() - 1];
    }

    /** 周六. */
    static String weekday(LocalDate date, boolean english) {
        return english
                ? date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                : "周" + DAYS[date.getDayOfWeek().getValue() - 1];
    }

    /** 周六 3月14日 上午9:00. */
    static String moment(Instant instant, LocalDate today, boolean english) {
        LocalDateTime local = ChinaTime.local(instant);
        return day(local.toLocalDate(), today, english) + " " + clock(local, english);
    }

    /** 周六 3月14日 上午9:00–11:00, 上午9:00–下午1:00. */
    static String span(Instant start, Instant end, LocalDate today, boolean english) {
        LocalDateTime from = ChinaTime.local(start);
        LocalDateTime to = ChinaTime.local(end);
        if (!to.toLocalDate().equals(from.toLocalDate())) {
            return moment(start, today, english) + "–" + moment(end, today, english);
        }
        boolean sameHalf = english || halfDay(from.getHour()).equals(halfDay(to.getHour()));
        return moment(start, today, english) + "–" + (sameHalf ? time(to, english) : clock(to, english));
    }

    /** 上午9:00, 下午2:30; 14:30 in English. */
    static String clock(LocalDateTime local, boolean english) {
        return english ? time(local, true) : halfDay(local.getHour()) + time(local, false);
    }

    /** After noon hours count from one again, as they are said. */
    private static String time(LocalDateTime local, boolean english) {
        boolean late = !english && local.getHour() > 12;
        return (late ? local.minusHours(12) : local).format(CLOCK);
    }

    static String halfDay(int hour) {
        return hour < 5 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
    }

    /** 刚刚, 5 分钟前, 3 小时前, then the day. */
    static String ago(Instant then, Instant now, boolean english) {
        long minutes = Duration.between(then, now).toMinutes();
        if (minutes < 0 || minutes >= 24 * 60) {
            return moment(then, ChinaTime.date(now), english);
        }
        if (minutes < 1) {
            return english ? "just now" : "刚刚";
        }
        if (minutes < 60) {
            return english ? minutes + " min ago" : minutes + " 分钟前";
        }
        return english ? minutes / 60 + " h ago" : minutes / 60 + " 小时前";
    }

    /** 300 米, 1.2 公里. */
    static String distance(double metres, boolean english) {
        if (metres < 1000) {
            long rounded = Math.max(50, Math.round(metres / 50) * 50);
            return rounded + (english ? " m" : " 米");
        }
        String km = String.format(Locale.ROOT, metres < 10_000 ? "%.1f" : "%.0f", metres / 1000);
        return km + (english ? " km" : " 公里");
    }

    /** 2 小时, 1.5 小时, 45 分钟. */
    static String duration(long minutes, boolean english) {
        if (minutes < 60) {
            return minutes + (english ? " min" : " 分钟");
        }
        String hours =
                minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.format(Locale.ROOT, "%.1f", minutes / 60.0);
        return hours + (english ? " h" : " 小时");
    }
}
