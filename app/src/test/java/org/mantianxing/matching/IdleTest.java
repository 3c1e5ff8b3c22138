package org.mantianxing.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mantianxing.matching.People.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who has nothing on is counted as a plain look at everybody counts them. */
class IdleTest {
    private static final Instant SINCE = NOW.minus(Duration.ofDays(30));
    private static final List<String> SKILLS = List.of("haircut", "sewing", "driving", "first-aid", "nobody-has-it");

    @Property(tries = 60)
    void countsAreThoseOfAPlainLook(
            @ForAll long seed, @ForAll @IntRange(max = 600) int changes, @ForAll @IntRange(max = 20) int slot) {
        Crowd crowd = new Crowd(seed);
        Muster muster = new Muster(Weights.USUAL, LocalDate.of(2026, 3, 9), 100);
        for (int i = 0; i < changes; i++) {
            crowd.happens(muster);
        }
        for (String path : List.of("c", "c.n", "c.n.star", "d")) {
            List<Person> idle = crowd.idle(path, SINCE);
            Idle counted = muster.idle(path, SINCE);
            for (String group : List.of("c", "c.n", "c.s", "c.n.star", "c.n.lake")) {
                Predicate<Person> there = one -> Idle.group(path, one.path()).equals(group);
                assertThat(counted.count(group, "", -1)).isEqualTo(count(idle, there));
                for (String skill : SKILLS) {
                    Predicate<Person> able = there.and(one -> one.skills().contains(skill));
                    assertThat(counted.count(group, skill, -1)).isEqualTo(count(idle, able));
                    assertThat(counted.count(group, skill, slot))
                            .isEqualTo(count(idle, able.and(one -> free(one, 1 << slot))));
                    assertThat(muster.idle(path, SINCE, new Idlers(group, skill, 1 << slot), 1_000))
                            .containsExactlyInAnyOrderElementsOf(idle.stream()
                                    .filter(able.and(one -> free(one, 1 << slot)))
                                    .map(Person::id)
                                    .toList());
                }
            }
            learners(path, slot, idle, muster);
        }
    }

    private static void learners(String path, int slot, List<Person> idle, Muster muster) {
        Map<String, Integer> missed = new HashMap<>();
        missed.put("c.n", 1 << slot);
        missed.put("c.s", 0b111);
        for (String skill : SKILLS) {
            assertThat(muster.idleWithout(path, SINCE, skill, missed)).isEqualTo(count(idle, one -> {
                int slots = missed.getOrDefault(Idle.group(path, one.path()), 0);
                return slots != 0 && free(one, slots) && !one.skills().contains(skill);
            }));
        }
    }

    private static boolean free(Person one, int slots) {
        return one.free() == 0 || (one.free() & slots) != 0;
    }

    private static int count(List<Person> some, Predicate<Person> those) {
        return (int) some.stream().filter(those).count();
    }

    @Test
    void noMoreAreShownThanWanted() {
        Crowd crowd = new Crowd(5);
        Muster muster = new Muster(Weights.USUAL, LocalDate.of(2026, 3, 9), 100);
        for (int i = 0; i < 300; i++) {
            crowd.happens(muster);
        }
        List<UUID> three = muster.idle("c", SINCE, new Idlers("", "", WeekGrid.ALL), 3);
        assertThat(three).hasSize(3);
    }
}
