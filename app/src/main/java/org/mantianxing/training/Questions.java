package org.mantianxing.training;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked at the end of a course, for whoever looks after it. */
@Service
public class Questions {
    private static final int MOST = 200;
    private final QuestionStore store;
    private final CourseAccess access;
    private final Audit audit;
    private final Clock clock;

    Questions(QuestionStore store, CourseAccess access, Audit audit, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** With the right answers. */
    public List<Question> of(Actor actor, UUID course) {
        access.desk(actor);
        return store.of(access.get(actor, course).id());
    }

    /** How many there are, by course; a course without any is left out. */
    public Map<UUID, Integer> counts(Actor actor, Collection<UUID> courses) {
        access.desk(actor);
        return store.counts(courses);
    }

    /**
     * Adds all that are typed, or none: {@link QuestionSheet} says how they are written. One that is there already, with
     * the same options, is not added again; the answer is how many were added. Throws Invalid for {@code questions} with
     * every problem, each with its line.
     */
    @Transactional
    public int add(Actor actor, UUID course, String typed) {
        Course taught = access.managed(actor, course);
        List<Question> there = store.of(course);
        List<QuestionSheet.Written> written = QuestionSheet.read(typed).stream()
                .filter(one -> there.stream()
                        .noneMatch(old ->
                                old.text().equals(one.text()) && old.options().equals(one.options())))
                .toList();
        new Checks()
                .that(there.size() + written.size() <= MOST, "questions", "一门课最多 {0} 题，先删掉一些旧的", MOST)
                .done();
        for (QuestionSheet.Written one : written) {
            store.insert(
                    new Question(Ids.at(clock.instant()), course, one.text(), one.options(), one.answers(), one.why()));
        }
        audit.write(actor, "COURSE_CHANGE", null, taught.name());
        return written.size();
    }

    /** It is asked no more; who answered it sees it still. Throws Conflict where somebody else took it away. */
    @Transactional
    public void retire(Actor actor, UUID course, UUID question) {
        Course taught = access.managed(actor, course);
        Instant now = clock.instant();
        if (!store.retire(course, question, now)) {
            throw new Conflict("这道题刚才已经删掉了");
        }
        audit.write(actor, "COURSE_CHANGE", null, taught.name());
    }
}
