package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A wave asks as many as it takes, as far as earlier answers can tell. */
@JourneyTest
class AcceptingTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Choosing choosing;

    @Autowired
    SignedIn desks;

    Place place;
    Actor star;
    List<Actor> barbers;

    @BeforeEach
    void manyBarbers() {
        place = world.fresh();
        star = place.starAdmin();
        barbers = new ArrayList<>();
        place.inside(() -> {
            for (int i = 0; i < 40; i++) {
                barbers.add(folk.volunteer(place, "理发师傅", i / 4_000.0, "haircut"));
            }
        });
    }

    @Test
    void theFirstWaveIsSmallAndTheNextOneWaitsForItsAnswers() {
        place.inside(() -> {
            UUID id = activities.openCall(
                    star, Call.at(place).needing(new SeatNeed("haircut", 1)).build());
            place.after(Duration.ofMinutes(1));
            int first = activities.offers(star, id).size();
            assertThat(first)
                    .as("half sure will do, three more waves can follow")
                    .isBetween(1, 2);
            place.after(Duration.ofMinutes(1));
            assertThat(activities.offers(star, id)).hasSize(first);
            place.after(Duration.ofDays(1).plusHours(1));
            assertThat(activities.offers(star, id)).as("nobody answered").hasSizeGreaterThan(first);
        });
    }

    @Test
    void aDistrictWhereMostSayYesAsksFewerThanOneWhereMostSayNo() {
        int yes = place.ask(() -> askedAfter(true));
        manyBarbers();
        int no = place.ask(() -> askedAfter(false));
        assertThat(yes).isLessThan(no);
        assertThat(place.ask(() -> choosing.foresight(place.centreAdmin())).answers())
                .isGreaterThan(20);
        assertThat(desks.as(place, place.centreAdmin())
                        .get("/console/settings/choosing")
                        .text())
                .contains("一批请多少人", "次回复里学来", "估计会答应");
    }

    /** How many the fifth call asks by hand, after all said yes, or no, to four. */
    private int askedAfter(boolean yes) {
        for (int i = 0; i < 4; i++) {
            UUID id = activities.openCall(
                    star,
                    Call.at(place)
                            .startingAt(place.clock().instant().plus(Duration.ofDays(3)))
                            .needing(new SeatNeed("haircut", 3))
                            .build());
            activities.offerWave(star, id);
            for (Offer offer : activities.offers(star, id)) {
                Actor one = barbers.stream()
                        .filter(barber -> barber.is(offer.volunteer()))
                        .findFirst()
                        .orElseThrow();
                if (yes && activities.get(star, id).open() > 0) {
                    activities.accept(one, id);
                } else if (!yes) {
                    activities.decline(one, id);
                }
            }
            activities.cancel(star, id, "试过了");
            place.clock().moveTo(place.clock().instant().plus(Duration.ofDays(8)));
        }
        UUID id = activities.openCall(
                star,
                Call.at(place)
                        .startingAt(place.clock().instant().plus(Duration.ofDays(3)))
                        .needing(new SeatNeed("haircut", 3))
                        .build());
        return activities.offerWave(star, id);
    }
}
