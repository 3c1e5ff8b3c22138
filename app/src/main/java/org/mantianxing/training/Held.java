package org.mantianxing.training;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Lessons;
import org.mantianxing.kernel.Actor;
import org.mantianxing.records.Trained;
import org.springframework.stereotype.Component;

/** Sessions with who came to them and what they cost. */
@Component
class Held {
    private final Lessons lessons;
    private final Trained trained;
    private final PlanStore plans;

    Held(Lessons lessons, Trained trained, PlanStore plans) {
        this.lessons = lessons;
        this.trained = trained;
        this.plans = plans;
    }

    /** Of these courses, begun or called in a span, by start. */
    List<CourseReport.Session> of(Collection<UUID> courses, Instant from, Instant to) {
        List<Activity> all = lessons.of(Actor.CLOCK, courses, from, to);
        List<UUID> ids = all.stream().map(Activity::id).toList();
        Map<UUID, Trained.Session> came = trained.sessions(Actor.CLOCK, ids).stream()
                .collect(Collectors.toMap(Trained.Session::activity, Function.identity()));
        Map<UUID, Cost> costs = plans.costs(ids);
        return all.stream()
                .map(one -> {
                    Trained.Session there = came.get(one.id());
                    return new CourseReport.Session(
                            one,
                            there == null ? 0 : there.people(),
                            there == null ? 0 : there.minutes(),
                            costs.get(one.id()),
                            false);
                })
                .toList();
    }

    Trained.Afterwards afterwards(List<CourseReport.Session> sessions, String category) {
        return trained.afterwards(
                Actor.CLOCK, sessions.stream().map(one -> one.activity().id()).toList(), category);
    }

    static TrainingYear.Held sum(List<CourseReport.Session> sessions) {
        TrainingYear.Held sum = TrainingYear.Held.NOTHING;
        for (CourseReport.Session one : sessions) {
            boolean over = one.activity().state() == ActivityState.FINISHED;
            Cost cost = one.cost();
            sum = sum.plus(new TrainingYear.Held(
                    over ? 1 : 0,
                    over ? 0 : 1,
                    one.people(),
                    one.minutes(),
                    cost == null ? 0 : cost.fen(),
                    over && cost == null ? 1 : 0));
        }
        return sum;
    }
}
