package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Every state is reached by real commands. */
@JourneyTest
class LifeTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void everyStateIsReachedByRealCommands(OrderState state) {
        Place place = world.fresh();
        place.inside(() -> {
            Ordering.Made made = ordering.in(place, state);
            assertThat(ordering.now(made).state()).isEqualTo(state);
        });
    }
}
