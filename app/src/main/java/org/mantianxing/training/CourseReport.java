package org.mantianxing.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activity;
import org.mantianxing.records.Trained;

/**
 * What became of a course in the last years, and what it brought.
 *
 * @param tried people who handed a test in
 * @param passed people who passed
 * @param hold how many hold what it gave
 * @param after what those who came served afterwards, under the category for which the course is meant
 */
public record CourseReport(List<Session> sessions, int tried, int passed, int hold, Trained.Afterwards after) {
    public CourseReport {
        sessions = List.copyOf(sessions);
    }

    /**
     * A session.
     *
     * @param people who came
     * @param minutes that they learned altogether
     * @param cost null where nobody said
     * @param mine whether the reader says what it cost
     */
    public record Session(
            Activity activity,
            int people,
            long minutes,
            @Nullable Cost cost,
            boolean mine) {
        Session of(boolean reader) {
            return new Session(activity, people, minutes, cost, reader);
        }
    }

    public int people() {
        return sessions.stream().mapToInt(Session::people).sum();
    }

    /** In hundredths of a yuan, as far as somebody said. */
    public long fen() {
        return sessions.stream()
                .mapToLong(one -> one.cost() == null ? 0 : one.cost().fen())
                .sum();
    }
}
