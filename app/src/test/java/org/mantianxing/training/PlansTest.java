package org.mantianxing.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What a year plans to teach, what was held, what it cost and brought. */
@JourneyTest
class PlansTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    School school;

    @Autowired
    Plans plans;

    @Autowired
    Courses courses;

    @Autowired
    Activities activities;

    Place place;
    Actor trainer;
    Actor shen;
    Actor wang;
    int year;

    @BeforeEach
    void peopleAndTheYear() {
        place = world.fresh();
        trainer = place.ask(() -> folk.volunteer(place, "周师傅", 0.0));
        shen = place.ask(() -> folk.volunteer(place, "沈建英", 0.0));
        wang = place.ask(() -> folk.volunteer(place, "王建国", 0.0));
        year = ChinaTime.today(place.clock()).getYear();
    }

    @Test
    void plannedBesideHeldWithPeopleTimeAndMoney() {
        place.inside(() -> {
            UUID course = school.tested(place);
            plans.plan(place.starAdmin(), plan(course, 12, 2, 30, 2000_00));
            UUID held = school.held(place, course, trainer, shen, wang);
            UUID ahead = school.session(place, course, trainer);
            assertThatThrownBy(() -> plans.cost(place.starAdmin(), ahead, 100, ""))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> plans.cost(place.plumAdmin(), held, 100, ""))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> plans.cost(place.starAdmin(), held, -1, ""))
                    .isInstanceOf(Invalid.class);
            plans.cost(place.starAdmin(), held, 999_00, "讲课费");
            plans.cost(place.starAdmin(), held, 800_50, "讲课费、假人租金");
            TrainingYear.Line line = year(place.starAdmin()).lines().getFirst();
            assertThat(line.plan()).isNotNull();
            assertThat(line.held()).isEqualTo(new TrainingYear.Held(1, 1, 2, 240, 800_50, 0));
            assertThat(line.late(year, 12)).isFalse();
            assertThat(line.late(year + 1, 1)).isTrue();
            assertThat(plans.report(place.auditor(), course).sessions())
                    .filteredOn(one -> one.cost() != null)
                    .singleElement()
                    .satisfies(one -> assertThat(one.people()).isEqualTo(2));
            assertThatThrownBy(() -> plans.report(shen, course)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void whatWasHeldWithoutAPlanStandsBesideIt() {
        place.inside(() -> {
            UUID course = school.tested(place);
            school.held(place, course, trainer, shen);
            assertThat(year(place.starAdmin()).lines()).singleElement().satisfies(line -> {
                assertThat(line.plan()).isNull();
                assertThat(line.held().sessions()).isEqualTo(1);
                assertThat(line.held().unsaid()).isEqualTo(1);
            });
            plans.plan(place.centreAdmin(), new NewPlan(place.centre().id(), course, year, 6, 5, 100, 0));
            plans.plan(place.starAdmin(), plan(course, 12, 1, 10, 0));
            TrainingYear whole = plans.year(place.centreAdmin(), place.centre(), year);
            assertThat(whole.held().sessions()).as("counted once").isEqualTo(1);
            assertThat(whole.lines())
                    .filteredOn(line -> line.held().sessions() == 1)
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.place()).isEqualTo(place.star().name()));
        });
    }

    @Test
    void aLineIsPlannedOnceAndTakenAwayOnce() {
        place.inside(() -> {
            UUID course = school.tested(place);
            plans.plan(place.starAdmin(), plan(course, 6, 1, 10, 0));
            assertThatThrownBy(() -> plans.plan(place.starAdmin(), plan(course, 9, 2, 10, 0)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(
                                            wrong.problems().getFirst().words().chinese())
                                    .contains("已经有这门课的计划"));
        });
        place.inside(() -> {
            UUID id = lineId();
            assertThatThrownBy(() -> plans.remove(place.plumAdmin(), id)).isInstanceOf(NotFound.class);
            plans.remove(place.starAdmin(), id);
            assertThatThrownBy(() -> plans.remove(place.starAdmin(), id)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> plans.plan(
                            place.starAdmin(), new NewPlan(place.lake().id(), null, 1999, 13, 0, 0, -1)))
                    .isInstanceOfSatisfying(
                            Invalid.class,
                            wrong -> assertThat(wrong.problems())
                                    .extracting(Invalid.Problem::field)
                                    .containsExactly("site", "course", "year", "month", "sessions", "people", "yuan"));
        });
    }

    @Test
    void whoeverHeldASessionSaysWhatItCostAlsoOfACourseOfThePlaceAbove() {
        place.inside(() -> {
            NewCourse own = School.firstAid(place, 0, null);
            NewCourse above = new NewCourse(
                    place.centre().id(), own.name(), own.category(), own.content(), null, own.level(), null, 0, 80, 1);
            UUID course = courses.add(place.centreAdmin(), above);
            school.held(place, course, trainer, shen);
            assertThat(plans.report(place.starAdmin(), course).sessions()).allMatch(CourseReport.Session::mine);
            assertThat(plans.report(place.plumAdmin(), course).sessions()).noneMatch(CourseReport.Session::mine);
        });
    }

    @Test
    void whatThoseWhoLearnedServedAfterwardsIsWhatItBrought() {
        place.inside(() -> {
            serve(shen);
            UUID course = school.tested(place);
            school.held(place, course, trainer, shen, wang);
            assertThat(plans.report(place.starAdmin(), course).after().services())
                    .as("what was served before is not its doing")
                    .isZero();
            serve(shen);
            serve(trainer);
            assertThat(plans.report(place.starAdmin(), course).after()).satisfies(after -> {
                assertThat(after.people()).isEqualTo(1);
                assertThat(after.services()).isEqualTo(1);
                assertThat(after.minutes()).isEqualTo(120);
            });
        });
    }

    private void serve(Actor who) {
        place.clock().advance(Duration.ofDays(1));
        NewCall call = Call.at(place)
                .startingAt(place.clock().instant().plus(Duration.ofDays(3)))
                .needing(new SeatNeed("", 2))
                .ledBy(trainer.id())
                .build();
        UUID id = activities.openCall(place.starAdmin(), call);
        activities.signUp(who, id);
        place.clock().moveTo(call.start());
        activities.callRoll(place.starAdmin(), id, List.of(Attended.came(who.id())));
        place.clock().moveTo(call.end());
        activities.finish(place.starAdmin(), id);
    }

    private UUID lineId() {
        TrainingYear.Line line = year(place.starAdmin()).lines().getFirst();
        return Objects.requireNonNull(line.plan()).id();
    }

    private NewPlan plan(UUID course, int month, int sessions, int people, long fen) {
        return new NewPlan(place.star().id(), course, year, month, sessions, people, fen);
    }

    private TrainingYear year(Actor actor) {
        return plans.year(actor, place.star(), year);
    }
}
