package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.PriorityQueue;
import org.mantianxing.district.Jobs;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.MovableClock;

/** What will happen, in the order of time; living through it moves the clock and runs the jobs in between. */
final class Timeline {
    private static final Duration BY_DAY = Duration.ofHours(1);
    private static final Duration BY_NIGHT = Duration.ofHours(4);
    private final MovableClock clock;
    private final Jobs jobs;
    private final Hearers hearers;
    private final PriorityQueue<Plan> plans = new PriorityQueue<>();
    private long planned;
    private int done;
    private int refused;

    private record Plan(Instant at, long n, Runnable work) implements Comparable<Plan> {
        @Override
        public int compareTo(Plan other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(n, other.n);
        }
    }

    Timeline(MovableClock clock, Jobs jobs, Hearers hearers) {
        this.clock = clock;
        this.jobs = jobs;
        this.hearers = hearers;
    }

    Instant now() {
        return clock.instant();
    }

    /** Plans {@code work}; what is planned for the past happens now. */
    void at(Instant when, Runnable work) {
        plans.add(new Plan(when, planned++, work));
    }

    void after(Duration delay, Runnable work) {
        at(clock.instant().plus(delay), work);
    }

    /** Lives until {@code end}; what is planned for later does not happen. */
    void live(Instant start, Instant end) {
        Instant now = start;
        clock.moveTo(now);
        while (now.isBefore(end)) {
            Instant tick = now.plus(night(now) ? BY_NIGHT : BY_DAY);
            Instant next = tick.isBefore(end) ? tick : end;
            while (!plans.isEmpty() && plans.peek().at().isBefore(next)) {
                Plan plan = plans.remove();
                now = plan.at().isBefore(now) ? now : plan.at();
                clock.moveTo(now);
                attempt(plan.work());
            }
            now = next;
            clock.moveTo(now);
            hearers.settle();
            jobs.runDue(false);
        }
        hearers.settle();
    }

    private static boolean night(Instant now) {
        LocalDateTime local = ChinaTime.local(now);
        return local.getHour() >= 22 || local.getHour() < 5;
    }

    /** A command that a rule refuses is no accident: life goes on without it. */
    private void attempt(Runnable work) {
        try {
            work.run();
            done++;
        } catch (Failure e) {
            refused++;
        }
    }

    int done() {
        return done;
    }

    /** How many commands a rule refused. */
    int refused() {
        return refused;
    }
}
