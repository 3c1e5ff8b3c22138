package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mantianxing.matching.Acceptance.Bin;
import org.mantianxing.matching.Asking.Answered;

/** What is foretold of answers, and how many are asked by it. */
class AcceptanceTest {
    private static final Acceptance PRIOR = Acceptance.of(List.of());
    private static final Asking USUAL = new Asking("haircut", 2, true, Bond.SAME_STATION, 72, 24, true, false, 0, 0);

    @Test
    void withoutAnyHistoryNearFreeAndKnownSayYesMoreOften() {
        double usual = PRIOR.chance(USUAL);
        assertThat(usual).isBetween(0.3, 0.5);
        assertThat(PRIOR.chance(asking(9, true, Bond.SAME_STATION, 72, 0, 0))).isLessThan(usual);
        assertThat(PRIOR.chance(asking(2, false, Bond.SAME_STATION, 72, 0, 0))).isLessThan(usual);
        assertThat(PRIOR.chance(asking(2, true, Bond.TEAM, 72, 0, 0))).isGreaterThan(usual);
        assertThat(PRIOR.chance(asking(2, true, Bond.KNOWS_PLACE, 72, 0, 0)))
                .isEqualTo(PRIOR.chance(asking(2, true, Bond.TEAM, 72, 0, 0)));
        assertThat(PRIOR.chance(asking(2, true, Bond.SAME_AREA, 72, 0, 0))).isLessThan(usual);
        assertThat(PRIOR.chance(asking(2, true, Bond.NONE, 72, 0, 0)))
                .isLessThan(PRIOR.chance(asking(2, true, Bond.SAME_AREA, 72, 0, 0)));
        assertThat(PRIOR.chance(asking(2, true, Bond.SAME_STATION, 3, 0, 0))).isLessThan(usual);
        assertThat(PRIOR.chance(asking(2, true, Bond.SAME_STATION, 72, 8, 8))).isGreaterThan(usual);
        assertThat(PRIOR.chance(asking(2, true, Bond.SAME_STATION, 72, 8, 0))).isLessThan(usual);
        assertThat(PRIOR.chance(asking(Double.NaN, true, Bond.SAME_STATION, 72, 0, 0)))
                .isBetween(0.2, usual);
        assertThat(PRIOR.chance(new Asking("haircut", 2, true, Bond.SAME_STATION, 72, 0.5, true, false, 0, 0)))
                .as("hardly anybody answers within half an hour")
                .isLessThan(usual / 4);
        assertThat(PRIOR.chance(new Asking("", 0, true, Bond.TEAM, 90, 24, true, false, 10_000, 10_000)))
                .as("nobody is ever sure")
                .isEqualTo(0.97);
        assertThat(PRIOR.chance(new Asking("", 90, false, Bond.NONE, 1, 0, false, true, 10_000, 0)))
                .isEqualTo(0.01);
    }

    @Test
    void fromManyAnswersItLearnsWhatIsTrueThere() {
        ToDoubleFunction<Asking> truth = one -> {
            double odds = (one.evening() ? 0.8 : -1.2) + (one.skill().equals("first-aid") ? 0.7 : 0);
            return 1 / (1 + Math.exp(-odds - (one.free() ? 0.6 : 0)));
        };
        Acceptance model = Acceptance.of(answers(truth, 20_000, 1));
        List<Bin> bins = model.calibration(answers(truth, 20_000, 2));
        assertThat(bins).hasSizeGreaterThan(4).allSatisfy(bin -> {
            assertThat(bin.expected()).isBetween(bin.from(), bin.to());
            if (bin.offers() > 300) {
                assertThat(bin.accepted()).isCloseTo(bin.expected(), within(0.06));
            }
        });
        assertThat(bins.stream().mapToInt(Bin::offers).sum()).isEqualTo(20_000);
    }

    @Test
    void aFewAnswersDoNotTurnItsHead() {
        List<Answered> five = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            five.add(new Answered(USUAL, true));
        }
        assertThat(Acceptance.of(five).chance(USUAL))
                .isGreaterThan(PRIOR.chance(USUAL))
                .isLessThan(0.7);
    }

    @Test
    void enoughAreAskedAndNoMore() {
        double[] even = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
        double[] nobody = {};
        assertThat(Enough.of(nobody, even, 1, 0.5)).isEqualTo(1);
        assertThat(Enough.of(nobody, even, 1, 0.9)).isEqualTo(4);
        assertThat(Enough.of(nobody, even, 2, 0.5)).isEqualTo(3);
        assertThat(Enough.of(nobody, even, 5, 0.9)).as("there are no more").isEqualTo(7);
        assertThat(Enough.of(new double[] {0.5}, even, 1, 0.5))
                .as("who was asked will do")
                .isZero();
        assertThat(Enough.of(new double[] {0.5}, even, 2, 0.5)).isEqualTo(2);
        assertThat(Enough.of(nobody, even, 0, 0.9)).isZero();
        assertThat(Enough.of(nobody, nobody, 3, 0.9)).isZero();
    }

    @Property(tries = 200)
    void whoIsAskedFillsTheSeatsAsOftenAsPromised(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int seats) {
        Random random = new Random(seed);
        double[] chances = random.doubles(60, 0.05, 0.9).toArray();
        int asked = Enough.of(new double[0], chances, seats, 0.75);
        assertThat(filled(chances, asked, seats, random)).isGreaterThan(0.68);
        if (asked > seats) {
            assertThat(filled(chances, asked - 1, seats, random))
                    .as("one fewer")
                    .isLessThan(0.82);
        }
    }

    private static double filled(double[] chances, int asked, int seats, Random random) {
        int rounds = 3_000;
        int filled = 0;
        for (int round = 0; round < rounds; round++) {
            int yes = 0;
            for (int i = 0; i < asked; i++) {
                yes += random.nextDouble() < chances[i] ? 1 : 0;
            }
            filled += yes >= seats ? 1 : 0;
        }
        return (double) filled / rounds;
    }

    private static List<Answered> answers(ToDoubleFunction<Asking> truth, int count, long seed) {
        Random random = new Random(seed);
        List<Answered> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Asking one = new Asking(
                    random.nextInt(3) == 0 ? "first-aid" : "haircut",
                    10 * random.nextDouble(),
                    random.nextBoolean(),
                    Bond.NONE,
                    random.nextInt(200),
                    24,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    0,
                    0);
            all.add(new Answered(one, random.nextDouble() < truth.applyAsDouble(one)));
        }
        return all;
    }

    private static Asking asking(double kilometres, boolean free, Bond bond, double hours, int asked, int accepted) {
        return new Asking("haircut", kilometres, free, bond, hours, 24, true, false, asked, accepted);
    }
}
