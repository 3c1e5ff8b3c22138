package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning activities: changing them, copying them, having them come again. The third door of this module. */
@Service
public class Planning {
    private final ActivityAccess access;
    private final Changing changing;
    private final Repeating repeating;
    private final Calls calls;
    private final Copies copies;
    private final Plans plans;

    /** What a plan reads, and the time. */
    @Component
    record Plans(
            ActivityStore activities,
            SeriesStore series,
            CallDrafts drafts,
            CallReview review,
            Events events,
            Clock clock) {}

    Planning(ActivityAccess access, Changing changing, Repeating repeating, Calls calls, Copies copies, Plans plans) {
        this.access = access;
        this.changing = changing;
        this.repeating = repeating;
        this.calls = calls;
        this.copies = copies;
        this.plans = plans;
    }

    /** The call that this activity was made from, for the form that changes it. */
    public NewCall call(Actor actor, UUID activity) {
        return copies.of(access.managed(actor, activity));
    }

    /** The same again, a week later or when it first lies ahead; what belongs to an order is left out. */
    public NewCall copy(Actor actor, UUID activity) {
        NewCall call = copies.of(access.managed(actor, activity)).withoutOrder();
        Instant soonest = plans.clock().instant().plus(Duration.ofDays(2));
        Instant start = call.start();
        while (start.isBefore(soonest)) {
            start = start.plus(Duration.ofDays(7));
        }
        return Copies.at(call, start);
    }

    /** Puts out activities that come again; the answer is the series. */
    @Transactional
    public UUID repeat(Actor actor, NewCall call, Repeat repeat) {
        return repeating.begin(actor, call, repeat);
    }

    /** Puts out an event of several shifts and roles, all or none; the answer is the event. */
    @Transactional
    public UUID event(Actor actor, String title, List<NewCall> shifts) {
        return plans.events().put(actor, title, shifts);
    }

    /** One more shift of an event; the answer is its activity. */
    @Transactional
    public UUID addShift(Actor actor, UUID event, NewCall shift) {
        return plans.events().add(actor, event, shift);
    }

