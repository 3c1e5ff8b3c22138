package org.mantianxing.activities;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.mantianxing.district.Decision;
import org.mantianxing.district.Settings;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Weights;

/** The weights as a district decides them, each under a key of its own. */
final class Weighing {
    private Weighing() {}

    static String key(Part.Side side) {
        return "matching.weight." + side.name().toLowerCase(Locale.ROOT);
    }

    /** Those decided; where nothing at all is to count, what is usual. */
    static Weights of(Settings settings) {
        return of(side -> settings.number(key(side), Weights.USUAL.of(side)));
    }

    static Weights of(Map<Part.Side, Integer> typed) {
        return of(side -> typed.getOrDefault(side, 0));
    }

    private static Weights of(ToIntFunction<Part.Side> weight) {
        int[] all = Arrays.stream(Part.Side.values()).mapToInt(weight).toArray();
        return Arrays.stream(all).sum() == 0
                ? Weights.USUAL
                : new Weights(
                        weight.applyAsInt(Part.Side.SKILL),
                        weight.applyAsInt(Part.Side.DISTANCE),
                        weight.applyAsInt(Part.Side.TIME),
                        weight.applyAsInt(Part.Side.LOAD),
                        weight.applyAsInt(Part.Side.PROMISES),
                        weight.applyAsInt(Part.Side.BELONGING));
    }

    static List<Decision> decisions() {
        return Arrays.stream(Part.Side.values()).map(Weighing::decision).toList();
    }

    private static Decision decision(Part.Side side) {
        return Decision.number(key(side), "怎样挑人", title(side), help(side), Weights.USUAL.of(side), 0, Weights.MOST);
    }

    static String title(Part.Side side) {
        return switch (side) {
            case SKILL -> "技能的分量";
            case DISTANCE -> "远近的分量";
            case TIME -> "时间的分量";
            case BELONGING -> "归属的分量";
            case LOAD -> "歇着的分量";
            case PROMISES -> "守约的分量";
        };
    }

    private static String help(Part.Side side) {
        return switch (side) {
            case SKILL -> "会不会这项活动要的技能。";
            case DISTANCE -> "家离活动地点多远，越近分越高。";
            case TIME -> "自己填的空闲时间对不对得上；没填的算一部分。";
            case BELONGING -> "是不是本队、本站、本镇街的人，有没有在这里服务过。";
            case LOAD -> "近来被请过几次、服务过几次；歇得久的分高，免得总是同一批人。";
            case PROMISES -> "有没有失约，新人按满分算，半年后不再计较。";
        };
    }
}
