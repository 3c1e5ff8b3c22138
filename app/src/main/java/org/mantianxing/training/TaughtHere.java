package org.mantianxing.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.Taught;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Words;
import org.springframework.stereotype.Component;

/** Tells activities which courses there are. */
@Component
class TaughtHere implements Taught {
    private final CourseStore courses;
    private final CourseAccess access;
    private final Catalogue catalogue;

    TaughtHere(CourseStore courses, CourseAccess access, Catalogue catalogue) {
        this.courses = courses;
        this.access = access;
        this.catalogue = catalogue;
    }

    @Override
    public List<Lesson> open(Actor actor) {
        return courses.list().stream()
                .filter(course -> course.taught() && access.holds(actor, course))
                .map(course -> lesson(actor, course))
                .toList();
    }

    @Override
    public Optional<Lesson> of(Actor actor, UUID course) {
        return courses.find(course).map(one -> lesson(actor, one));
    }

    private Lesson lesson(Actor actor, Course course) {
        return new Lesson(course.id(), course.name(), course.category(), course.content(), gives(actor, course));
    }

    private Words gives(Actor actor, Course course) {
        String code = course.skill();
        if (code == null) {
            return course.tested() ? Words.of("听完有一次小测验") : Words.of("来听就好");
        }
        Words skill = catalogue.skills(actor).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .map(Skill::name)
                .map(Words::of)
                .orElse(Words.of(code));
        return course.tested() ? Words.of("听完再过一次小测验，就有“{0}”的资质", skill) : Words.of("听完就有“{0}”的资质", skill);
    }
}
