package org.mantianxing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mantianxing.district.Site;
import org.mantianxing.figures.web.MapNames;
import org.mantianxing.figures.web.MapNames.Label;

/** Names on the map: each is written, none over another. */
class MapNamesTest {
    private static final double LETTER = 22;

    @Property(tries = 200)
    void noNameLiesOverAnother(@ForAll @IntRange(min = 1, max = 20) int towns, @ForAll long seed) {
        Random random = new Random(seed);
        List<Site> sites =
                IntStream.range(0, towns).mapToObj(n -> site(n, random)).toList();
        StarMap map = StarMap.of(sites, java.util.Map.of(), java.util.Map.of(), List.of(), Optional.empty());
        List<Label> labels = MapNames.of(map);
        assertThat(labels).hasSize(towns);
        assertThat(labels.getFirst().crowded())
                .as("the centre's name is always to be read")
                .isFalse();
        List<Label> plain = labels.stream().filter(one -> !one.crowded()).toList();
        for (int i = 0; i < plain.size(); i++) {
            for (int j = 0; j < i; j++) {
                Label one = plain.get(i);
                Label other = plain.get(j);
                double apart = (width(one) + width(other)) / 2;
                assertThat(Math.abs(one.x() - other.x()) >= apart || Math.abs(one.y() - other.y()) >= LETTER)
                        .as("%s and %s", one, other)
                        .isTrue();
            }
        }
    }

    private static double width(Label label) {
        return label.text().length() * LETTER;
    }

    private static Site site(int n, Random random) {
        Site.Level level = n == 0 ? Site.Level.CENTRE : Site.Level.INSTITUTE;
        String name = n == 0 ? "中心" : "甲乙丙丁戊己".substring(0, 2 + random.nextInt(4)) + "实践所";
        return new Site(
                new UUID(1, n),
                level,
                "",
                "c" + n,
                name,
                n == 0 ? null : new UUID(1, 0),
                n == 0 ? "c0" : "c0.c" + n,
                120.6 + random.nextDouble() / 5,
                30.6 + random.nextDouble() / 5,
                "",
                "",
                "",
                n,
                true);
    }
}
