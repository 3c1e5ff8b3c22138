package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import org.mantianxing.district.Jobs;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.MovableClock;

/** What will happen, in the order of time; living through it moves the clock and runs the jobs in between. */
final class Timeline {
    private static final Duration TICK = Duration.ofMinutes(30);
    private final MovableClock clock;
    private final Jobs jobs;
    private final PriorityQueue<Plan> plans = new PriorityQueue<>();
    private long planned;
    private int refused;

    private record Plan(Instant at, long n, Runnable work) implements Comparable<Plan> {
        @Override
        public int compareTo(Plan other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(n, other.n);
        }
    }

    Timeline(MovableClock clock, Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Plans {@code work}; what is planned for the past happens now. */
    void at(Instant when, Runnable work) {
        plans.add(new Plan(when, planned++, work));
    }

    void after(Duration delay, Runnable work) {
        at(clock.instant().plus(delay), work);
    }

    /** Lives until {@code end}. A command that a rule refuses is no accident: life goes on without it. */
    void live(Instant start, Instant end) {
        Instant now = start;
        clock.moveTo(now);
        while (now.isBefore(end)) {
            Instant next = now.plus(TICK);
            while (!plans.isEmpty() && plans.peek().at().isBefore(next)) {
                Plan plan = plans.remove();
                clock.moveTo(plan.at().isBefore(now) ? now : plan.at());
                attempt(plan.work());
            }
            now = next;
            clock.moveTo(now);
            jobs.runDue(false);
        }
    }

    private void attempt(Runnable work) {
        try {
            work.run();
        } catch (Failure e) {
            refused++;
        }
    }

    /** How many commands a rule refused. */
    int refused() {
        return refused;
    }
}
