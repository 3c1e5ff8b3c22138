package org.mantianxing.activities;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mantianxing.district.Settings;
import org.mantianxing.kernel.Actor;
import org.mantianxing.matching.Part;
import org.mantianxing.matching.Weights;
import org.springframework.stereotype.Component;

/**
 * The weights that a district has decided on, kept as one value: numbers in the order of the sides. A side that did not
 * exist when it decided does not count.
 */
@Component
class Weighing {
    private static final String KEY = "matching.weights";
    private static final List<Part.Side> SIDES = List.of(Part.Side.values());
    private final Settings settings;

    Weighing(Settings settings) {
        this.settings = settings;
    }

    Weights now() {
        return settings.find(KEY).map(Weighing::parse).orElse(Weights.USUAL);
    }

    void decide(Actor actor, Weights weights) {
        settings.set(
                actor,
                KEY,
                SIDES.stream().map(side -> String.valueOf(weights.of(side))).collect(Collectors.joining(",")));
    }

    private static Weights parse(String kept) {
        List<Integer> all =
                Arrays.stream(kept.split(",", -1)).map(Integer::valueOf).toList();
        return of(side -> SIDES.indexOf(side) < all.size() ? all.get(SIDES.indexOf(side)) : 0);
    }

    private static Weights of(ToIntFunction<Part.Side> weight) {
        return new Weights(
                weight.applyAsInt(Part.Side.SKILL),
                weight.applyAsInt(Part.Side.DISTANCE),
                weight.applyAsInt(Part.Side.TIME),
                weight.applyAsInt(Part.Side.LOAD),
                weight.applyAsInt(Part.Side.PROMISES),
                weight.applyAsInt(Part.Side.BELONGING),
                weight.applyAsInt(Part.Side.LANGUAGE));
    }
}
