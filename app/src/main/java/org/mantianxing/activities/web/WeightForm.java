package org.mantianxing.activities.web;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Weights;

/** The weights as typed, by the name of the side. */
public record WeightForm(Map<String, String> typed) {
    static WeightForm of(Weights weights) {
        return new WeightForm(
                sides().stream().collect(Collectors.toMap(WeightForm::name, side -> String.valueOf(weights.of(side)))));
    }

    /** What was typed; a side that the address leaves out, as one kept from before does, stands as it is. */
    WeightForm with(Map<String, String> all) {
        Map<String, String> both = new HashMap<>(typed);
        sides().forEach(side -> both.computeIfPresent(name(side), (name, before) -> all.getOrDefault(name, before)));
        return new WeightForm(both);
    }

    /** Whether the address names a weight at all. */
    static boolean typed(Map<String, String> all) {
        return sides().stream().anyMatch(side -> all.containsKey(name(side)));
    }

    public static List<Part.Side> sides() {
        return List.of(Part.Side.values());
    }

    public static String name(Part.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    public static Words title(Part.Side side) {
        return switch (side) {
            case SKILL -> Words.of("技能");
            case DISTANCE -> Words.of("距离");
            case TIME -> Words.of("时间");
            case BELONGING -> Words.of("归属");
            case LOAD -> Words.of("近来");
            case PROMISES -> Words.of("守约");
            case LANGUAGE -> Words.of("语言");
        };
    }

    public static Words help(Part.Side side) {
        return switch (side) {
            case SKILL -> Words.of("会不会这项活动要的技能，核对过证书的满分，只是自己说会的九成；谁都能做的活动，会的人也排在前面。");
            case DISTANCE -> Words.of("家离活动地点多远，越近分越高，4.4 公里时剩三分之一。");
            case TIME -> Words.of("自己填的空闲时间对得上就是满分；没填的算四成。");
            case BELONGING -> Words.of("本队的、为这位居民服务过的、在这里服务过的、本站的、本镇街的，依次少一些。");
            case LOAD -> Words.of("近来被请过几次、服务过几次；歇得久的分高，免得总是同一批人。");
            case PROMISES -> Words.of("有没有失约；新人按满分算，半年后不再计较。");
            case LANGUAGE -> Words.of("会不会说招募里写的语言或方言；没写的，人人都是满分。");
        };
    }

    public String value(Part.Side side) {
        return typed.getOrDefault(name(side), "");
    }

    /** Throws Invalid with everything that is wrong. */
    Weights weights() {
        Checks checks = new Checks();
        for (Part.Side side : sides()) {
            checks.that(number(side) >= 0, name(side), "请填写 {0} 到 {1} 之间的整数", 0, Weights.MOST);
        }
        checks.done();
        checks.that(sides().stream().anyMatch(side -> number(side) > 0), name(Part.Side.SKILL), "至少有一项要大于 0")
                .done();
        return new Weights(
                number(Part.Side.SKILL),
                number(Part.Side.DISTANCE),
                number(Part.Side.TIME),
                number(Part.Side.LOAD),
                number(Part.Side.PROMISES),
                number(Part.Side.BELONGING),
                number(Part.Side.LANGUAGE));
    }

    /** -1 for what is no such number. */
    private int number(Part.Side side) {
        String digits = Normalizer.normalize(value(side), Normalizer.Form.NFKC).strip();
        int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
        return number <= Weights.MOST ? number : -1;
    }

    /** How many weights there are in all, for the share of one; 1 where they do not add up. */
    public int sum() {
        return Math.max(
                1,
                Arrays.stream(Part.Side.values())
                        .mapToInt(side -> Math.max(0, number(side)))
                        .sum());
    }

    public int share(Part.Side side) {
        return Math.round(100f * Math.max(0, number(side)) / sum());
    }
}
