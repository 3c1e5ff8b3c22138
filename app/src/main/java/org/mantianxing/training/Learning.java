package org.mantianxing.training;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.HoursEntry;
import org.springframework.stereotype.Service;

/** What somebody has learned, and where they stand in each course. Only about oneself. */
@Service
public class Learning {
    private final OwnSessions attended;
    private final CourseStore courses;
    private final CourseAccess access;
    private final AttemptStore attempts;

    Learning(OwnSessions attended, CourseStore courses, CourseAccess access, AttemptStore attempts) {
        this.attended = attended;
        this.courses = courses;
        this.access = access;
        this.attempts = attempts;
    }

    /**
     * A session that somebody was at.
     *
     * @param course null where it belonged to none
     */
    public record Session(HoursEntry hours, @Nullable Course course) {}

    /** All sessions that count, the latest first. */
    public List<Session> sessions(Actor actor) {
        List<OwnSessions.One> own = attended.own(actor);
        Map<UUID, Course> named =
                courses
                        .named(own.stream()
                                .map(OwnSessions.One::course)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Course::id, Function.identity()));
        return own.stream()
                .map(one -> new Session(one.entry(), one.course() == null ? null : named.get(one.course())))
                .toList();
    }

    /** Where one stands in each course of which one was at a session, what is still to be done first. */
    public List<Standing> standings(Actor actor) {
        List<Session> sessions = sessions(actor);
        List<Attempt> tried = attempts.of(actor.id());
        return sessions.stream()
                .map(Session::course)
                .filter(Objects::nonNull)
                .distinct()
                .map(course -> standing(course, sessions, tried))
                .sorted(Comparator.comparing(one -> !one.mayTry()))
                .toList();
    }

    /** Where one stands in this one; throws SignInNeeded for a visitor. */
    public Standing standing(Actor actor, UUID course) {
        return standing(access.get(actor, course), sessions(actor), attempts.of(actor.id()));
    }

    /** One's own tries of every course, the latest first. */
    public List<Attempt> attempts(Actor actor) {
        return attempts.of(actor.id());
    }

    private static Standing standing(Course course, List<Session> sessions, List<Attempt> tried) {
        List<Session> here =
                sessions.stream().filter(one -> course.equals(one.course())).toList();
        Instant since = here.stream()
                .map(one -> one.hours().first().recordedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        List<Attempt> mine =
                tried.stream().filter(one -> one.course().equals(course.id())).toList();
        List<Attempt> recent =
                mine.stream().filter(one -> !one.startedAt().isBefore(since)).toList();
        return new Standing(
                course,
                here.size(),
                here.isEmpty() ? 0 : Math.max(0, course.tries() - recent.size()),
                recent.stream().anyMatch(Attempt::passed),
                mine.stream()
                        .filter(one -> one.endedAt() == null)
                        .map(Attempt::id)
                        .findFirst()
                        .orElse(null),
                recent.stream().filter(one -> one.endedAt() != null).findFirst().orElse(null));
    }
}
