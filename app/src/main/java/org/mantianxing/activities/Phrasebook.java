package org.mantianxing.activities;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Reason;

/** Puts the engine's reasons into words: 会理发 · 1.2 公里 · 周六上午有空. */
public final class Phrasebook {
    private static final String[] DAYS = {"周一", "周二", "周三", "周四", "周五", "周六", "周日"};
    private static final String[] PARTS = {"上午", "下午", "晚上"};
    private final Map<String, Skill> skills;
    private final Map<String, Choice> languages;

    Phrasebook(List<Skill> skills, List<Choice> languages) {
        this.skills = skills.stream().collect(Collectors.toMap(Skill::code, Function.identity()));
        this.languages = languages.stream().collect(Collectors.toMap(Choice::code, Function.identity()));
    }

    /** A skill's name; its code where the list no longer has it. */
    public String skill(String code, boolean english) {
        Skill skill = skills.get(code);
        return skill == null ? code : english ? skill.nameEn() : skill.name();
    }

    /** A language's name, likewise. */
    public String language(String code, boolean english) {
        Choice language = languages.get(code);
        return language == null ? code : english ? language.textEn() : language.text();
    }

    /** Why this person fits, ready for {@code ui.say}. */
    public List<Words> why(List<Reason> reasons, boolean english) {
        return reasons.stream().map(reason -> words(reason, english)).toList();
    }

    /** The reasons that an offer keeps. */
    public List<Words> why(Offer offer, boolean english) {
        return why(parse(offer.reasons()), english);
    }

    String chinese(List<Reason> reasons) {
        return reasons.stream().map(reason -> words(reason, false).chinese()).collect(Collectors.joining(" · "));
    }

    /** One reason; of those against somebody, in the words for staff. */
    public Words words(Reason reason, boolean english) {
        return switch (reason.code()) {
            case HAS_SKILL -> Words.of("会{0}", skill(first(reason), english));
            case PROVEN_SKILL -> Words.of("会{0}，有证书", skill(first(reason), english));
            case SPEAKS -> Words.of("会说{0}", language(first(reason), english));
            case NO_SKILL_NEEDED -> Words.of("不限技能");
            case NEAR -> distance(first(reason));
            case FREE -> Words.of("{0}有空", slots(first(reason)));
            case TIME_NOT_TOLD -> Words.of("没填空闲时间");
            case SAME_TEAM -> Words.of("本队队员");
            case KNOWN_TO_THEM -> Words.of("为这位居民服务过");
            case SERVED_HERE -> Words.of("在这里服务过");
            case SAME_STATION -> Words.of("就在本站");
            case SAME_AREA -> Words.of("同一个镇街");
            case RESTED -> Words.of("近一个月没被请过");
            case PLAIN_LOCAL -> Words.of("本镇街的招募，没有按个人资料挑选");
            case UNPROVEN -> Words.of("证书没核对或到期了：{0}", skillNames(reason, english));
            case LACKS_SKILL -> Words.of("缺技能：{0}", skillNames(reason, english));
            case TOO_YOUNG -> Words.of("不满 {0} 周岁", first(reason));
            case AGE_NOT_TOLD -> Words.of("没填出生年份");
            case PAUSED -> Words.of("暂停服务中");
            case BUSY -> Words.of("那时已有别的任务");
            case WANTS_NO_CALLS -> Words.of("选择了不接收邀请");
            case OTHER_AREA -> Words.of("只收本镇街的招募");
            case NOT_FREE -> Words.of("{0}没空", slots(first(reason)));
            case AWAY -> Words.of("那几天说了不方便");
            case TOO_FAR -> Words.of("{0}，超出本人愿意走的 {1} 公里", distance(first(reason)), kilometres(last(reason)));
            case HOLDS_SEAT -> Words.of("已报名或候补");
            case ASKED_ALREADY -> Words.of("已邀请过");
            case DECLINED -> Words.of("这次不去");
            case WITHDREW -> Words.of("退出过这项活动");
            case ASKED_OFTEN -> Words.of("一周内已被请 {0} 次", first(reason));
        };
    }

    private Object skillNames(Reason reason, boolean english) {
        return reason.arguments().stream()
                .map(code -> skill(code, english))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    /** How far, as people say it. */
    public Words far(int metres) {
        return distance(String.valueOf(metres));
    }

    private static Words distance(String metres) {
        long far = Long.parseLong(metres);
        return far < 1000
                ? Words.of("{0} 米", Math.max(50, Math.round(far / 50.0) * 50))
                : Words.of("{0} 公里", kilometres(metres));
    }

    private static String kilometres(String metres) {
        long far = Long.parseLong(metres);
        return far >= 10_000 || far % 1000 == 0
                ? String.valueOf(Math.round(far / 1000.0))
                : String.format(Locale.ROOT, "%.1f", far / 1000.0);
    }

    /** The name of a time of the week. */
    public Words time(int slots) {
        return slots(String.valueOf(slots));
    }

    /** One part of one day by name, one whole day by its day, more than that as "那段时间". */
    private static Words slots(String bits) {
        int slots = Integer.parseInt(bits);
        int day = Integer.numberOfTrailingZeros(slots) / 3;
        if (slots == 0 || (slots & ~(0b111 << (day * 3))) != 0) {
            return Words.of("那段时间");
        }
        return Integer.bitCount(slots) == 1
                ? Words.of(DAYS[day] + PARTS[Integer.numberOfTrailingZeros(slots) % 3])
                : Words.of(DAYS[day]);
    }

    /** One reason a line, its arguments after tabs. */
    static String lines(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> String.join("\t", reason.code().name(), String.join("\t", reason.arguments()))
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    static List<Reason> parse(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.split("\t", -1)))
                .map(parts -> new Reason(Reason.Code.valueOf(parts.getFirst()), parts.subList(1, parts.size())))
                .toList();
    }

    private static String first(Reason reason) {
        return reason.arguments().getFirst();
    }

    private static String last(Reason reason) {
        return reason.arguments().getLast();
    }
}
