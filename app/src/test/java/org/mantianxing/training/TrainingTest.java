package org.mantianxing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.messages.Messages;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Qualifications;
import org.mantianxing.volunteers.SkillProof;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** A course, its session, the test at its end, and what it gives. */
@JourneyTest
class TrainingTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    School school;

    @Autowired
    Activities activities;

    @Autowired
    Courses courses;

    @Autowired
    Tests tests;

    @Autowired
    Learning learning;

    @Autowired
    Proofs proofs;

    @Autowired
    Qualifications qualifications;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Records records;

    @Autowired
    Messages messages;

    @Autowired
    Quiet quiet;

    Place place;
    Actor trainer;
    Actor shen;
    Actor wang;

    @BeforeEach
    void aTrainerAndTwoWhoLearn() {
        place = world.fresh();
        trainer = place.ask(() -> folk.volunteer(place, "周师傅", 0.0));
        shen = place.ask(() -> folk.volunteer(place, "沈建英", 0.0));
        wang = place.ask(() -> folk.volunteer(place, "王建国", 0.0));
    }

    @Test
    void whoCameAndPassesHasTheSkillUntilADay() {
        place.inside(() -> {
            UUID course = school.tested(place);
            assertThatThrownBy(() -> tests.begin(shen, course)).hasMessageContaining("先来听一次课");
            school.held(place, course, trainer, shen);
            assertThat(learning.standing(shen, course).mayTry()).isTrue();
            Attempt first = tests.get(shen, tests.begin(shen, course));
            assertThat(tests.begin(shen, course)).as("the same try goes on").isEqualTo(first.id());
            assertThatThrownBy(() -> tests.get(wang, first.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> tests.handIn(shen, first.id(), List.of(Set.of(0))))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("q1"));
            assertThatThrownBy(() -> tests.handIn(shen, first.id(), List.of(Set.of(9), Set.of(2))))
                    .as("no such option")
                    .isInstanceOf(Invalid.class);
            assertThat(tests.handIn(shen, first.id(), List.of(Set.of(2), Set.of(2)))
                            .passed())
                    .isFalse();
            assertThatThrownBy(() -> tests.handIn(shen, first.id(), school.right(shen, first)))
                    .isInstanceOf(Conflict.class);
            Attempt second = tests.get(shen, tests.begin(shen, course));
            assertThat(tests.handIn(shen, second.id(), school.right(shen, second))
                            .passed())
                    .isTrue();
            LocalDate until = ChinaTime.today(place.clock()).plusMonths(24);
            assertThat(proofs.of(shen, shen.id())).singleElement().satisfies(proof -> {
                assertThat(proof.holds(until)).isTrue();
                assertThat(proof.holds(until.plusDays(1))).isFalse();
                assertThat(proof.level()).isEqualTo(SkillProof.Level.BASIC);
                assertThat(proof.issuer()).isEqualTo(place.star().name());
                assertThat(proof.course()).isEqualTo(course);
            });
            assertThat(volunteers.get(shen, shen.id()).skills()).contains("firstaid");
            assertThatThrownBy(() -> tests.begin(shen, course)).hasMessageContaining("已经通过");
            assertThat(learning.sessions(shen)).singleElement().satisfies(one -> {
                assertThat(one.hours().minutes()).isEqualTo(120);
                assertThat(one.course()).isEqualTo(courses.get(shen, course));
            });
        });
        quiet.wait(place);
        assertThat(told(shen)).anyMatch(one -> one.contains("小测验可以做了")).anyMatch(one -> one.contains("取得了"));
    }

    @Test
    void triesAreCountedAndAnotherSessionGivesNewOnes() {
        place.inside(() -> {
            UUID course = school.tested(place);
            school.held(place, course, trainer, shen);
            for (int i = 0; i < 2; i++) {
                tests.handIn(shen, tests.begin(shen, course), List.of(Set.of(2), Set.of(2)));
            }
            assertThatThrownBy(() -> tests.begin(shen, course)).hasMessageContaining("机会用完了");
            place.clock().advance(Duration.ofDays(1));
            school.held(place, course, trainer, shen);
            assertThat(learning.standing(shen, course).tries()).isEqualTo(2);
            Attempt again = tests.get(shen, tests.begin(shen, course));
            assertThat(tests.handIn(shen, again.id(), school.right(shen, again)).passed())
                    .isTrue();
        });
    }

    @Test
    void withoutATestWhoeverCameHasItAndWhoStayedAwayHasNot() {
        place.inside(() -> {
            UUID course = courses.add(place.starAdmin(), School.firstAid(place, 0, "firstaid"));
            UUID session = school.session(place, course, trainer);
            activities.signUp(shen, session);
            activities.signUp(wang, session);
            place.clock().moveTo(activities.get(trainer, session).start());
            activities.callRoll(trainer, session, List.of(Attended.came(shen.id()), Attended.absent(wang.id())));
            place.clock().moveTo(activities.get(trainer, session).end());
            activities.finish(trainer, session);
            assertThat(proofs.of(shen, shen.id())).hasSize(1);
            assertThat(proofs.of(wang, wang.id())).isEmpty();
            assertThatThrownBy(() -> tests.begin(shen, course)).hasMessageContaining("不用考试");
        });
    }

    @Test
    void hoursTakenBackAreASessionNotAttended() {
        place.inside(() -> {
            UUID course = school.tested(place);
            school.held(place, course, trainer, shen);
            HoursLine line = records.lines(shen, shen.id()).getFirst();
            records.correct(place.starAdmin(), line.id(), 0, "签到以后就走了");
            assertThatThrownBy(() -> tests.begin(shen, course)).hasMessageContaining("先来听一次课");
        });
    }

    @Test
    void learningAgainRenewsAndOneCertificateOfTheCourseHolds() {
        place.inside(() -> {
            UUID course = courses.add(place.starAdmin(), School.firstAid(place, 0, "firstaid"));
            school.held(place, course, trainer, shen);
            place.clock().advance(Duration.ofDays(400));
            school.held(place, course, trainer, shen);
            assertThat(proofs.of(shen, shen.id()))
                    .extracting(SkillProof::state)
                    .containsExactly(SkillProof.State.VERIFIED, SkillProof.State.WITHDRAWN);
        });
    }

    @Test
    void aCertificateFoundFalseIsTakenBackWithAReason() {
        place.inside(() -> {
            UUID course = courses.add(place.starAdmin(), School.firstAid(place, 0, "firstaid"));
            school.held(place, course, trainer, shen);
            UUID proof = proofs.of(shen, shen.id()).getFirst().id();
            assertThatThrownBy(() -> qualifications.revoke(place.plumAdmin(), proof, "不实"))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> qualifications.revoke(place.starAdmin(), proof, " "))
                    .isInstanceOf(Invalid.class);
            qualifications.revoke(place.starAdmin(), proof, "本人没有到场");
            assertThatThrownBy(() -> qualifications.revoke(place.starAdmin(), proof, "再来一次"))
                    .isInstanceOf(Conflict.class);
            assertThat(proofs.get(shen, proof).holds(ChinaTime.today(place.clock())))
                    .isFalse();
        });
        quiet.wait(place);
        assertThat(told(shen)).anyMatch(one -> one.contains("被收回了：本人没有到场"));
    }

    private List<String> told(Actor who) {
        return place.ask(() -> messages.inbox(who, null).rows().stream()
                .map(one -> Words.fill(one.words(), List.of(one.arguments(Object::toString))))
                .toList());
    }
}
