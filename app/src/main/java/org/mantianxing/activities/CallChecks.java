package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Words;

/** What a call must say, and how its values must be; everything wrong is said at once. */
final class CallChecks {
    /** Below 14 an activity is for families: children come beside a guardian. */
    static final int YOUNGEST = 8;

    private static final int GROWN_UP = 18;
    private static final double DISTRICT_METRES = 80_000;
    private static final Duration LONGEST = Duration.ofHours(24);

    private CallChecks() {}

    static void check(NewCall call, Optional<Site> site, @Nullable Site centre, Instant now) {
        Checks checks = new Checks();
        said(checks, call);
        checks.that(site.isPresent(), "site", "请选择发布招募的场所");
        times(checks, call, now);
        seats(checks, call.seats());
        place(checks, call, centre);
        checks.that(call.minAge() >= YOUNGEST, "minAge", "最小年龄请填 {0} 以上；更小的孩子可以跟着大人来，不用报名", YOUNGEST)
                .that(call.minAge() <= 80, "minAge", "年龄要求最高填 80 周岁")
                .done();
    }

    /** What can be told of the words alone, before anything else is known. */
    static void said(Checks checks, NewCall call) {
        text(checks, "title", call.title(), 1, 60, "标题");
        text(checks, "category", call.category(), 1, 40, "服务类别");
        text(checks, "place", call.place(), 1, 120, "集合地点");
        text(checks, "content", call.content(), 1, 2000, "服务内容");
        text(checks, "conditions", call.conditions(), 0, 500, "条件");
        text(checks, "measures", call.measures(), 0, 1000, "防护措施");
        text(checks, "insurance", call.insurance(), 0, 200, "保险");
        text(checks, "agreementText", call.agreementText(), 0, 4000, "协议内容");
        text(checks, "leaderWords", call.leaderWords(), 1, 40, "负责人");
        text(checks, "bring", call.more().bring(), 0, 200, "要带什么");
        text(checks, "weather", call.more().weather(), 0, 200, "天气不好怎么办");
        Integer fence = call.more().fence();
        checks.that(fence == null || (fence >= 50 && fence <= 5000), "fence", "签到距离请填 50 到 5000 米，不限制就空着")
                .that(fence == null || call.contactPlace() == null, "fence", "上门的服务不限制签到距离，请空着")
                .that(fence == null || call.lon() != null, "fence", "要限制签到距离，请先在地图上标出集合地点");
        checks.that(!call.seats().isEmpty(), "seats", "请写明要几名志愿者")
                .that(call.risks().isEmpty() || !call.measures().isBlank(), "measures", "有风险提示时，请写明防护措施")
                .that(call.agreement().isEmpty() || !call.agreementText().isBlank(), "agreementText", "需要签协议时，请写明协议内容")
                .that(
                        !call.agreement().contains("danger")
                                || !call.insurance().isBlank(),
                        "insurance",
                        "可能有危险的服务，请写明为志愿者办了什么保险");
    }

    /**
     * The least age that holds in truth: those of 16 and 17 take no dangerous task, none at night, and go to nobody's
     * home alone.
     */
    static int minAge(NewCall call) {
        LocalDateTime start = ChinaTime.local(call.start());
        LocalDateTime end = ChinaTime.local(call.end());
        boolean night = start.getHour() < 6
                || end.getHour() >= 21
                || !end.toLocalDate().equals(start.toLocalDate())
                || call.risks().contains("night");
        boolean alone = call.contactPlace() != null
                && call.seats().stream().mapToInt(SeatNeed::count).sum() == 1;
        boolean danger = call.agreement().contains("danger");
        return night || alone || danger ? Math.max(GROWN_UP, call.minAge()) : call.minAge();
    }

    private static void times(Checks checks, NewCall call, Instant now) {
        checks.that(call.start().isAfter(now), "start", "开始时间已经过去了")
                .that(call.start().isBefore(now.plus(Duration.ofDays(366))), "start", "最多提前一年发布招募")
                .that(call.end().isAfter(call.start()), "end", "结束时间要在开始时间之后")
                .that(
                        Duration.between(call.start(), call.end()).compareTo(LONGEST) <= 0,
                        "end",
                        "一次活动最长 24 小时，更长的请分成几次")
                .that(call.replyBy().isAfter(now), "replyBy", "答复截止时间已经过去了")
                .that(!call.replyBy().isAfter(call.start()), "replyBy", "答复截止时间要在开始之前");
    }

    private static void seats(Checks checks, List<SeatNeed> seats) {
        int all = seats.stream().mapToInt(SeatNeed::count).sum();
        long skills = seats.stream().map(SeatNeed::skill).distinct().count();
        checks.that(seats.stream().allMatch(need -> need.count() >= 1), "seats", "每种名额至少 1 个")
                .that(seats.stream().allMatch(need -> need.count() <= 500) && all <= 500, "seats", "一次活动最多 500 个名额")
                .that(skills == seats.size(), "seats", "同一种技能请合在一起写");
    }

    private static void place(Checks checks, NewCall call, @Nullable Site centre) {
        Double lon = call.lon();
        Double lat = call.lat();
        if (lon == null || lat == null) {
            checks.that(lon == null && lat == null, "place", "地图位置不完整，请重新选点");
            return;
        }
        boolean earthly = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        boolean inside = earthly
                && (centre == null
                        || centre.lon() == null
                        || centre.lat() == null
                        || Geo.metres(lon, lat, centre.lon(), centre.lat()) <= DISTRICT_METRES);
        checks.that(inside, "place", "这个位置不在本区县，请重新选点");
    }

    private static void text(Checks checks, String field, String value, int least, int most, String name) {
        checks.that(value.strip().length() >= least, field, "请填写{0}", Words.of(name))
                .that(value.length() <= most, field, "{0}最多 {1} 个字", Words.of(name), most)
                .that(
                        value.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'),
                        field,
                        "{0}里有不能用的字符",
                        Words.of(name));
    }
}
