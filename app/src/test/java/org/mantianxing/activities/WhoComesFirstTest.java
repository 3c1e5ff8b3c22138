package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.matching.Reason;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewProof;
import org.mantianxing.volunteers.Proofs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes first of those who all could come: by a certificate, by the language, by having served the same person. */
@JourneyTest
class WhoComesFirstTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Activities activities;

    @Autowired
    Proofs proofs;

    @Autowired
    SignedIn desks;

    @Autowired
    JdbcClient db;

    Place place;
    Actor star;
    Actor one;
    Actor other;
    Call call;

    @BeforeEach
    void twoWhoDifferInNothing() {
        place = world.fresh();
        star = place.starAdmin();
        one = place.ask(() -> folk.volunteer(place, "沈建英", 0.0, "firstaid"));
        other = place.ask(() -> folk.volunteer(place, "陈国强", 0.0, "firstaid"));
        call = Call.at(place).needing(new SeatNeed("firstaid", 1));
    }

    @Test
    void aCheckedCertificateCountsMoreThanOnesWord() {
        place.inside(() -> {
            UUID id = activities.openCall(star, call.build());
            UUID shown = proofs.offer(other, new NewProof("firstaid", "3304123478", "红十字会", null, null));
            assertThat(best(id).reasons())
                    .as("nobody has looked yet")
                    .extracting(Reason::code)
                    .contains(Reason.Code.HAS_SKILL);
            proofs.verify(star, shown);
            assertThat(best(id).volunteer()).isEqualTo(other.id());
            assertThat(best(id).reasons()).extracting(Reason::code).contains(Reason.Code.PROVEN_SKILL);
            proofs.withdraw(other, shown);
            assertThat(best(id).reasons()).extracting(Reason::code).contains(Reason.Code.HAS_SKILL);
        });
    }

    @Test
    void whoSpeaksTheLanguageOfThoseServedIsAskedFirst() {
        place.inside(() -> {
            db.sql("update volunteer set languages = array['jiaxing'] where id = :id")
                    .param("id", other.id())
                    .update();
            UUID any = activities.openCall(star, call.build());
            assertThat(activities.candidates(star, any, null).fitting())
                    .extracting(Candidate::score)
                    .as("where any will do, nobody is behind")
                    .containsOnly(best(any).score());
            UUID local = activities.openCall(star, call.build().with(speaking("jiaxing")));
            assertThat(best(local).volunteer()).isEqualTo(other.id());
            assertThat(best(local).reasons()).contains(new Reason(Reason.Code.SPEAKS, List.of("jiaxing")));
            assertThat(activities.candidates(star, local, null).fitting()).hasSize(2);
            assertThatThrownBy(() -> activities.openCall(star, call.build().with(speaking("klingon"))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("languages"));
        });
        UUID local = place.ask(() -> activities.openCall(star, call.build().with(speaking("jiaxing"))));
        assertThat(desks.as(place, star).get("/console/activities/" + local).text())
                .contains("服务对象说什么话");
        assertThat(desks.as(place, other).get("/tasks/" + local).text()).contains("服务对象说什么话", "会说");
    }

    @Test
    void whoHasServedTheSamePersonComesBeforeWhoKnowsTheHouse() {
        Actor resident = place.ask(() -> world.resident(77, "王奶奶"));
        Actor stranger = place.ask(() -> world.resident(78, "李大爷"));
        served(other, resident);
        served(one, stranger);
        place.inside(() -> {
            UUID again = activities.openCall(star, serving(resident));
            assertThat(best(again).volunteer()).isEqualTo(other.id());
            assertThat(best(again).reasons()).extracting(Reason::code).contains(Reason.Code.KNOWN_TO_THEM);
            assertThat(activities
                            .candidates(star, again, null)
                            .fitting()
                            .getLast()
                            .reasons())
                    .extracting(Reason::code)
                    .contains(Reason.Code.SERVED_HERE);
            assertThat(activities.standing(other, again, false).fit())
                    .extracting(Reason::code)
                    .contains(Reason.Code.KNOWN_TO_THEM);
        });
    }

    /** Long enough ago that nobody is tired of it. */
    private void served(Actor volunteer, Actor resident) {
        place.inside(() -> {
            UUID first = activities.openCall(star, serving(resident));
            activities.signUp(volunteer, first);
            place.clock().moveTo(call.start());
            activities.callRoll(star, first, List.of(Attended.came(volunteer.id())));
            place.clock().moveTo(call.start().plus(Duration.ofHours(2)));
            activities.finish(star, first);
            place.clock().moveTo(call.start().plus(Duration.ofDays(60)));
            call = call.startingAt(call.start().plus(Duration.ofDays(63)));
        });
    }

    private NewCall serving(Actor resident) {
        return call.build().with(Particulars.NONE.serving(resident.id()));
    }

    private static Particulars speaking(String language) {
        return new Particulars(Particulars.Kind.SERVICE, null, "", "", List.of(language), null, null);
    }

    private Candidate best(UUID id) {
        return activities.candidates(star, id, null).fitting().getFirst();
    }
}
