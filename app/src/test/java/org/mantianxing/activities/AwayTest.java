package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.matching.Reason;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Absences;
import org.mantianxing.volunteers.Away;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Days on which somebody cannot come: no call comes for them, and who wants to may come all the same. */
@JourneyTest
class AwayTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Activities activities;

    @Autowired
    Absences absences;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Choosing choosing;

    Place place;
    Actor star;
    Actor barber;
    UUID call;
    LocalDate day;

    @BeforeEach
    void aCallAndABarber() {
        place = world.fresh();
        star = place.starAdmin();
        barber = place.ask(() -> folk.barber(place, "沈建英"));
        call = place.ask(() -> activities.openCall(star, Call.at(place).build()));
        day = ChinaTime.date(Call.at(place).start());
    }

    private Candidates people() {
        return activities.candidates(star, call, null);
    }

    @Test
    void noCallComesForTheseDaysUntilTheyAreFreeAgain() {
        place.inside(() -> {
            assertThat(people().fitting()).extracting(Candidate::volunteer).containsExactly(barber.id());
            absences.add(barber, day.minusDays(2), day.minusDays(1));
            assertThat(people().fitting()).hasSize(1);
            absences.add(barber, day, null);
            assertThat(people().fitting()).isEmpty();
            assertThat(people().nearly())
                    .singleElement()
                    .satisfies(near ->
                            assertThat(near.missing()).extracting(Reason::code).isEqualTo(Reason.Code.AWAY));
            assertThatThrownBy(() -> activities.offer(star, call, barber.id())).hasMessageContaining("那几天说了不方便");
            assertThat(activities.outlook(barber).fits()).isEmpty();
            Away last = absences.list(barber).getLast();
            assertThat(last.until()).isEqualTo(day);
            absences.remove(barber, last.id());
            assertThat(people().fitting()).hasSize(1);
            assertThat(activities.outlook(barber).fits()).hasSize(1);
            assertThatThrownBy(() -> absences.remove(barber, last.id())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void whoeverAsksIsToldWhyCallsDidNotCome() {
        place.inside(() -> {
            assertThat(choosing.silence(barber).calls()).isOne();
            assertThat(choosing.silence(barber).open()).isOne();
            assertThat(choosing.silence(barber).reasons()).isEmpty();
            absences.add(barber, day, day);
            assertThat(choosing.silence(barber).reasons()).containsExactly(Map.entry(Reason.Code.AWAY, 1));
            assertThat(choosing.silence(barber).open()).isOne();
            activities.signUp(barber, call);
            assertThat(choosing.silence(barber).calls()).isZero();
            Actor other = folk.volunteer(place, "王建国", 0.0, "sewing");
            assertThat(choosing.silence(other).reasons()).containsExactly(Map.entry(Reason.Code.LACKS_SKILL, 1));
            assertThat(choosing.silence(other).open()).isZero();
            assertThat(choosing.silence(world.resident(9, "住户")).calls()).isZero();
        });
        Visitor phone = phones.as(place, place.ask(() -> folk.volunteer(place, "李秀珍", 0.0, "sewing")));
        assertThat(phone.get("/me/offers").text()).contains("没来找您的招募", "要会的本事，您的资料里没有", "1 项");
    }

    @Test
    void whoWantsToMayComeAllTheSame() {
        place.inside(() -> {
            absences.add(barber, day, day);
            activities.signUp(barber, call);
            assertThat(activities.standing(barber, call, false).seat()).isNotNull();
        });
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        place.inside(() -> {
            LocalDate today = ChinaTime.today(place.clock());
            invalid("from", null, day);
            invalid("until", day, day.minusDays(1));
            invalid("until", today.minusDays(5), today.minusDays(1));
            invalid("from", today.plusYears(1), today.plusYears(1));
            invalid("until", day, day.plusYears(1));
            for (int i = 0; i < 10; i++) {
                absences.add(barber, day.plusDays(i), null);
            }
            invalid("from", day.plusDays(20), null);
            assertThatThrownBy(() -> absences.list(world.resident(9, "住户"))).isInstanceOf(NotFound.class);
        });
    }

    private void invalid(String field, @Nullable LocalDate from, @Nullable LocalDate until) {
        assertThatThrownBy(() -> absences.add(barber, from, until))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo(field)));
    }

    @Test
    void onThePhoneAndInTheArchive() {
        Visitor phone = phones.as(place, barber);
        assertThat(phone.get("/me/offers").text()).contains("不方便的日子", "最多 30 分", "最多 5 分");
        assertThat(phone.post("/me/offers/away", "from", "", "until", "").status())
                .isEqualTo(422);
        Visitor.Answer wrong = phone.post(
                "/me/offers/away",
                "from",
                day.toString(),
                "until",
                day.minusDays(1).toString());
        assertThat(wrong.body()).contains("结束那天要在开始那天之后", "value=\"" + day + "\"");
        Visitor.Answer added = phone.post(
                "/me/offers/away",
                "from",
                day.toString(),
                "until",
                day.plusDays(1).toString());
        assertThat(phone.follow(added).text()).contains("记下了，那几天不找您", "去掉");
        assertThat(phones.as(place, star)
                        .get("/console/volunteers/" + barber.id())
                        .text())
                .contains("不方便的日子", "改了不方便的日子");
        UUID id = place.ask(() -> absences.list(barber).getFirst().id());
        Visitor other = phones.as(place, place.ask(() -> folk.barber(place, "王建国")));
        assertThat(other.post("/me/offers/away/" + id + "/delete").status()).isEqualTo(404);
        assertThat(phone.follow(phone.post("/me/offers/away/" + id + "/delete")).text())
                .contains("去掉了");
    }

    @Test
    void whoLeavesTakesTheseDaysAlong() {
        place.inside(() -> {
            absences.add(barber, day, day);
            volunteers.leave(barber);
            assertThat(volunteers.away(star, barber.id())).isEmpty();
        });
    }
}
