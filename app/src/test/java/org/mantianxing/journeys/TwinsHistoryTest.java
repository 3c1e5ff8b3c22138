package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.records.HoursEntry;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Merge;
import org.mantianxing.volunteers.Twins;
import org.springframework.beans.factory.annotation.Autowired;

/** Cards put together and parted in any order, while hours are written and corrected. */
@JourneyTest
class TwinsHistoryTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Twins twins;

    @Autowired
    Records records;

    /** Whatever is served, corrected, merged and parted in between: no minute is lost or counted twice. */
    @Test
    void afterAnyHistoryNoMinuteIsLostOrCountedTwice() {
        for (int seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Place fresh = world.fresh();
            fresh.inside(() -> {
                Actor admin = fresh.centreAdmin();
                List<UUID> people = List.of(
                        folk.barber(fresh, "沈建英").id(),
                        folk.barber(fresh, "沈建英").id(),
                        folk.barber(fresh, "沈建英").id());
                long sum = 0;
                for (int step = 0; step < 60; step++) {
                    UUID who = people.get(random.nextInt(3));
                    try {
                        switch (random.nextInt(4)) {
                            case 0 -> {
                                records.credit(fresh.starAdmin(), TwinsTest.hours(fresh, who, 200 - step, 30));
                                sum += 30;
                            }
                            case 1 -> twins.merge(admin, who, people.get(random.nextInt(3)), "像");
                            case 2 -> {
                                List<Merge> merges = twins.undoable(admin);
                                if (!merges.isEmpty()) {
                                    twins.part(
                                            admin,
                                            merges.get(random.nextInt(merges.size()))
                                                    .id());
                                }
                            }
                            default -> {
                                List<HoursEntry> entries =
                                        records.ledger(admin, who).entries();
                                HoursEntry entry = entries.get(random.nextInt(entries.size()));
                                int now = entry.minutes() == 0 ? 0 : entry.minutes() + 15;
                                records.correct(admin, entry.first().id(), now, "晚走");
                                sum += 15;
                            }
                        }
                    } catch (Failure | IllegalArgumentException refused) {
                        // what cannot be is refused, and nothing has changed
                    }
                    assertThat(people.stream()
                                    .mapToLong(person -> records.minutes(admin, person))
                                    .sum())
                            .isEqualTo(sum);
                    people.forEach(
                            person -> assertThat(records.ledger(admin, person).minutes())
                                    .isEqualTo(records.minutes(admin, person)));
                }
                assertThat(sum).isPositive();
            });
        }
    }
}
