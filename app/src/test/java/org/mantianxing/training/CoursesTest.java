package org.mantianxing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Particulars;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.SkillProof;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides what is taught and asked, two at once and with wrong input. */
@JourneyTest
class CoursesTest {
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
    Questions questions;

    @Autowired
    Tests tests;

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
    void aStationHoldsItsOwnCoursesAndThoseAboveIt() {
        place.inside(() -> {
            UUID own = school.tested(place);
            Call call = Call.at(place).needing(new SeatNeed("", 3));
            assertThat(activities.choices(place.starAdmin()).courses())
                    .extracting(one -> one.course())
                    .containsExactly(own);
            assertThat(activities.choices(place.plumAdmin()).courses()).isEmpty();
            assertThat(activities.choices(place.centreAdmin()).courses()).hasSize(1);
            assertThatThrownBy(() -> activities.openCall(
                            place.starAdmin(), call.build().with(Particulars.NONE.teaching(UUID.randomUUID()))))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> courses.change(place.plumAdmin(), own, School.firstAid(place, 1, null), 1))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> questions.of(shen, own)).isInstanceOf(NotFound.class);
            courses.close(place.starAdmin(), own, true);
            assertThat(activities.choices(place.starAdmin()).courses()).isEmpty();
            assertThat(courses.list(shen)).isEmpty();
        });
    }

    @Test
    void twoWhoChangeACourseAtOnceDoNotOverwriteEachOther() {
        place.inside(() -> {
            UUID id = school.tested(place);
            courses.change(place.starAdmin(), id, School.firstAid(place, 5, null), 1);
            assertThatThrownBy(() -> courses.change(place.centreAdmin(), id, School.firstAid(place, 6, null), 1))
                    .isInstanceOf(Conflict.class);
            assertThat(courses.get(shen, id).ask()).isEqualTo(5);
            assertThatThrownBy(() -> courses.add(
                            place.starAdmin(),
                            new NewCourse(null, " ", "nope", "", "nope", SkillProof.Level.NONE, 0, 99, 0, 0)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly(
                                            "name",
                                            "category",
                                            "content",
                                            "skill",
                                            "months",
                                            "ask",
                                            "passMark",
                                            "tries",
                                            "site"));
        });
    }

    @Test
    void aQuestionTakenAwayIsAskedNoMoreAndStaysForWhoAnsweredIt() {
        place.inside(() -> {
            UUID course = school.tested(place);
            school.held(place, course, trainer, shen, wang);
            Attempt begun = tests.get(shen, tests.begin(shen, course));
            questions.retire(place.starAdmin(), course, begun.asked().getFirst());
            assertThatThrownBy(() -> questions.retire(
                            place.starAdmin(), course, begun.asked().getFirst()))
                    .isInstanceOf(Conflict.class);
            assertThat(tests.handIn(shen, begun.id(), school.right(shen, begun)).passed())
                    .isTrue();
            assertThat(tests.get(wang, tests.begin(wang, course)).asked()).hasSize(1);
        });
    }

    @Test
    void questionsSentTwiceAreThereOnce() {
        place.inside(() -> {
            UUID course = school.tested(place);
            assertThat(questions.add(place.starAdmin(), course, School.QUESTIONS))
                    .isZero();
            assertThat(questions.of(place.starAdmin(), course)).hasSize(2);
        });
    }

    @Test
    void aCourseWithoutQuestionsSaysThatTheyAreNotReady() {
        place.inside(() -> {
            UUID course = courses.add(place.starAdmin(), School.firstAid(place, 5, "firstaid"));
            school.held(place, course, trainer, shen);
            assertThatThrownBy(() -> tests.begin(shen, course))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("题目还没有准备好");
        });
    }
}
