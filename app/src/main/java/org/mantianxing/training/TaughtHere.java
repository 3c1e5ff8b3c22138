package org.mantianxing.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.Taught;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** Tells activities which courses there are. */
@Component
class TaughtHere implements Taught {
    private final CourseStore courses;
    private final CourseAccess access;

    TaughtHere(CourseStore courses, CourseAccess access) {
        this.courses = courses;
        this.access = access;
    }

    @Override
    public List<Lesson> open(Actor actor) {
        return courses.list().stream()
                .filter(course -> course.taught() && access.holds(actor, course))
                .map(TaughtHere::lesson)
                .toList();
    }

    @Override
    public Optional<Lesson> of(Actor actor, UUID course) {
        return courses.find(course).map(TaughtHere::lesson);
    }

    private static Lesson lesson(Course course) {
        return new Lesson(
                course.id(), course.name(), course.category(), course.content(), course.skill(), course.tested());
    }
}
