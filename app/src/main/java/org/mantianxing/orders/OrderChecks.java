package org.mantianxing.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;

/** How the values of an order must be; fields are named as the forms name them. */
final class OrderChecks {
    static final int WORDS = 500;
    static final int NOTE = 300;
    static final int NAME = 30;
    static final int PICTURES = 6;
    private static final int TIMES = 5;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration FARTHEST = Duration.ofDays(180);

    private OrderChecks() {}

    static void what(Checks checks, NewOrder.What what, boolean wordsNeeded) {
        checks.that(!wordsNeeded || !Texts.block(what.words()).isEmpty(), "words", "请写一写想请志愿者帮什么忙");
        text(checks, "words", what.words(), WORDS);
        text(checks, "note", what.note(), NOTE);
        numbers(checks, what.headcount() == 0 ? 1 : what.headcount(), what.minutes() == 0 ? 60 : what.minutes());
    }

    static void numbers(Checks checks, int headcount, int minutes) {
        checks.that(headcount >= 1 && headcount <= 200, "headcount", "志愿者人数请填 1 到 200")
                .that(minutes >= 10 && minutes <= 1440, "minutes", "服务时间请填 10 分钟到 24 小时");
    }

    /** {@code item}: with its days in advance, or null. */
    static void times(Checks checks, List<TimeSlot> times, @Nullable Item item, Instant now) {
        checks.that(!times.isEmpty(), "times", "请至少选一个方便的时间")
                .that(times.size() <= TIMES, "times", "最多选 {0} 个时间", TIMES)
                .that(new HashSet<>(times).size() == times.size(), "times", "有两个时间是一样的");
        times.forEach(time -> time(checks, "times", time, now));
        if (item != null && item.leadDays() > 0) {
            var first = ChinaTime.date(now).plusDays(item.leadDays());
            checks.that(
                    times.stream()
                            .noneMatch(time -> ChinaTime.date(time.start()).isBefore(first)),
                    "times",
                    "这项服务要提前 {0} 天预约",
                    item.leadDays());
        }
    }

    static void time(Checks checks, String field, TimeSlot time, Instant now) {
        boolean forward = time.start().isBefore(time.end());
        checks.that(time.start().isAfter(now), field, "所选的时间已经过去了，请选以后的时间")
                .that(time.start().isBefore(now.plus(FARTHEST)), field, "最多提前 180 天预约")
                .that(forward, field, "结束时间要在开始时间之后")
                .that(
                        !forward || Duration.between(time.start(), time.end()).compareTo(LONGEST) <= 0,
                        field,
                        "一次服务最长 24 小时");
    }

    static void text(Checks checks, String field, String typed, int most) {
        checks.that(Texts.length(Texts.block(typed)) <= most, field, "最多写 {0} 个字", most);
    }

    /** A mobile number, or another one of 7 to 12 digits. */
    static boolean isPhone(String typed) {
        return Normal.phone(typed).matches("[0-9]{7,12}");
    }
}
