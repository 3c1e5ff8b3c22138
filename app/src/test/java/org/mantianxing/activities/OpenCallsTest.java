package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The calls at hand answer every list word for word as the database does. */
@JourneyTest
class OpenCallsTest {
    private static final int PAGE = 2;

    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    OpenCalls calls;

    @Autowired
    CallStore store;

    @Autowired
    Folk folk;

    Place place;
    Instant now;

    @BeforeEach
    void callsOfManyKinds() {
        place = world.fresh();
        now = place.clock().instant();
        place.inside(() -> {
            Call usual = Call.at(place);
            open(place.starAdmin(), usual.build());
            open(
                    place.starAdmin(),
                    usual.needing(new SeatNeed("", 3)).invitedOnly().build());
            open(
                    place.starAdmin(),
                    usual.startingAt(now.plus(Duration.ofDays(9))).build());
            open(place.plumAdmin(), elsewhere(usual.build(), "梅秀磨刀 100%_", "community"));
            open(
                    place.northAdmin(),
                    elsewhere(usual.startingAt(now.plus(Duration.ofDays(2))).build(), "Tai Chi", "sport"));
            UUID off = open(
                    place.starAdmin(),
                    usual.startingAt(now.plus(Duration.ofDays(3))).build());
            activities.cancel(place.starAdmin(), off, "下雨");
            UUID full =
                    open(place.starAdmin(), usual.needing(new SeatNeed("", 1)).build());
            activities.signUp(folk.volunteer(place, "沈建英", 0), full);
        });
    }

    @Test
    void whateverIsAskedForAndPageByPage() {
        place.inside(() -> {
            int rows = 0;
            for (String path : new String[] {
                null, place.star().path(), place.north().path(), place.south().path()
            }) {
                for (String category : List.of("", "handy", "community", "nothing")) {
                    for (String word : List.of("", "磨刀", "tai", "天星", "%", "_", "100%")) {
                        for (Instant to : new Instant[] {null, now.plus(Duration.ofDays(6))}) {
                            rows += same(new ActivityQuery(
                                    Set.of(ActivityState.RECRUITING),
                                    path,
                                    null,
                                    category,
                                    word,
                                    now,
                                    to,
                                    false,
                                    null,
                                    PAGE));
                        }
                    }
                }
            }
            assertThat(rows).as("rows that were compared").isGreaterThan(100);
        });
    }

    @Test
    void whatItDoesNotHoldIsLeftToTheDatabase() {
        place.inside(() -> {
            ActivityQuery open = ActivityQuery.calling(now, PAGE);
            assertThat(calls.list(open)).isPresent();
            assertThat(calls.list(new ActivityQuery(Set.of(), null, null, "", "", now, null, false, null, PAGE)))
                    .isEmpty();
            assertThat(calls.list(ActivityQuery.calling(now.minus(Duration.ofDays(1)), PAGE)))
                    .isEmpty();
        });
    }

    @Test
    void aChangeIsSeenAtOnce() {
        place.inside(() -> {
            assertThat(calls.between(now, now.plus(Duration.ofDays(30)))).isNotEmpty();
            UUID more = open(
                    place.starAdmin(),
                    Call.at(place)
                            .startingAt(now.plus(Duration.ofDays(1)))
                            .replyBefore(Duration.ofHours(2))
                            .build());
            assertThat(first()).isEqualTo(more);
            activities.cancel(place.starAdmin(), more, "下雨");
            assertThat(calls.named(List.of(more)).values())
                    .singleElement()
                    .satisfies(off -> assertThat(off.state()).isEqualTo(ActivityState.CANCELLED));
            assertThat(first()).isNotEqualTo(more);
        });
    }

    private UUID first() {
        return calls.list(ActivityQuery.calling(now, 1))
                .orElseThrow()
                .getFirst()
                .id();
    }

    /** Walks along all pages of a list on both sides; how many rows there were. */
    private int same(ActivityQuery query) {
        int rows = 0;
        @Nullable String after = null;
        do {
            ActivityQuery page = query.after(after);
            Optional<List<Activity>> atHand = calls.list(page);
            List<Activity> asked = store.list(page, Reach.EVERYWHERE, CallStore.Key.parse(after));
            assertThat(atHand).as("%s", page).contains(asked);
            rows += Math.min(asked.size(), PAGE);
            after = asked.size() > PAGE ? CallStore.Key.of(asked.get(PAGE - 1)).text() : null;
        } while (after != null);
        return rows;
    }

    private UUID open(Actor staff, NewCall call) {
        return activities.openCall(staff, call);
    }

    private NewCall elsewhere(NewCall c, String title, String category) {
        UUID site = title.startsWith("梅秀") ? place.plum().id() : place.north().id();
        return new NewCall(
                c.origin(),
                title,
                category,
                site,
                c.team(),
                c.start(),
                c.end(),
                c.place(),
                c.lon(),
                c.lat(),
                c.contactName(),
                c.contactPhone(),
                c.contactPlace(),
                c.content(),
                c.conditions(),
                c.minAge(),
                c.seats(),
                c.risks(),
                c.measures(),
                c.insurance(),
                c.agreement(),
                c.agreementText(),
                c.leader(),
                c.leaderWords(),
                c.leaderPhone(),
                c.replyBy(),
                c.openSignUp());
    }
}
