package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityEvent.*;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.live.Live;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Says what happened, in the transaction in which it happens: history line, event, live pages. */
@Component
class Announcer {
    private final StepStore steps;
    private final OpenCalls open;
    private final ApplicationEventPublisher events;
    private final Live live;
    private final Clock clock;

    Announcer(StepStore steps, OpenCalls open, ApplicationEventPublisher events, Live live, Clock clock) {
        this.steps = steps;
        this.open = open;
        this.events = events;
        this.live = live;
        this.clock = clock;
    }

    /** By which it says when something happened. */
    Clock clock() {
        return clock;
    }

    /** The topic to which pages of this activity listen. */
    static String topic(UUID activity) {
        return "activity:" + activity;
    }

    /** A line of the history. */
    void step(Actor actor, UUID activity, Kind kind, String words) {
        Instant now = clock.instant();
        steps.insert(new ActivityStep(Ids.at(now), activity, now, actor.account(), actor.name(), kind, words));
        changed(activity);
    }

    void changed(UUID activity) {
        open.changed();
        live.changedForGood(topic(activity));
    }

    void called(Activity a) {
        events.publishEvent(new Called(id(), a.id(), a.origin(), a.title(), clock.instant()));
    }

    void offered(Activity a, Offer offer, String reasons) {
        events.publishEvent(new Offered(
                id(),
                a.id(),
                a.origin(),
                a.title(),
                clock.instant(),
                offer.volunteer(),
                reasons,
                a.start(),
                offer.expiresAt()));
    }

    void seatTaken(Activity a, UUID volunteer, boolean promoted, @Nullable Instant answerBy) {
        events.publishEvent(new SeatTaken(
                id(), a.id(), a.origin(), a.title(), clock.instant(), volunteer, promoted, a.start(), answerBy));
    }

    void passedOn(Activity a, UUID volunteer) {
        events.publishEvent(new PassedOn(id(), a.id(), a.origin(), a.title(), clock.instant(), volunteer));
    }

    void handoverAsked(Activity a, UUID taker) {
        events.publishEvent(new HandoverAsked(id(), a.id(), a.origin(), a.title(), clock.instant(), taker, a.start()));
    }

    void handoverAnswered(Activity a, UUID giver, boolean taken) {
        events.publishEvent(new HandoverAnswered(id(), a.id(), a.origin(), a.title(), clock.instant(), giver, taken));
    }

    void swapAsked(Activity a, UUID giver, Activity other) {
        events.publishEvent(new SwapAsked(
                id(), a.id(), a.origin(), a.title(), clock.instant(), giver, other.title(), other.start()));
    }

    void seatLeft(Activity a, UUID volunteer, boolean late) {
        events.publishEvent(
                new SeatLeft(id(), a.id(), a.origin(), a.title(), clock.instant(), volunteer, late, a.leader()));
    }

    void staffed(Activity a) {
        events.publishEvent(new Staffed(id(), a.id(), a.origin(), a.title(), clock.instant()));
    }

    void unstaffed(Activity a) {
        events.publishEvent(new Unstaffed(id(), a.id(), a.origin(), a.title(), clock.instant()));
    }

    void began(Activity a) {
        events.publishEvent(new Began(id(), a.id(), a.origin(), a.title(), clock.instant()));
    }

    void finished(Activity a, List<UUID> came, List<UUID> missed) {
        events.publishEvent(new Finished(id(), a.id(), a.origin(), a.title(), clock.instant(), came, missed));
    }

    void rescheduled(Activity a, List<UUID> holders, List<UUID> released) {
        events.publishEvent(new Rescheduled(
                id(), a.id(), a.origin(), a.title(), clock.instant(), a.start(), a.place(), holders, released));
    }

    void reminded(Activity a, List<UUID> holders, boolean soon) {
        events.publishEvent(new Reminded(
                id(), a.id(), a.origin(), a.title(), clock.instant(), a.start(), a.place(), holders, soon));
    }

    void atRisk(Activity a, int confirmed) {
        events.publishEvent(new AtRisk(
                id(),
                a.id(),
                a.origin(),
                a.title(),
                clock.instant(),
                a.start(),
                a.leader(),
                a.seats(),
                a.taken(),
                confirmed));
    }

    void cancelled(Activity a, String words, List<UUID> holders) {
        events.publishEvent(new Cancelled(id(), a.id(), a.origin(), a.title(), clock.instant(), words, holders));
    }

    void unmet(Activity a, String tried, List<UUID> holders) {
        events.publishEvent(new Unmet(id(), a.id(), a.origin(), a.title(), clock.instant(), tried, holders));
    }

    private UUID id() {
        return Ids.at(clock.instant());
    }
}
