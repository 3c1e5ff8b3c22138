package org.mantianxing.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.Qualifications;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What places plan to teach in a year, what sessions cost, and what it brought; for the desk. */
@Service
public class Plans {
    private static final long MOST_FEN = 100_000_000_00L;
    private static final int BACK_YEARS = 5;
    private final Reading reading;
    private final CourseAccess access;
    private final Activities activities;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    Plans(Reading reading, CourseAccess access, Activities activities, Sites sites, Audit audit, Clock clock) {
        this.reading = reading;
        this.access = access;
        this.activities = activities;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a report is read from. */
    @Component("trainingReading")
    record Reading(
            CourseStore courses, PlanStore plans, AttemptStore attempts, Held held, Qualifications qualifications) {}

    /** What a place and those below it planned for a year, and what they held; sessions stand where they were held. */
    public TrainingYear year(Actor actor, Site place, int year) {
        access.desk(actor);
        Map<UUID, Course> courses =
                reading.courses().list().stream().collect(Collectors.toMap(Course::id, Function.identity()));
        Map<UUID, String> names = sites.list(actor).stream().collect(Collectors.toMap(Site::id, Site::name));
        List<CourseReport.Session> held = reading.held().of(courses.keySet(), begin(year), begin(year + 1)).stream()
                .filter(one -> YearBook.within(one.activity().path(), place.path()))
                .toList();
        return new YearBook(courses, names, reading.plans().of(year, place.path()), held).of(year);
    }

    /** What became of a course in the last five years, and what it brought. */
    public CourseReport report(Actor actor, UUID id) {
        access.desk(actor);
        Course course = access.get(actor, id);
        LocalDate today = ChinaTime.today(clock);
        List<CourseReport.Session> sessions =
                reading.held().of(List.of(id), begin(today.getYear() - BACK_YEARS), begin(today.getYear() + 2));
        Optional<AttemptStore.Tally> tally =
                reading.attempts().tally(List.of(id)).stream().findFirst();
        return new CourseReport(
                sessions.stream()
                        .map(one -> one.of(access.manages(actor, one.activity().path())))
                        .toList(),
                tally.map(AttemptStore.Tally::tried).orElse(0),
                tally.map(AttemptStore.Tally::passed).orElse(0),
                reading.qualifications().given(Actor.CLOCK, List.of(id)).getOrDefault(id, 0),
                reading.held().afterwards(sessions, course.category()));
    }

    /** Plans a course for a year. Throws Invalid with every problem. */
    @Transactional
    public void plan(Actor actor, NewPlan typed) {
        access.desk(actor);
        Optional<Site> site = sites.find(actor, typed.site()).filter(one -> access.manages(actor, one.path()));
        Optional<Course> course = Optional.ofNullable(typed.course())
                .flatMap(reading.courses()::find)
                .filter(Course::taught);
        int now = ChinaTime.today(clock).getYear();
        new Checks()
                .that(site.isPresent(), "site", "请选择是哪个场所的计划")
                .that(course.isPresent(), "course", "请从列表里选课程")
                .that(typed.year() >= now - 1 && typed.year() <= now + 2, "year", "计划写去年到后年的")
                .that(typed.month() >= 1 && typed.month() <= 12, "month", "请选到哪个月办完")
                .that(typed.sessions() >= 1 && typed.sessions() <= 100, "sessions", "场次填 1 到 100")
                .that(typed.people() >= 1 && typed.people() <= 100_000, "people", "人次填 1 到 100000")
                .that(typed.fen() >= 0 && typed.fen() <= MOST_FEN, "yuan", "经费填元，例如 1200 或 1200.50，没有就填 0")
                .done();
        Instant at = clock.instant();
        Site place = site.orElseThrow();
        try {
            reading.plans()
                    .insert(new PlanLine(
                            Ids.at(at),
                            place.id(),
                            place.path(),
                            course.orElseThrow().id(),
                            typed.year(),
                            typed.month(),
                            typed.sessions(),
                            typed.people(),
                            typed.fen(),
                            actor.name(),
                            at));
        } catch (DuplicateKeyException e) {
            throw Invalid.field("course", "这个场所这一年已经有这门课的计划了，要改就先删掉那一条");
        }
        audit.write(actor, "TRAINING_PLAN", null, course.orElseThrow().name());
    }

    /** Takes a line away. Throws Conflict where somebody else did. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        access.desk(actor);
        PlanLine line = reading.plans().find(id).orElseThrow(() -> new Conflict("这一条刚才已经删掉了"));
        Permissions.require(actor, Command.COURSE_MANAGE, Target.at(line.path()));
        if (!reading.plans().remove(id, clock.instant())) {
            throw new Conflict("这一条刚才已经删掉了");
        }
        audit.write(
                actor,
                "TRAINING_PLAN",
                null,
                reading.courses().find(line.course()).map(Course::name).orElse(""));
    }

    /** Says what a session cost; said again, the later counts and the earlier stays. */
    @Transactional
    public void cost(Actor actor, UUID activity, long fen, String typed) {
        Activity session = activities.get(actor, activity);
        if (session.more().course() == null) {
            throw new NotFound();
        }
        Permissions.require(actor, Command.COURSE_MANAGE, Target.at(session.path()));
        if (session.state() != ActivityState.FINISHED) {
            throw new Refused("这一场还没有结束，结束以后再记花费");
        }
        String words = Normal.line(typed);
        new Checks()
                .that(fen >= 0 && fen <= MOST_FEN, "yuan", "经费填元，例如 1200 或 1200.50，没有就填 0")
                .that(words.length() <= 100, "words", "最多写 {0} 个字", 100)
                .done();
        reading.plans().note(new Cost(activity, fen, words, actor.name(), clock.instant()));
        audit.write(actor, "TRAINING_COST", null, session.title());
    }

    private static Instant begin(int year) {
        return ChinaTime.instant(LocalDate.of(year, 1, 1).atStartOfDay());
    }
}
