package org.mantianxing.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Pictures and whose they are. */
@JourneyTest
class PicturesTest {
    @Autowired
    World world;

    @Autowired
    Pictures pictures;

    Place place;
    Actor granny;
    Actor stranger;

    @BeforeEach
    void twoPeople() {
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
        stranger = place.ask(() -> world.resident(2, "王五"));
    }

    @Test
    void aPictureComesBackInBothSizes() {
        place.inside(() -> {
            UUID id = add(granny);
            Image full = pictures.getOwn(granny, id, Image.Size.FULL);
            Image small = pictures.getOwn(granny, id, Image.Size.SMALL);
            assertThat(full.width()).isEqualTo(1600);
            assertThat(small.jpeg().length).isLessThan(full.jpeg().length);
            assertThat(pictures.get(stranger, id, Image.Size.FULL).jpeg()).isEqualTo(full.jpeg());
        });
    }

    @Test
    void onlyOnesOwnMayBeUsed() {
        place.inside(() -> {
            UUID mine = add(granny);
            pictures.requireOwn(granny, List.of());
            pictures.requireOwn(granny, List.of(mine, mine));
            assertThatThrownBy(() -> pictures.requireOwn(stranger, List.of(mine)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pictures.requireOwn(granny, List.of(mine, UUID.randomUUID())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pictures.getOwn(stranger, mine, Image.Size.SMALL))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> pictures.get(granny, UUID.randomUUID(), Image.Size.FULL))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void aVisitorSignsInFirst() {
        place.inside(() -> assertThatThrownBy(() -> add(Actor.VISITOR)).isInstanceOf(SignInNeeded.class));
    }

    @Test
    void nobodyFillsTheHouseInADay() {
        place.inside(() -> {
            ByteArrayResource tiny = new ByteArrayResource(Photos.png(4, 4));
            for (int i = 0; i < 60; i++) {
                pictures.add(granny, tiny);
            }
            assertThatThrownBy(() -> pictures.add(granny, tiny))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("明天");
            pictures.add(stranger, tiny);
            place.clock().advance(Duration.ofDays(1).plusMinutes(1));
            pictures.add(granny, tiny);
        });
    }

    private UUID add(Actor actor) {
        return pictures.add(actor, new ByteArrayResource(Photos.jpeg(2000, 1500)));
    }
}
