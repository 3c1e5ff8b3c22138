package org.mantianxing.training;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.activities.Activity;

/**
 * Lays what was held beside what was planned. A session belongs to the plan of the nearest place above it, so that a
 * district which plans for all and a station which plans for itself do not count it twice.
 *
 * @param names of places
 */
record YearBook(
        Map<UUID, Course> courses, Map<UUID, String> names, List<PlanLine> plans, List<CourseReport.Session> held) {

    TrainingYear of(int year) {
        Stream<TrainingYear.Line> planned = plans.stream()
                .flatMap(plan -> Stream.ofNullable(courses.get(plan.course()))
                        .map(course -> line(course, Optional.of(plan), plan.site())));
        Stream<TrainingYear.Line> beside = courses.values().stream()
                .map(course -> line(course, Optional.empty(), course.site()))
                .filter(line -> !line.held().equals(TrainingYear.Held.NOTHING));
        return new TrainingYear(year, Stream.concat(planned, beside).toList());
    }

    private TrainingYear.Line line(Course course, Optional<PlanLine> plan, UUID place) {
        List<CourseReport.Session> sessions = held.stream()
                .filter(one -> course.id().equals(one.activity().more().course()))
                .filter(one -> planOf(one.activity()).equals(plan))
                .toList();
        return new TrainingYear.Line(course, plan.orElse(null), names.getOrDefault(place, ""), Held.sum(sessions));
    }

    private Optional<PlanLine> planOf(Activity session) {
        return plans.stream()
                .filter(plan -> plan.course().equals(session.more().course()) && within(session.path(), plan.path()))
                .max(Comparator.comparingInt(plan -> plan.path().length()));
    }

    /** Whether a path is that of a place, or lies below it. */
    static boolean within(String path, String place) {
        return path.equals(place) || path.startsWith(place + ".");
    }
}
