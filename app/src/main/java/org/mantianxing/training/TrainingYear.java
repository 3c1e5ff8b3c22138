package org.mantianxing.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a place planned for a year, and what became of it.
 *
 * @param lines a line for each plan, then one for each course that was taught without one
 */
public record TrainingYear(int year, List<Line> lines) {
    public TrainingYear {
        lines = List.copyOf(lines);
    }

    /**
     * A course at a place.
     *
     * @param plan null where sessions were held without one
     * @param place name of the place that planned, or that holds the course
     */
    public record Line(Course course, @Nullable PlanLine plan, String place, Held held) {
        /** Whether the month by whose end it was due is over, and less was held than planned. */
        public boolean late(int year, int month) {
            return plan != null
                    && held.sessions() < plan.sessions()
                    && (plan.year() < year || (plan.year() == year && plan.month() < month));
        }
    }

    /**
     * What was held.
     *
     * @param ahead sessions that are called and not over
     * @param people who came, each as often as they came
     * @param minutes that they learned altogether
     * @param fen what it cost, as far as somebody said
     * @param unsaid how many sessions that are over have no cost yet
     */
    public record Held(int sessions, int ahead, int people, long minutes, long fen, int unsaid) {
        static final Held NOTHING = new Held(0, 0, 0, 0, 0, 0);

        Held plus(Held other) {
            return new Held(
                    sessions + other.sessions,
                    ahead + other.ahead,
                    people + other.people,
                    minutes + other.minutes,
                    fen + other.fen,
                    unsaid + other.unsaid);
        }
    }

    /** All that was held. */
    public Held held() {
        return lines.stream().map(Line::held).reduce(Held.NOTHING, Held::plus);
    }

    public int plannedSessions() {
        return lines.stream()
                .mapToInt(one -> one.plan() == null ? 0 : one.plan().sessions())
                .sum();
    }

    public int plannedPeople() {
        return lines.stream()
                .mapToInt(one -> one.plan() == null ? 0 : one.plan().people())
                .sum();
    }

    public long plannedFen() {
        return lines.stream()
                .mapToLong(one -> one.plan() == null ? 0 : one.plan().fen())
                .sum();
    }
}
