package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.Particulars;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.training.Attempt;
import org.mantianxing.training.Courses;
import org.mantianxing.training.NewCourse;
import org.mantianxing.training.NewPlan;
import org.mantianxing.training.Plans;
import org.mantianxing.training.Questions;
import org.mantianxing.training.Tests;
import org.springframework.stereotype.Component;

/** Courses are set up, planned and held; whoever came takes the test, most with success. */
final class Schooling {
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private final Doors doors;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Volunteering volunteering;
    private final Map<UUID, UUID> sessions = new HashMap<>();

    /** What is done about training is done at these doors. */
    @Component("schoolDoors")
    record Doors(Activities activities, Courses courses, Questions questions, Tests tests, Plans plans) {}

    Schooling(Doors doors, Cast cast, Invention chance, Timeline time, Volunteering volunteering) {
        this.doors = doors;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
        this.volunteering = volunteering;
    }

    /** Each course is held twice before {@code now}, and called once more after it. */
    void plan(Instant start, Instant now) {
        int nth = 0;
        for (DemoCourses.One course : DemoCourses.ALL) {
            Site place = cast.places().stream()
                    .filter(site -> course.place().isEmpty()
                            ? site.level() == Site.Level.CENTRE
                            : site.name().equals(course.place()))
                    .findFirst()
                    .orElseThrow();
            Duration later = Duration.ofHours(nth);
            int shift = nth++;
            time.at(Day.office(start.plus(Duration.ofHours(3)).plus(later)), () -> {
                UUID id = set(course, place, now);
                Duration span = Duration.between(start, now);
                for (Instant day : List.of(
                        start.plus(span.dividedBy(3)),
                        now.minus(Duration.ofDays(3L + shift)),
                        Day.at(now, 5 + shift, AFTERNOON))) {
                    Instant begins = Day.at(day, 0, AFTERNOON);
                    time.at(
                            Day.office(begins.minus(Duration.ofDays(7))),
                            () -> call(id, course, place, begins, begins.isBefore(now)));
                }
            });
        }
    }

    private UUID set(DemoCourses.One course, Site place, Instant now) {
        Actor staff = cast.staff().at(place.path());
        UUID id = doors.courses()
                .add(
                        staff,
                        new NewCourse(
                                place.id(),
                                course.name(),
                                course.category(),
                                course.content(),
                                course.skill(),
                                course.level(),
                                course.months(),
                                course.ask(),
                                80,
                                3));
        if (!course.questions().isEmpty()) {
            doors.questions().add(staff, id, course.questions());
        }
        int year = ChinaTime.date(now).getYear();
        doors.plans().plan(staff, new NewPlan(place.id(), id, year, 12, 4, 48, 3600_00));
        return id;
    }

    private void call(UUID course, DemoCourses.One words, Site place, Instant begins, boolean over) {
        Actor staff = cast.staff().at(place.path());
        Gathering gathering = new Gathering(cast.menu().get("saturday-stall"), place, null, null, begins, List.of(), "")
                .needing(new SeatNeed("", over ? 12 : 30));
        NewCall call = gathering.lesson(time.now(), staff.name(), words);
        UUID id = doors.activities().openCall(staff, call.with(Particulars.NONE.teaching(course)));
        sessions.put(id, course);
        volunteering.surely(id, false);
    }

    void hear(ActivityEvent event) {
        if (event instanceof ActivityEvent.Finished it && sessions.containsKey(it.activity())) {
            UUID course = sessions.get(it.activity());
            UUID activity = it.activity();
            time.after(Duration.ofHours(20), () -> {
                Actor staff = cast.staff()
                        .at(doors.activities().get(Actor.CLOCK, activity).path());
                doors.plans().cost(staff, activity, 60000L + 10000L * chance.between(0, 4), "讲课费、资料和茶水");
            });
            for (UUID one : it.came()) {
                if (chance.chance(0.8)) {
                    time.after(Duration.ofMinutes(chance.between(10, 300)), () -> test(cast.actor(one), course));
                }
            }
        }
    }

    private void test(Actor who, UUID course) {
        UUID id = doors.tests().begin(who, course);
        Attempt attempt = doors.tests().get(who, id);
        List<Set<Integer>> answers = doors.tests().questions(who, attempt).stream()
                .<Set<Integer>>map(one -> chance.chance(0.92) ? new TreeSet<>(one.answers()) : Set.of(0))
                .toList();
        doors.tests().handIn(who, id, answers);
    }
}
