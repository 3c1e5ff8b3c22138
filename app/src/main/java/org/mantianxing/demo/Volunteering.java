package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityEvent;
import org.mantianxing.activities.ActivityEvent.*;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.activities.Attended;
import org.mantianxing.activities.Promises;
import org.mantianxing.activities.Seat;
import org.mantianxing.kernel.Actor;

/** How volunteers and leaders react to calls: answer, sign up, stand by, withdraw, come, check in, close the roll. */
final class Volunteering {
    /** Of so many who try, two or three find nothing in their way. */
    private static final int CROWD = 12;

    private final Activities activities;
    private final Promises promises;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Set<UUID> sure = new HashSet<>();
    private final Set<UUID> slow = new HashSet<>();

    Volunteering(Activities activities, Promises promises, Cast cast, Invention chance, Timeline time) {
        this.activities = activities;
        this.promises = promises;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
    }

    void hear(ActivityEvent event) {
        switch (event) {
            case Called it -> time.after(Duration.ofMinutes(1), () -> called(it.activity()));
            case Offered it -> asked(it);
            case SeatTaken it -> seated(it);
            case Reminded it -> it.holders().forEach(one -> reminded(it.activity(), one));
            case Staffed it -> full(it.activity());
            case SeatLeft _,
                    Unstaffed _,
                    Began _,
                    Finished _,
                    Rescheduled _,
                    AtRisk _,
                    PassedOn _,
                    HandoverAsked _,
                    SwapAsked _,
                    HandoverAnswered _,
                    Cancelled _,
                    Unmet _ -> {}
        }
    }

    /**
     * Enough people take the seats of this one within the hour, and all of them come. {@code open}: nobody closes the
     * roll, so that it is still under way when the demo opens.
     */
    void surely(UUID activity, boolean open) {
        sure.add(activity);
        if (open) {
            slow.add(activity);
        }
        for (int i = 1; i <= CROWD; i++) {
            Actor one = cast.actor(chance.pick(cast.volunteers()));
            time.after(Duration.ofMinutes(4L * i), () -> activities.signUp(one, activity));
        }
    }

    private void called(UUID id) {
        Activity call = activities.get(Actor.CLOCK, id);
        boolean forAnybody = activities.seats(Actor.CLOCK, id).stream()
                .anyMatch(seat -> seat.skill().isEmpty());
        if (call.openSignUp() && forAnybody) {
            int eager = chance.between(0, Math.max(1, call.seats() / 2));
            for (int i = 0; i < eager; i++) {
                Actor volunteer = cast.actor(chance.pick(cast.volunteers()));
                time.at(
                        Day.awake(
                                soon(Duration.between(time.now(), call.start()).dividedBy(2))),
                        () -> activities.signUp(volunteer, id, true));
            }
        }
        time.at(call.start().minus(Duration.ofMinutes(20)), () -> day(id));
    }

    private void asked(Offered it) {
        Actor volunteer = cast.actor(it.volunteer());
        Instant when = Day.awake(
                soon(Duration.between(time.now(), it.expires()).multipliedBy(9).dividedBy(10)));
        if (chance.chance(0.5)) {
            time.at(when, () -> activities.accept(volunteer, it.activity(), true));
        } else if (chance.chance(0.4)) {
            time.at(when, () -> activities.decline(volunteer, it.activity()));
        }
    }

    private void reminded(UUID activity, UUID holder) {
        Actor volunteer = cast.actor(holder);
        if (chance.chance(0.8)) {
            time.at(Day.awake(soon(Duration.ofHours(3))), () -> promises.confirm(volunteer, activity));
        }
    }

    private void seated(SeatTaken it) {
        Actor volunteer = cast.actor(it.volunteer());
        if (it.answerBy() != null && chance.chance(0.9)) {
            time.at(
                    soon(Duration.between(time.now(), it.answerBy()).dividedBy(2)),
                    () -> promises.confirm(volunteer, it.activity()));
        }
        if (!sure.contains(it.activity()) && chance.chance(0.05)) {
            Duration left = Duration.between(time.now(), it.start()).minusMinutes(90);
            time.at(Day.awake(soon(left)), () -> activities.withdraw(volunteer, it.activity()));
        }
    }

    private void full(UUID id) {
        for (int i = chance.between(0, 2); i > 0; i--) {
            Actor volunteer = cast.actor(chance.pick(cast.volunteers()));
            time.at(Day.awake(soon(Duration.ofHours(6))), () -> activities.standBy(volunteer, id));
        }
    }

    /** The day itself: those who come check in and out by the code, or the leader calls the roll. */
    private void day(UUID id) {
        Activity call = activities.get(Actor.CLOCK, id);
        if (!call.calling()) {
            return;
        }
        Actor leader = leader(call);
        boolean surely = sure.contains(id);
        boolean byCode = surely || chance.chance(0.75);
        for (Seat seat : activities.seats(leader, id)) {
            if (seat.state() == Seat.State.HELD && (surely || chance.chance(0.95))) {
                Actor volunteer = cast.actor(Objects.requireNonNull(seat.volunteer()));
                if (surely || (byCode && chance.chance(0.9))) {
                    checkIn(call, leader, volunteer);
                } else {
                    time.at(
                            call.end().plus(Duration.ofMinutes(3)),
                            () -> activities.callRoll(leader, id, List.of(Attended.came(volunteer.id()))));
                }
            }
        }
        if (!slow.contains(id) && (surely || chance.chance(0.93))) {
            time.at(call.end().plus(Duration.ofMinutes(chance.between(8, 50))), () -> activities.finish(leader, id));
        }
    }

    private void checkIn(Activity call, Actor leader, Actor volunteer) {
        time.at(
                call.start().plus(Duration.ofMinutes(chance.between(-15, 6))),
                () -> activities.checkIn(volunteer, call.id(), activities.code(leader, call.id())));
        if (chance.chance(0.85)) {
            time.at(
                    call.end().plus(Duration.ofMinutes(chance.between(-5, 6))),
                    () -> activities.checkOut(volunteer, call.id(), activities.code(leader, call.id())));
        }
    }

    private Actor leader(Activity call) {
        UUID named = call.leader();
        return named != null ? cast.actor(named) : cast.staff().at(call.path());
    }

    /** Calls off what is still to come, as staff sometimes must. */
    void callOff(UUID id, String words) {
        Activity call = activities.get(Actor.CLOCK, id);
        if (call.state() == ActivityState.RECRUITING || call.state() == ActivityState.STAFFED) {
            activities.cancel(cast.staff().at(call.path()), id, words);
        }
    }

    private Instant soon(Duration within) {
        long minutes = Math.max(2, within.toMinutes());
        return time.now().plus(Duration.ofMinutes(1 + (long) (minutes * chance.share() * chance.share())));
    }
}
