package org.mantianxing.browser;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.activities.Call;
import org.mantianxing.activities.Folk;
import org.mantianxing.activities.Planning;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.testing.Place;
import org.mantianxing.training.NewPlan;
import org.mantianxing.training.Plans;
import org.mantianxing.training.School;
import org.mantianxing.training.Tests;
import org.springframework.stereotype.Component;

/** A course that was held once, a test handed in and one half done, a plan of the year; an event of two shifts. */
@Component
class Schooled {
    private final Folk folk;
    private final School school;
    private final Tests tests;
    private final Plans plans;
    private final Planning planning;

    Schooled(Folk folk, School school, Tests tests, Plans plans, Planning planning) {
        this.planning = planning;
        this.folk = folk;
        this.school = school;
        this.tests = tests;
        this.plans = plans;
    }

    /** Moves the clock by some days. */
    List<EveryPage.Stop> stops(Place place) {
        Actor star = place.starAdmin();
        Actor trainer = folk.volunteer(place, "周医生", 0.0, "firstaid");
        Actor learner = folk.volunteer(place, "陈国强", 0.0);
        UUID course = school.tested(place);
        UUID held = school.held(place, course, trainer, learner);
        UUID failed = tests.begin(learner, course);
        tests.handIn(learner, failed, List.of(Set.of(2), Set.of(2)));
        UUID open = tests.begin(learner, course);
        UUID ahead = school.session(place, course, trainer);
        plans.cost(star, held, 800_00, "讲课费");
        int year = ChinaTime.today(place.clock()).getYear();
        plans.plan(star, new NewPlan(place.star().id(), course, year, 12, 4, 80, 3000_00));
        Call soon = Call.at(place);
        Call later = soon.startingAt(soon.start().plus(Duration.ofHours(3)));
        UUID event = planning.event(star, "马拉松", List.of(soon.build(), later.build()));
        UUID shift = planning.shifts(star, event).getFirst().id();
        String desk = "/console/training/courses/" + course;
        return List.of(
                new EveryPage.Stop("/training", null, "/training"),
                new EveryPage.Stop("/training/{id}", null, "/training/" + course),
                new EveryPage.Stop("/training/{id}", learner, "/training/" + course),
                new EveryPage.Stop("/training/tests/{id}", learner, "/training/tests/" + open),
                new EveryPage.Stop("/training/tests/{id}", learner, "/training/tests/" + failed),
                new EveryPage.Stop("/tasks/map", null, "/tasks/map"),
                new EveryPage.Stop("/tasks/map", learner, "/tasks/map?when=WEEK&lon=120.74&lat=30.82"),
                new EveryPage.Stop("/tasks/events/{id}", null, "/tasks/events/" + event),
                new EveryPage.Stop("/console/activities/{id}", star, "/console/activities/" + shift),
                new EveryPage.Stop("/console/activities/new", star, "/console/activities/new?event=" + event),
                new EveryPage.Stop("/console/sites/import", star, "/console/sites/import"),
                new EveryPage.Stop("/console/sites/map", star, "/console/sites/map"),
                new EveryPage.Stop("/console/sites/map", place.centreAdmin(), "/console/sites/map"),
                new EveryPage.Stop(
                        "/console/sites/{id}/regroup",
                        place.centreAdmin(),
                        "/console/sites/" + place.north().id() + "/regroup"),
                new EveryPage.Stop("/console/menu/categories", place.centreAdmin(), "/console/menu/categories"),
                new EveryPage.Stop("/me/training", learner, "/me/training"),
                new EveryPage.Stop("/tasks/{id}", learner, "/tasks/" + ahead),
                new EveryPage.Stop("/console/training", star, "/console/training"),
                new EveryPage.Stop("/console/training/new", star, "/console/training/new"),
                new EveryPage.Stop("/console/training/courses/{id}", star, desk),
                new EveryPage.Stop("/console/training/courses/{id}", place.auditor(), desk),
                new EveryPage.Stop("/console/training/courses/{id}/change", star, desk + "/change"),
                new EveryPage.Stop("/console/activities/new", star, "/console/activities/new?course=" + course),
                new EveryPage.Stop("/console/training/plan", star, "/console/training/plan?year=" + year),
                new EveryPage.Stop("/console/training/plan", place.centreAdmin(), "/console/training/plan"));
    }
}
