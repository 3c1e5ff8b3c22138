package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Twins;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** One person registered twice: found, put together so that nothing is lost, and parted again. */
@JourneyTest
class TwinsTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Twins twins;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Records records;

    @Autowired
    Teams teams;

    @Autowired
    Activities activities;

    @Autowired
    Accounts accounts;

    Place place;
    Actor centre;
    Actor one;
    Actor other;

    @BeforeEach
    void somebodyTwice() {
        place = world.fresh();
        centre = place.centreAdmin();
        one = place.ask(() -> folk.volunteer(place, "沈建英", 0.0, "haircut"));
        other = place.ask(() -> folk.volunteer(place, "沈建英", 0.0001, "sewing", "haircut"));
    }

    @Test
    void thoseWhoLookAlikeAreListedUntilSomebodySaysThatTheyAreTwo() {
        place.inside(() -> {
            folk.volunteer(place, "王建国", 0.0, "haircut");
            assertThat(twins.likely(centre)).singleElement().satisfies(pair -> {
                assertThat(pair.one().id()).isEqualTo(one.id());
                assertThat(pair.other().id()).isEqualTo(other.id());
                assertThat(pair.likeness().points()).isGreaterThanOrEqualTo(85);
                assertThat(pair.likeness().reasons()).hasSizeGreaterThanOrEqualTo(4);
            });
            assertThatThrownBy(() -> twins.likely(place.starAdmin())).isInstanceOf(NotFound.class);
            twins.distinct(centre, other.id(), one.id());
            assertThat(twins.likely(centre)).isEmpty();
        });
    }

    @Test
    void whoseYearOrSexDiffersIsSomebodyElse() {
        place.inside(() -> {
            folk.set(other, "birth_year", 1971);
            assertThat(twins.likely(centre)).isEmpty();
        });
    }

    @Test
    void hoursSkillsAndTeamsGoAlongAndComeBack() {
        place.inside(() -> {
            UUID team = team("星期六小队");
            UUID both = team("两份都在");
            teams.joinAll(centre, team, List.of(other.id()));
            teams.joinAll(centre, both, List.of(one.id(), other.id()));
            served(one, 1, 60);
            served(other, 2, 120);
            served(other, 3, 5);
            UUID merge = twins.merge(centre, one.id(), other.id(), "打电话问过");
            assertThat(records.minutes(centre, one.id())).isEqualTo(185);
            assertThat(records.minutes(centre, other.id())).isZero();
            assertThat(records.ledger(centre, one.id()).entries()).hasSize(3);
            assertThat(volunteers.get(centre, one.id()).skills()).containsExactlyInAnyOrder("haircut", "sewing");
            assertThat(volunteers.get(centre, other.id()).state()).isEqualTo(Volunteer.State.MERGED);
            assertThat(teams.members(centre, team)).containsExactly(one.id());
            assertThat(teams.members(centre, both)).containsExactly(one.id());
            assertThat(accounts.actor(other.id()).has(Role.VOLUNTEER)).isFalse();
            assertThat(twins.likely(centre)).isEmpty();
            assertThat(twins.keptFor(centre, other.id())).map(Volunteer::id).hasValue(one.id());
            twins.part(centre, merge);
            assertThat(records.minutes(centre, one.id())).isEqualTo(60);
            assertThat(records.minutes(centre, other.id())).isEqualTo(125);
            assertThat(volunteers.get(centre, one.id()).skills()).containsExactly("haircut");
            assertThat(volunteers.get(centre, other.id()).state()).isEqualTo(Volunteer.State.ACTIVE);
            assertThat(teams.members(centre, team)).containsExactly(other.id());
            assertThat(teams.members(centre, both)).containsExactlyInAnyOrder(one.id(), other.id());
            assertThat(accounts.actor(other.id()).has(Role.VOLUNTEER)).isTrue();
            assertThatThrownBy(() -> twins.part(centre, merge)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void afterThirtyDaysTheyStayTogether() {
        UUID merge = place.ask(() -> twins.merge(centre, one.id(), other.id(), "打电话问过"));
        place.clock().advance(Duration.ofDays(31));
        place.inside(() -> {
            assertThatThrownBy(() -> twins.part(centre, merge)).isInstanceOf(Refused.class);
            assertThat(twins.undoable(centre)).isEmpty();
        });
    }

    @Test
    void whoServedInTwoPlacesAtOnceOrHasPromisedSomethingIsNotPutTogether() {
        place.inside(() -> {
            served(one, 1, 60);
            served(other, 1, 60);
            assertThatThrownBy(() -> twins.merge(centre, one.id(), other.id(), "像"))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("不像是同一个人");
            assertThat(volunteers.get(centre, other.id()).state()).isEqualTo(Volunteer.State.ACTIVE);
            Actor third = folk.barber(place, "沈建英");
            UUID call = activities.openCall(place.starAdmin(), Call.at(place).build());
            activities.signUp(third, call);
            assertThatThrownBy(() -> twins.merge(centre, one.id(), third.id(), "像"))
                    .hasMessageContaining("答应了的服务没办完");
            twins.merge(centre, third.id(), one.id(), "留着有任务的那份");
            assertThatThrownBy(() -> twins.merge(centre, third.id(), one.id(), "再来一次"))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void twoWhoMergeTheSameCardsAtOnceLeaveOne() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 8; round++) {
                Actor a = place.ask(() -> folk.barber(place, "王建国"));
                Actor b = place.ask(() -> folk.barber(place, "王建国"));
                List<Callable<Boolean>> both = List.of(() -> merged(a, b), () -> merged(b, a));
                int done = 0;
                for (Future<Boolean> each : two.invokeAll(both)) {
                    done += each.get() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
        }
    }

    private boolean merged(Actor kept, Actor gone) {
        return place.ask(() -> {
            try {
                twins.merge(centre, kept.id(), gone.id(), "打电话问过");
                return true;
            } catch (Conflict refused) {
                return false;
            }
        });
    }

    @Test
    void aChainIsPartedFromItsEnd() {
        place.inside(() -> {
            served(other, 2, 120);
            Actor third = folk.barber(place, "沈建英");
            UUID first = twins.merge(centre, one.id(), other.id(), "一");
            UUID second = twins.merge(centre, third.id(), one.id(), "二");
            assertThat(records.minutes(centre, third.id())).isEqualTo(120);
            assertThatThrownBy(() -> twins.part(centre, first)).hasMessageContaining("请先把那一次分开");
            twins.part(centre, second);
            twins.part(centre, first);
            assertThat(records.minutes(centre, other.id())).isEqualTo(120);
        });
    }

    @Test
    void atTheCentresDesk() {
        place.inside(() -> served(other, 2, 120));
        Visitor desk = phones.as(place, centre);
        assertThat(desk.get("/console/volunteers").text()).contains("可能重复");
        assertThat(desk.get("/console/volunteers/doubles").text()).contains("沈**", "同年生", "住址挨着");
        String pair = "/console/volunteers/doubles/" + one.id() + "/" + other.id();
        assertThat(desk.get(pair).text()).contains("是同一个人吗？", "2 小时，1 次");
        assertThat(desk.post(pair + "/merge", "why", "打电话问过").text()).contains("请选留哪一份");
        Visitor.Answer noReason = desk.post(pair + "/merge", "keep", one.id().toString(), "why", " ");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(noReason.text()).contains("请写明凭什么认定");
        Visitor.Answer merged = desk.post(pair + "/merge", "keep", one.id().toString(), "why", "打电话问过");
        assertThat(desk.follow(merged).text()).contains("合并好了", "2 小时，1 次", "并入了重复登记的一份");
        assertThat(desk.get("/console/volunteers/" + other.id()).text()).contains("这份是重复登记", "并到了编号");
        assertThat(desk.post(pair + "/merge", "keep", one.id().toString(), "why", "再来一次")
                        .status())
                .isEqualTo(409);
        Visitor phone = phones.as(place, place.ask(() -> accounts.actor(other.id())));
        assertThat(phone.get("/me").status()).isEqualTo(200);
        UUID merge = place.ask(() -> twins.undoable(centre).getFirst().id());
        assertThat(desk.follow(desk.post("/console/volunteers/doubles/merges/" + merge + "/part"))
                        .text())
                .contains("分开了，各归各的", "同年生");
        assertThat(desk.post("/console/volunteers/doubles/merges/" + merge + "/part")
                        .status())
                .isEqualTo(409);
        assertThat(desk.follow(desk.post(pair + "/distinct")).text()).contains("不再提示", "没有像重复的");
        assertThat(phones.as(place, place.starAdmin()).get(pair).status()).isEqualTo(404);
    }

    @Test
    void theReasonIsNeededAndNobodyMergesThemselves() {
        place.inside(() -> {
            assertThatThrownBy(() -> twins.merge(centre, one.id(), other.id(), " "))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> twins.merge(centre, one.id(), one.id(), "自己"))
                    .isInstanceOf(Conflict.class);
            UUID team = team("星期六小队");
            teams.join(centre, team, other.id());
            teams.nameLeader(centre, team, other.id());
            assertThatThrownBy(() -> twins.merge(centre, one.id(), other.id(), "像"))
                    .hasMessageContaining("他还带着团队");
            assertThatThrownBy(() -> twins.merge(place.starAdmin(), one.id(), other.id(), "像"))
                    .isInstanceOf(NotFound.class);
        });
    }

    private UUID team(String name) {
        return teams.found(
                        centre,
                        new NewTeam(Team.Kind.SQUAD, name, null, place.star().id(), ""))
                .id();
    }

    private void served(Actor who, int daysAgo, int minutes) {
        records.credit(place.starAdmin(), hours(place, who.id(), daysAgo, minutes));
    }

    static NewHours hours(Place there, UUID who, int daysAgo, int minutes) {
        Instant start = there.clock().instant().minus(Duration.ofDays(daysAgo));
        return new NewHours(
                who,
                Ids.at(start),
                null,
                NewHours.Kind.SERVICE,
                "义务理发",
                "天星社区实践站",
                "handy",
                "文化广场",
                there.star().path(),
                minutes,
                NewHours.Grade.B,
                "",
                start,
                start.plus(Duration.ofMinutes(minutes)));
    }
}
