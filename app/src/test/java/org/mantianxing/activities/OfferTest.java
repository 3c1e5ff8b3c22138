package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A call is brought to those whom it fits, and they answer. */
@JourneyTest
class OfferTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Heard heard;

    @Autowired
    ActivityJob job;

    @Test
    void aWaveGoesOutTwoAcceptAndTheCallIsStaffed() {
        Place place = world.fresh();
        place.inside(() -> {
            List<Actor> barbers = barbers(place, 8);
            folk.volunteer(place, "外行", 0, "sewing");
            UUID id = activities.openCall(place.starAdmin(), Call.at(place).build());
            place.after(Duration.ofMinutes(1));
            assertThat(heard.of(id, ActivityEvent.Offered.class))
                    .hasSize(5)
                    .allSatisfy(offered -> assertThat(offered.reasons()).contains("会", "周六上午有空", "就在本站"));
            List<Actor> asked = asked(id, barbers);
            activities.accept(asked.get(0), id);
            activities.accept(asked.get(1), id);
            assertThat(activities.get(Actor.VISITOR, id).state()).isEqualTo(ActivityState.STAFFED);
            assertThat(heard.of(id, ActivityEvent.Staffed.class)).hasSize(1);
            assertThatThrownBy(() -> activities.accept(asked.get(2), id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("候补");
            assertThatThrownBy(() -> activities.accept(asked.get(0), id)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aDeclineAsksNothingSilencesTheCallAndMakesRoomForTheNext() {
        Place place = world.fresh();
        place.inside(() -> {
            List<Actor> barbers = barbers(place, 4);
            UUID id = activities.openCall(
                    place.starAdmin(),
                    Call.at(place).needing(new SeatNeed("haircut", 1)).build());
            place.after(Duration.ofMinutes(1));
            List<Actor> asked = asked(id, barbers);
            assertThat(asked).hasSize(2);
            asked.forEach(one -> activities.decline(one, id));
            place.after(Duration.ofMinutes(1));
            List<Actor> next = asked(id, barbers);
            assertThat(next).hasSize(4);
            next.forEach(one -> {
                if (!asked.contains(one)) {
                    activities.decline(one, id);
                }
            });
            assertThatThrownBy(() -> activities.offer(
                            place.starAdmin(), id, asked.getFirst().id()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("这次不去");
            assertThatThrownBy(() -> activities.offerWave(place.starAdmin(), id))
                    .isInstanceOf(Refused.class);
            activities.signUp(asked.getFirst(), id);
        });
    }

    @Test
    void whoDoesNotAnswerIsNotAskedAgainAndTheNextWaveGoesOut() {
        Place place = world.fresh();
        place.inside(() -> {
            List<Actor> barbers = barbers(place, 10);
            UUID id = activities.openCall(place.starAdmin(), Call.at(place).build());
            place.after(Duration.ofMinutes(1));
            List<Actor> first = asked(id, barbers);
            place.after(Duration.ofHours(24));
            assertThat(heard.of(id, ActivityEvent.Offered.class))
                    .extracting(ActivityEvent.Offered::volunteer)
                    .hasSizeGreaterThan(first.size() + 2)
                    .doesNotHaveDuplicates();
            assertThatThrownBy(() -> activities.accept(first.getFirst(), id))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("过了答复时间");
            activities.signUp(first.getFirst(), id);
        });
    }

    @Test
    void nobodyIsAskedAtNight() {
        Place place = world.fresh();
        place.inside(() -> {
            barbers(place, 3);
            place.clock().advance(Duration.ofHours(13));
            UUID id = activities.openCall(place.starAdmin(), Call.at(place).build());
            place.after(Duration.ofMinutes(1));
            assertThat(heard.of(id, ActivityEvent.Offered.class)).isEmpty();
            place.after(Duration.ofHours(10));
            assertThat(heard.of(id, ActivityEvent.Offered.class)).hasSize(3);
        });
    }

    @Test
    void theDispatcherSeesWhyAndWhoNearlyFits() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor near = folk.barber(place, "近处");
            Actor away = folk.volunteer(place, "远处", 0.03, "haircut");
            Actor tooFar = folk.volunteer(place, "太远", 0.2, "haircut");
            Actor silent = folk.barber(place, "不打扰");
            folk.set(silent, "offers", "NONE");
            UUID id = activities.openCall(place.starAdmin(), Call.at(place).build());
            Candidates candidates = activities.candidates(place.starAdmin(), id, null);
            assertThat(candidates.fitting()).extracting(Candidate::volunteer).containsExactly(near.id(), away.id());
            assertThat(candidates.nearly()).extracting(Candidate::volunteer).containsExactly(tooFar.id());
            assertThatThrownBy(() -> activities.candidates(place.plumAdmin(), id, null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> activities.candidates(near, id, null)).isInstanceOf(NotFound.class);
            activities.offer(place.starAdmin(), id, tooFar.id());
            activities.accept(tooFar, id);
            assertThatThrownBy(() -> activities.offer(place.starAdmin(), id, silent.id()))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不接收邀请");
        });
    }

    @Test
    void nobodyIsAskedMoreThanThreeTimesAWeek() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor only = folk.barber(place, "独苗");
            for (int day = 3; day <= 6; day++) {
                activities.openCall(
                        place.starAdmin(),
                        Call.at(place)
                                .startingAt(place.clock().instant().plus(Duration.ofDays(day)))
                                .build());
            }
            place.after(Duration.ofMinutes(1));
            assertThat(activities.outlook(only).fits().stream().filter(fit -> fit.expires() != null))
                    .hasSize(3);
        });
    }

    @Test
    void twoNodesAtOnceAskNobodyTwice() throws Exception {
        Place place = world.fresh();
        UUID id = place.ask(() -> {
            barbers(place, 20);
            return activities.openCall(place.starAdmin(), Call.at(place).build());
        });
        place.clock().advance(Duration.ofMinutes(1));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<java.util.concurrent.Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                runs.add(nodes.submit(() -> DistrictScope.run(place.district(), job::run)));
            }
            for (var run : runs) {
                run.get();
            }
        }
        assertThat(heard.of(id, ActivityEvent.Offered.class)).hasSize(5);
        place.inside(() -> assertThat(activities.get(Actor.VISITOR, id).waves()).isEqualTo(1));
    }

    private List<Actor> barbers(Place place, int count) {
        List<Actor> barbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            barbers.add(folk.barber(place, "理发" + i));
        }
        return barbers;
    }

    private List<Actor> asked(UUID activity, List<Actor> among) {
        List<UUID> ids = heard.of(activity, ActivityEvent.Offered.class).stream()
                .map(ActivityEvent.Offered::volunteer)
                .toList();
        return among.stream().filter(one -> ids.contains(one.id())).toList();
    }
}
