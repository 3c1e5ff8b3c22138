package org.mantianxing.training;

import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.stereotype.Component;

/** Who may read, hold and change what. */
@Component
class CourseAccess {
    private final CourseStore courses;

    CourseAccess(CourseStore courses) {
        this.courses = courses;
    }

    /** For everybody. */
    Course get(Actor actor, UUID id) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return courses.find(id).orElseThrow(NotFound::new);
    }

    /** For those who look after the courses of some place, or watch. */
    void desk(Actor actor) {
        if (!Permissions.everAllows(actor, Command.COURSE_MANAGE)
                && !Permissions.allows(actor, Command.ACTIVITY_WATCH, Target.NOTHING)) {
            throw actor.signedIn() ? new NotFound() : new SignInNeeded();
        }
    }

    boolean manages(Actor actor, String path) {
        return Permissions.allows(actor, Command.COURSE_MANAGE, Target.at(path));
    }

    /** Throws NotFound for whoever does not look after the place of the course. */
    Course managed(Actor actor, UUID id) {
        Course course = get(actor, id);
        Permissions.require(actor, Command.COURSE_MANAGE, Target.at(course.path()));
        return course;
    }

    /** A station holds courses of its own, of the places above it, and of those below. */
    boolean holds(Actor actor, Course course) {
        Reach reach = Permissions.reach(actor, Command.COURSE_MANAGE);
        return reach.covers(course.path())
                || reach.paths().stream().anyMatch(path -> path.startsWith(course.path() + "."));
    }
}
