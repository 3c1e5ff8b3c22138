package org.mantianxing.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The small test at the end of a course, taken on one's own phone. Whoever was at a session has so many tries; another
 * session gives as many again. Nobody else sees how one answered.
 */
@Service
public class Tests {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final AttemptStore attempts;
    private final QuestionStore questions;
    private final CourseAccess access;
    private final Learning learning;
    private final Giving giving;
    private final Clock clock;

    Tests(
            AttemptStore attempts,
            QuestionStore questions,
            CourseAccess access,
            Learning learning,
            Giving giving,
            Clock clock) {
        this.attempts = attempts;
        this.questions = questions;
        this.access = access;
        this.learning = learning;
        this.giving = giving;
        this.clock = clock;
    }

    /** The try that is open, or a new one; throws Refused with what is missing. */
    @Transactional
    public UUID begin(Actor actor, UUID id) {
        Course course = access.get(actor, id);
        Standing standing = learning.standing(actor, id);
        if (standing.open() != null) {
            return standing.open();
        }
        if (!course.tested()) {
            throw new Refused("这门课不用考试，来听了就算");
        }
        if (standing.attended() == 0) {
            throw new Refused("先来听一次课，签退以后就能做小测验");
        }
        if (standing.passed()) {
            throw new Refused("您已经通过了，不用再考");
        }
        if (standing.tries() == 0) {
            throw new Refused("这次的机会用完了，再听一次课就有新的机会");
        }
        List<UUID> drawn =
                new ArrayList<>(questions.of(id).stream().map(Question::id).toList());
        if (drawn.isEmpty()) {
            throw new Refused("题目还没有准备好，请过几天再来");
        }
        Collections.shuffle(drawn, RANDOM);
        Instant now = clock.instant();
        UUID attempt = Ids.at(now);
        if (!attempts.begin(attempt, id, actor.id(), drawn.subList(0, Math.min(course.ask(), drawn.size())), now)) {
            throw new Conflict("测验刚才已经打开了，请刷新再看");
        }
        return attempt;
    }

    /** One's own; throws NotFound for anybody else's. */
    public Attempt get(Actor actor, UUID id) {
        actor.id();
        return attempts.find(id).filter(one -> actor.is(one.volunteer())).orElseThrow(NotFound::new);
    }

    /** What was asked, in the order shown. */
    public List<Question> questions(Actor actor, Attempt attempt) {
        return questions.named(get(actor, attempt.id()).asked());
    }

    /**
     * Hands it in; who passes has what the course gives at once. Throws Invalid with every question left out ({@code q0},
     * {@code q1} …), Conflict where it was handed in before.
     *
     * @param chosen places of the options ticked, for each question
     */
    @Transactional
    public Attempt handIn(Actor actor, UUID id, List<Set<Integer>> chosen) {
        Attempt attempt = get(actor, id);
        if (attempt.endedAt() != null) {
            throw new Conflict("这份已经交了，结果在下面");
        }
        Course course = access.get(actor, attempt.course());
        List<Question> asked = questions.named(attempt.asked());
        Checks checks = new Checks();
        int right = 0;
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Question one = asked.get(i);
            Set<Integer> ticked = i < chosen.size() ? one.among(chosen.get(i)) : Set.of();
            checks.that(!ticked.isEmpty(), "q" + i, "第 {0} 题还没有选", i + 1);
            right += one.right(ticked) ? 1 : 0;
            kept.add(String.join(",", ticked.stream().map(String::valueOf).toList()));
        }
        checks.done();
        boolean passed = right >= course.needed(asked.size());
        Instant now = clock.instant();
        if (!attempts.end(id, kept, right, passed, now)) {
            throw new Conflict("这份已经交了，结果在下面");
        }
        if (passed) {
            giving.give(course, actor.id(), ChinaTime.date(now));
        }
        return get(actor, id);
    }
}
