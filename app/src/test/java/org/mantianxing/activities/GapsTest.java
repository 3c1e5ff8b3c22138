package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.matching.WeekGrid;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Where volunteers were missed stands beside those who had nothing on, with the training that would help. */
@JourneyTest
class GapsTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Activities activities;

    @Autowired
    Gaps gaps;

    Place place;
    Actor star;
    Actor centre;
    Call call;
    int slot;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        star = place.starAdmin();
        centre = place.centreAdmin();
        call = Call.at(place);
        slot = WeekGrid.bit(ChinaTime.local(call.start()));
    }

    /** Three places for a haircut, one taken in time, one late, one by nobody. */
    private UUID missed() {
        UUID id = activities.openCall(
                star, call.needing(new SeatNeed("haircut", 3)).build());
        activities.signUp(folk.barber(place, "王建国"), id);
        place.clock().moveTo(call.start().minus(Duration.ofHours(2)));
        activities.offer(star, id, folk.barber(place, "沈建英").id());
        Actor late = folk.barber(place, "陈国强");
        activities.offer(star, id, late.id());
        activities.accept(late, id);
        place.clock().moveTo(call.start().plus(Duration.ofMinutes(1)));
        return id;
    }

    @Test
    void whatWasMissedStandsBesideWhoHadNothingOn() {
        place.inside(() -> {
            missed();
            folk.volunteer(place, "周师傅", 0, "driving");
            GapBoard board = gaps.board(centre, place.centre().path());
            String north = place.north().path();
            assertThat(board.cells()).containsExactly(new GapBoard.Cell(north, "haircut", slot, 1, 1, 1, 1));
            assertThat(board.missing()).isEqualTo(1);
            assertThat(board.late()).isEqualTo(1);
            assertThat(board.idle().count(north, "", -1)).isEqualTo(2);
            // Somebody was idle who could: no training is needed.
            assertThat(board.trainings()).isEmpty();
            GapRows rows = gaps.rows(star, place.star().path(), place.star().path(), "haircut", slot);
            assertThat(rows.calls()).singleElement().satisfies(one -> {
                assertThat(one.missing()).isEqualTo(1);
                assertThat(one.late()).isEqualTo(1);
            });
            assertThat(rows.names().values()).containsExactly("沈**");
            assertThat(gaps.rows(star, place.star().path(), "", "driving", slot).calls())
                    .isEmpty();
            assertThat(gaps.rows(star, place.star().path(), "", "haircut", (slot + 1) % 21)
                            .calls())
                    .isEmpty();
        });
    }

    @Test
    void trainingIsNamedWhereNobodyIdleCould() {
        place.inside(() -> {
            folk.volunteer(place, "周师傅", 0, "driving");
            Actor sunday = folk.volunteer(place, "吴阿姨", 0, "driving");
            folk.set(sunday, "free", 1 << ((slot + 1) % 21));
            activities.openCall(
                    star,
                    call.needing(new SeatNeed("firstaid", 2), new SeatNeed("", 1))
                            .build());
            place.clock().moveTo(call.start().plus(Duration.ofMinutes(1)));
            GapBoard board = gaps.board(star, place.star().path());
            assertThat(board.skills()).containsExactly("firstaid", "");
            assertThat(board.trainings()).containsExactly(new GapBoard.Training("firstaid", 1, 1));
        });
    }

    @Test
    void whatWasCalledOffOrLiesAheadIsNotMissed() {
        place.inside(() -> {
            UUID off = activities.openCall(star, call.build());
            activities.cancel(star, off, "下雨");
            activities.openCall(
                    star, call.startingAt(call.start().plus(Duration.ofDays(2))).build());
            place.clock().moveTo(call.start().plus(Duration.ofMinutes(1)));
            assertThat(gaps.board(centre, place.centre().path()).cells()).isEmpty();
        });
    }

    @Test
    void onlyThoseWhoReadFiguresOfThatPlace() {
        place.inside(() -> {
            assertThatThrownBy(() -> gaps.board(place.plumAdmin(), place.star().path()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> gaps.rows(place.plumAdmin(), place.star().path(), "", "", -1))
                    .isInstanceOf(NotFound.class);
            assertThat(gaps.sites(place.auditor())).hasSameSizeAs(gaps.sites(centre));
            assertThat(gaps.sites(star)).hasSizeLessThan(gaps.sites(centre).size());
        });
    }

    @Test
    void atTheDesk() {
        place.inside(this::missed);
        Visitor desk = desks.as(place, centre);
        assertThat(desk.get("/console/gaps").body()).contains("没人来的名额", "理发", "闲 1", "缺 1，晚 1，闲着 1 人");
        assertThat(desk.get("/console/gaps?by=time").body()).contains("缺 1，晚 1，闲着 1 人");
        assertThat(desk.get("/console/gaps?as=csv&site=" + place.centre().id()).body())
                .contains("北镇实践所,理发,", ",1,1,1,1");
        String rows = "/console/gaps/rows?skill=haircut&group=" + place.north().path() + "&slot=" + slot;
        assertThat(desk.get(rows).text()).contains("天星社区义务理发", "缺 1 人", "1 人来得晚", "沈**");
        for (String wrong : List.of("&slot=21", "&slot=x", "&slot=-1&site=nowhere")) {
            assertThat(desk.get("/console/gaps/rows?skill=haircut" + wrong).status())
                    .isEqualTo(404);
        }
        assertThat(desk.get("/console/gaps/rows?skill=unheard-of&group=nowhere").text())
                .contains("没有记录");
        assertThat(desks.as(place, place.auditor()).get("/console/gaps").status())
                .isEqualTo(200);
    }
}
