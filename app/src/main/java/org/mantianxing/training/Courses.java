package org.mantianxing.training;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.volunteers.SkillProof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is taught, for everybody to read and for the places to decide. */
@Service
public class Courses {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_CONTENT = 2000;
    private final CourseStore store;
    private final CourseAccess access;
    private final Sites sites;
    private final Catalogue catalogue;
    private final Audit audit;
    private final Clock clock;

    Courses(CourseStore store, CourseAccess access, Sites sites, Catalogue catalogue, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.sites = sites;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are taught. */
    public List<Course> list(Actor actor) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return store.list().stream().filter(Course::taught).toList();
    }

    /** Also those that are taught no more, for the desk. */
    public List<Course> all(Actor actor) {
        access.desk(actor);
        return store.list();
    }

    public Course get(Actor actor, UUID id) {
        return access.get(actor, id);
    }

    /** For the desk: throws NotFound for whoever has none. */
    public Course atDesk(Actor actor, UUID id) {
        access.desk(actor);
        return access.get(actor, id);
    }

    public boolean manages(Actor actor, Course course) {
        return access.manages(actor, course.path());
    }

    /** Whether this person may call a session of it. */
    public boolean holds(Actor actor, Course course) {
        return course.taught() && access.holds(actor, course);
    }

    /** Places whose courses and plans this person looks after. */
    public List<Site> places(Actor actor) {
        access.desk(actor);
        return sites.list(actor).stream()
                .filter(site -> access.manages(actor, site.path()))
                .toList();
    }

    /** Sets one up. Throws Invalid with every problem. */
    @Transactional
    public UUID add(Actor actor, NewCourse typed) {
        access.desk(actor);
        NewCourse course = tidy(typed);
        Optional<Site> site = sites.find(actor, course.site()).filter(one -> access.manages(actor, one.path()));
        check(actor, course).that(site.isPresent(), "site", "请选择是哪个场所的课程").done();
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        store.insert(id, site.orElseThrow().path(), course, now);
        audit.write(actor, "COURSE_ADD", null, course.name());
        return id;
    }

    /** Changes all but its place; who has passed keeps what was given. Throws Conflict when it has changed since. */
    @Transactional
    public void change(Actor actor, UUID id, NewCourse typed, int version) {
        access.managed(actor, id);
        NewCourse course = tidy(typed);
        check(actor, course).done();
        if (!store.change(id, course, version)) {
            throw new Conflict("这门课刚才有人改过，请看看现在的内容再改");
        }
        audit.write(actor, "COURSE_CHANGE", null, course.name());
    }

    /** It is taught no more, or again; sessions that are called and tests that are open go on. */
    @Transactional
    public void close(Actor actor, UUID id, boolean end) {
        Course course = access.managed(actor, id);
        store.close(id, end ? clock.instant() : null);
        audit.write(actor, end ? "COURSE_CLOSE" : "COURSE_OPEN", null, course.name());
    }

    private static NewCourse tidy(NewCourse typed) {
        @Nullable String skill = typed.skill() == null || typed.skill().isBlank() ? null : typed.skill();
        return new NewCourse(
                typed.site(),
                Normal.line(typed.name()),
                typed.category(),
                typed.content().replace("\r\n", "\n").strip(),
                skill,
                skill == null ? SkillProof.Level.NONE : typed.level(),
                skill == null ? null : typed.months(),
                typed.ask(),
                typed.passMark(),
                typed.tries());
    }

    private Checks check(Actor actor, NewCourse course) {
        String skill = course.skill();
        Integer months = course.months();
        return new Checks()
                .that(
                        !course.name().isEmpty() && course.name().length() <= LONGEST_NAME,
                        "name",
                        "请填写课程名称，最多 {0} 个字",
                        LONGEST_NAME)
                .that(
                        catalogue.categories(actor).stream()
                                .anyMatch(one -> one.code().equals(course.category())),
                        "category",
                        "请从列表里选一个服务类别")
                .that(
                        !course.content().isEmpty() && course.content().length() <= LONGEST_CONTENT,
                        "content",
                        "请写主要内容，最多 {0} 个字",
                        LONGEST_CONTENT)
                .that(
                        skill == null
                                || catalogue.skills(actor).stream()
                                        .anyMatch(one -> one.parent() != null
                                                && one.code().equals(skill)),
                        "skill",
                        "请从列表里选一项技能")
                .that(months == null || (months >= 1 && months <= 120), "months", "有效期填 1 到 120 个月，长期有效就空着")
                .that(course.ask() >= 0 && course.ask() <= 50, "ask", "每次考 0 到 50 题，0 就是不考")
                .that(course.passMark() >= 1 && course.passMark() <= 100, "passMark", "及格线填 1 到 100")
                .that(course.tries() >= 1 && course.tries() <= 10, "tries", "机会填 1 到 10 次");
    }
}
