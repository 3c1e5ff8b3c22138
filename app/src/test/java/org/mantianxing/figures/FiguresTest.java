package org.mantianxing.figures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.district.Sites;
import org.mantianxing.figures.Stories.Story;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Random histories of a district; whenever somebody looks, every figure is what the ledgers say. */
@JourneyTest
class FiguresTest {
    private static final int HISTORIES = Integer.getInteger("figures.histories", 4);
    /** Stories go on until every figure has been more than nothing. */
    private static final int MOST = 60;

    private static final int STEPS = 60;

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Stories stories;

    @Autowired
    Figures figures;

    @Autowired
    Slowly slowly;

    @Autowired
    Sites sites;

    private final Set<Figure> seen = EnumSet.noneOf(Figure.class);
    private final Set<String> groups = new HashSet<>();

    @Test
    void everyFigureIsWhatTheLedgersSay() {
        for (long seed = 1; seed <= HISTORIES || (seed <= MOST && !missing().isEmpty()); seed++) {
            Place place = world.fresh();
            Story story = new Story(place, new Random(seed), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            story.told().add("seed " + seed);
            place.inside(() -> {
                for (int i = 0; i < 5; i++) {
                    story.people().add(folk.volunteer(place, "众人" + i, 0));
                }
                for (int step = 0; step < STEPS; step++) {
                    stories.step(story);
                    if (step % 6 == 5) {
                        compare(story);
                        told(story, Figure.HOURS, Dimension.SCHOOLING);
                        told(story, Figure.REGISTERED, Dimension.POLITICS);
                        told(story, Figure.UNMET, Dimension.REASON);
                        told(story, Figure.REFUSED, Dimension.REASON);
                        told(story, Figure.CANCELLED, Dimension.REASON);
                    }
                }
            });
        }
        assertThat(missing()).as("figures that were never more than nothing").isEmpty();
        assertThat(groups).as("groups that were never more than nothing").contains("10", "01", "UNMET:NOT_CALLED");
        assertThat(groups).anyMatch(one -> one.startsWith("REFUSED:")).anyMatch(one -> one.startsWith("CANCELLED:"));
    }

    /** A figure group by group is what the ledgers say of each. */
    private void told(Story story, Figure figure, Dimension dimension) {
        Filter filter =
                new Filter(Period.year(ChinaTime.date(story.place().clock().instant())), "", null, "");
        Pivot pivot = figures.pivot(story.place().centreAdmin(), filter, figure, dimension, null);
        Map<String, Double> expected = slowly.by(figure, dimension, filter);
        expected.forEach((group, value) -> assertThat(pivot.total(group))
                .as("%s of %s %s after %s", figure, dimension, group, story.told())
                .isCloseTo(value, within(1e-9)));
        assertThat(pivot.rowKeys().stream().filter(row -> pivot.total(row) > 0))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        groups.addAll(expected.keySet());
    }

    /** Hours declared elsewhere are told by records alone; see its tests. */
    private Set<Figure> missing() {
        Set<Figure> missing = EnumSet.allOf(Figure.class);
        missing.removeAll(seen);
        missing.remove(Figure.DECLARED);
        return missing;
    }

    private static List<UUID> places(Place place) {
        return List.of(place.north().id(), place.south().id(), place.plum().id());
    }

    private void compare(Story story) {
        LocalDate today = ChinaTime.date(story.place().clock().instant());
        Filter some = new Filter(
                new Period(
                        today.minusDays(story.random().nextInt(20)),
                        today.plusDays(story.random().nextInt(9))),
                sites.get(Actor.CLOCK, places(story.place()).get(story.random().nextInt(3)))
                        .path(),
                null,
                "");
        for (Filter filter : List.of(new Filter(Period.year(today), "", null, ""), some, some.asThen())) {
            Map<Figure, Figures.Value> fast = figures.report(story.place().centreAdmin(), filter);
            slowly.report(filter)
                    .forEach((figure, expected) -> assertThat(
                                    requireNonNull(fast.get(figure)).now())
                            .as("%s of %s after %s", figure, filter, story.told())
                            .satisfiesAnyOf(
                                    now -> assertThat(now).isEqualTo(expected),
                                    now -> assertThat(now).isCloseTo(expected, within(1e-9))));
            fast.forEach((figure, value) -> {
                if (value.now() > 0) {
                    seen.add(figure);
                }
            });
        }
    }
}
