package org.mantianxing.training;

import java.time.Clock;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.volunteers.Children;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What follows when a session is over, in the transaction that closes its roll; and when somebody leaves. */
@Component
class SessionsEnd {
    private final Activities activities;
    private final CourseStore courses;
    private final AttemptStore attempts;
    private final Giving giving;
    private final Children children;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SessionsEnd(
            Activities activities,
            CourseStore courses,
            AttemptStore attempts,
            Giving giving,
            Children children,
            Said said) {
        this.activities = activities;
        this.courses = courses;
        this.attempts = attempts;
        this.giving = giving;
        this.children = children;
        this.events = said.events();
        this.clock = said.clock();
    }

    /** How and when it is told. */
    @Component("sessionsEndSaid")
    record Said(ApplicationEventPublisher events, Clock clock) {}

    @EventListener
    void on(ActivityEvent event) {
        if (event instanceof ActivityEvent.Finished finished) {
            Activity activity = activities.get(Actor.CLOCK, finished.activity());
            UUID taught = activity.more().course();
            if (taught != null) {
                courses.find(taught).ifPresent(course -> over(course, activity, finished));
            }
        }
    }

    private void over(Course course, Activity activity, ActivityEvent.Finished finished) {
        if (course.tested()) {
            events.publishEvent(new TestOpen(
                    Ids.at(clock.instant()),
                    course.id(),
                    course.name(),
                    course.ask(),
                    finished.came().stream()
                            .filter(one -> !children.accompanied(Actor.CLOCK, one))
                            .toList(),
                    clock.instant()));
        } else {
            finished.came().forEach(one -> giving.give(course, one, ChinaTime.date(activity.end())));
        }
    }

    /** How somebody answered goes with them. */
    @EventListener
    void closed(AccountClosed closing) {
        attempts.forget(closing.account());
    }
}
