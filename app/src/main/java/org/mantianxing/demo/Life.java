package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.Planning;
import org.mantianxing.activities.Promises;
import org.mantianxing.district.Jobs;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Orders;
import org.mantianxing.records.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets the people of the demo live until the moment at which it opens. */
@Component
class Life {
    private static final Logger LOG = LoggerFactory.getLogger(Life.class);
    private final Activities activities;
    private final Planning planning;
    private final Promises promises;
    private final Orders orders;
    private final Records records;
    private final Schooling.Doors school;
    private final Ears ears;
    private final Hearers hearers;
    private final Jobs jobs;
    private final MovableClock clock;

    /** What people in the demo do is done at these doors. */
    @Component
    record Doors(
            Activities activities,
            Planning planning,
            Promises promises,
            Orders orders,
            Records records,
            Schooling.Doors school) {}

    Life(Doors doors, Ears ears, Hearers hearers, Jobs jobs, MovableClock clock) {
        this.activities = doors.activities();
        this.planning = doors.planning();
        this.promises = doors.promises();
        this.orders = doors.orders();
        this.records = doors.records();
        this.school = doors.school();
        this.ears = ears;
        this.hearers = hearers;
        this.jobs = jobs;
        this.clock = clock;
    }

    void live(Scale scale, Cast cast, Invention chance, Instant now) {
        Instant start = now.minus(Duration.ofDays(scale.daysBack()));
        Timeline time = new Timeline(clock, jobs, hearers);
        Volunteering volunteering = new Volunteering(activities, promises, cast, chance, time);
        new Gatherings(activities, planning, cast, chance, time, volunteering)
                .plan(scale.activities(), start, now, now.plus(Duration.ofDays(scale.daysAhead())));
        Ordering ordering = ordering(cast, chance, time, volunteering);
        ordering.plan(scale.orders(), start, now);
        Schooling schooling = new Schooling(school, cast, chance, time, volunteering);
        schooling.plan(start, now);
        Confirmers confirmers = new Confirmers(records, cast, time);
        ears.open(new Ears.Hearer() {
            @Override
            public void hear(ActivityEvent event) {
                volunteering.hear(event);
                confirmers.hear(event);
                schooling.hear(event);
            }

            @Override
            public void hear(OrderStepped event) {
                ordering.hear(event);
            }
        });
        try {
            time.live(start, now);
        } finally {
            ears.close();
        }
        LOG.info("Demo: {} steps taken, {} refused by a rule", time.done(), time.refused());
    }

    private Ordering ordering(Cast cast, Invention chance, Timeline time, Volunteering volunteering) {
        Wishes wishes = new Wishes(cast, chance);
        return new Ordering(
                orders,
                chance,
                time,
                wishes,
                new Ordering.People(
                        new Reviewers(orders, cast, chance, time, wishes),
                        new Receivers(orders, cast, chance, time, volunteering),
                        new Requesters(orders, cast, chance, time, wishes)));
    }
}
