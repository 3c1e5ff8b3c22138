package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A call: what it must say, who may put it out and call it off. */
@JourneyTest
class CallTest {
    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Test
    void aCallIsOpenToReadForEverybodyAndHasItsSeats() {
        Place place = world.fresh();
        place.inside(() -> {
            UUID order = UUID.randomUUID();
            UUID id = activities.openCall(
                    place.starAdmin(),
                    Call.at(place)
                            .serving(order)
                            .needing(new SeatNeed("haircut", 2), new SeatNeed("", 3))
                            .build());
            Activity seen = activities.get(Actor.VISITOR, id);
            assertThat(seen.title()).isEqualTo("天星社区义务理发");
            assertThat(seen.state()).isEqualTo(ActivityState.RECRUITING);
            assertThat(seen.seats()).isEqualTo(5);
            assertThat(seen.open()).isEqualTo(5);
            assertThat(seen.risks()).containsExactly("sharp");
            assertThat(activities.seats(Actor.VISITOR, id))
                    .extracting(Seat::skill)
                    .containsOnly("haircut", "");
            assertThat(activities.forOrigin(place.starAdmin(), order)).contains(seen);
            assertThat(activities
                            .list(
                                    Actor.VISITOR,
                                    ActivityQuery.calling(place.clock().instant(), 10))
                            .rows())
                    .containsExactly(seen);
        });
    }

    @Test
    void onlyThoseOfThePlaceMayCallAndAStrangersCallLooksAbsent() {
        Place place = world.fresh();
        place.inside(() -> {
            assertThatThrownBy(() -> activities.openCall(
                            place.plumAdmin(), Call.at(place).build()))
                    .isInstanceOf(NotFound.class);
            UUID id = activities.openCall(place.northAdmin(), Call.at(place).build());
            assertThatThrownBy(() -> activities.cancel(place.plumAdmin(), id, "不办了"))
                    .isInstanceOf(NotFound.class);
            activities.cancel(place.starAdmin(), id, "下雨");
            assertThat(activities.get(Actor.VISITOR, id).endedWords()).isEqualTo("下雨");
            assertThatThrownBy(() -> activities.cancel(place.starAdmin(), id, "再取消一次"))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("已取消");
        });
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Place place = world.fresh();
        place.inside(() -> assertThatThrownBy(() -> activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .startingAt(place.clock().instant().minusSeconds(1))
                                .lasting(Duration.ZERO)
                                .needing()
                                .build()))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .contains("start", "end", "replyBy", "seats")));
    }

    @Test
    void anOrderHasOneCallAtATime() {
        Place place = world.fresh();
        place.inside(() -> {
            NewCall call = Call.at(place).serving(UUID.randomUUID()).build();
            UUID first = activities.openCall(place.starAdmin(), call);
            assertThatThrownBy(() -> activities.openCall(place.starAdmin(), call))
                    .isInstanceOf(Conflict.class);
            activities.cancel(place.starAdmin(), first, "换个时间");
            assertThat(activities.openCall(place.starAdmin(), call)).isNotEqualTo(first);
        });
    }

    @Test
    void aListGoesOnWhereItEnded() {
        Place place = world.fresh();
        place.inside(() -> {
            for (int day = 1; day <= 5; day++) {
                activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .startingAt(place.clock().instant().plus(Duration.ofDays(day)))
                                .replyBefore(Duration.ofHours(2))
                                .build());
            }
            ActivityQuery query = ActivityQuery.calling(place.clock().instant(), 2);
            var one = activities.list(Actor.VISITOR, query);
            var two = activities.list(Actor.VISITOR, query.after(one.next()));
            var three = activities.list(Actor.VISITOR, query.after(two.next()));
            assertThat(List.of(
                            one.rows().size(), two.rows().size(), three.rows().size()))
                    .containsExactly(2, 2, 1);
            assertThat(three.next()).isNull();
            assertThat(activities
                            .list(Actor.VISITOR, query.after("forged' or 1=1"))
                            .rows())
                    .hasSize(2);
        });
    }
}