    public Event event(Actor actor, UUID id) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return plans.events().get(id);
    }

    /** All shifts of an event, by start. */
    public List<Activity> shifts(Actor actor, UUID event) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return plans.events().shifts(event);
    }

    public Series series(Actor actor, UUID id) {
        return plans.series().find(id).orElseThrow(NotFound::new);
    }

    /** Of a series: its activities that have not begun, the soonest first. */
    public List<Activity> ahead(Actor actor, UUID series) {
        return plans.series().ahead(series, plans.clock().instant()).stream()
                .map(plans.activities()::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Activities of series without holidays that are out and fall on a holiday, or a working day moved for one, that was
     * decreed later; of those that this person runs or watches, the soonest first. Nothing is called off by itself:
     * people have signed up.
     */
    public List<Activity> onHolidays(Actor actor) {
        return repeating.onHolidays().stream()
                .filter(one -> access.watches(actor, one))
                .toList();
    }

    /**
     * Changes an activity that has not begun, and with it others of its series; each keeps its own day.
     *
     * @throws Invalid when seats would be fewer than are taken, and for all that is wrong with the call
     */
    @Transactional
    public void change(Actor actor, UUID id, NewCall wanted, Scope scope) {
        Activity was = access.managed(actor, id);
        UUID series = was.series();
        if (series == null || scope == Scope.ONE) {
            changing.change(actor, id, wanted);
            return;
        }
        if (!ChinaTime.date(was.start()).equals(ChinaTime.date(wanted.start()))) {
            throw Invalid.field("start", "一次改多场时，每一场的日期不变，只能改几点。要换成星期几，请结束这个系列再新建");
        }
        plans.series().lock(series);
        changing.change(actor, id, wanted);
        for (UUID other : others(was, series, scope)) {
            Activity one = plans.activities().find(other).orElseThrow();
            changeOther(actor, one, on(wanted, ChinaTime.date(one.start())));
        }
        plans.series().changeCall(series, copies.of(plans.activities().find(id).orElseThrow()));
    }

    private List<UUID> others(Activity was, UUID series, Scope scope) {
        Instant now = plans.clock().instant();
        Instant from = scope == Scope.ALL || was.start().isBefore(now) ? now : was.start();
        return plans.series().ahead(series, from).stream()
                .filter(other -> !other.equals(was.id()))
                .toList();
    }

    private void changeOther(Actor actor, Activity one, NewCall wanted) {
        try {
            changing.change(actor, one.id(), wanted);
        } catch (Invalid wrong) {
            throw new Refused(
                    "{0} 那一场改不了：{1}",
                    Typed.shown(one.start()), wrong.problems().getFirst().words());
        }
    }

    private static NewCall on(NewCall call, LocalDate day) {
        LocalTime at = ChinaTime.local(call.start()).toLocalTime();
        return Copies.at(call, ChinaTime.instant(day.atTime(at)));
    }

    /** Calls off an activity, and with it others of its series, or all shifts of its event that have not begun; a series called off altogether ends. */
    @Transactional
    public void cancel(Actor actor, UUID id, String words, Scope scope) {
        Activity was = access.managed(actor, id);
        UUID series = was.series();
        UUID event = was.event();
        calls.cancel(actor, was, words);
        if (event != null && scope == Scope.ALL) {
            plans.events().shifts(event).stream()
                    .filter(one -> one.calling() && access.manages(actor, one))
                    .forEach(one -> calls.cancel(actor, one, words));
        }
        if (series == null || scope == Scope.ONE) {
            return;
        }
        plans.series().lock(series);
        for (UUID other : others(was, series, scope)) {
            calls.cancel(actor, plans.activities().find(other).orElseThrow(), words);
        }
        LocalDate last = scope == Scope.ALL
                ? ChinaTime.today(plans.clock())
                : ChinaTime.date(was.start()).minusDays(1);
        plans.series().end(series, last);
    }

    // ---- calls that are not out yet

    /** Whether this person's calls for any of their places have to be looked at by the level above first. */
    public boolean reviewed(Actor actor, List<Site> sites) {
        return sites.stream().anyMatch(site -> plans.review().needed(actor, site.path()));
    }

    /** Keeps what was typed, whatever is missing; {@code id} is the draft that is gone on with, or null. */
    @Transactional
    public UUID keep(Actor actor, @Nullable UUID id, CallDraft.Typed typed, boolean template) {
        return plans.drafts().save(actor, id, typed, template ? CallDraft.State.TEMPLATE : CallDraft.State.DRAFT);
    }

    /** Hands it to the level above, once everything in it is right. */
    @Transactional
    public UUID submit(Actor actor, @Nullable UUID id, CallDraft.Typed typed, NewCall call) {
        calls.sound(actor, call);
        return plans.drafts().save(actor, id, typed, CallDraft.State.SUBMITTED);
    }

    /** One's own, templates of one's places, and what waits for oneself; the last one on top. */
    public List<CallDraft> drafts(Actor actor) {
        return plans.drafts().list(actor);
    }

    public CallDraft draft(Actor actor, UUID id) {
        return plans.drafts().get(actor, id);
    }

    public CallDraft.Typed typed(Actor actor, UUID id) {
        return plans.drafts().typed(actor, id);
    }

    public boolean reviews(Actor actor, CallDraft draft) {
        return plans.drafts().reviews(actor, draft);
    }

    /** Lets it out; {@code call} is what was typed, read again. Never by whoever wrote it. */
    @Transactional
    public UUID release(Actor actor, UUID id, NewCall call, @Nullable Repeat repeat, ShiftForm shifts) {
        plans.drafts().release(actor, id);
        if (shifts.wanted()) {
            UUID event = plans.events().put(actor, call.title(), shifts.toShifts(call));
            return plans.events().shifts(event).getFirst().id();
        }
        if (repeat == null) {
            return calls.open(actor, call);
        }
        UUID series = repeating.begin(actor, call, repeat);
        return plans.series().ahead(series, plans.clock().instant()).getFirst();
    }

    @Transactional
    public void giveBack(Actor actor, UUID id, String words) {
        plans.drafts().giveBack(actor, id, words);
    }

    @Transactional
    public void discard(Actor actor, UUID id) {
        plans.drafts().delete(actor, id);
    }
}
