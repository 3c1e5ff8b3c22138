package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Gini's coefficient, against its definition: half the mean difference of all pairs, by the mean. */
class GiniTest {
    @Property(tries = 200)
    void isHalfTheMeanDifferenceByTheMean(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 9) Integer> amounts,
            @ForAll @IntRange(max = 20) int others) {
        TreeMap<Integer, Integer> spread = new TreeMap<>();
        amounts.forEach(amount -> spread.merge(amount, 1, Integer::sum));
        int people = amounts.size() + others;
        double differences = 0;
        double sum = 0;
        for (int i = 0; i < people; i++) {
            int one = i < amounts.size() ? amounts.get(i) : 0;
            sum += one;
            for (int j = 0; j < people; j++) {
                differences += Math.abs(one - (j < amounts.size() ? amounts.get(j) : 0));
            }
        }
        assertThat(Gini.of(spread, people)).isCloseTo(differences / (2.0 * people * sum), within(1e-9));
    }

    @Example
    void nobodyIsNoNumberAndNothingIsEven() {
        assertThat(Gini.of(new TreeMap<>(), 0)).isNaN();
        assertThat(Gini.of(new TreeMap<>(), 7)).isZero();
    }
}
