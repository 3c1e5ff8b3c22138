package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of hours: who served what, when, how long, and what proves it. */
@Service
public class Records {
    private static final int LONGEST = 24 * 60;
    private final HoursStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Records(HoursStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Credits hours, once for each activity and volunteer: what comes again is passed over. Called by the module that
     * ends an activity, in its transaction, after it has checked that {@code actor} may.
     */
    @Transactional
    public void credit(Actor actor, NewHours hours) {
        if (actor.kind() == Actor.Kind.VISITOR) {
            throw new SignInNeeded();
        }
        if (hours.minutes() < 0 || hours.minutes() > LONGEST) {
            throw new IllegalArgumentException("Minutes out of range: " + hours.minutes());
        }
        store.insert(new HoursLine(
                Ids.at(clock.instant()),
                hours.volunteer(),
                hours.activity(),
                hours.title(),
                hours.organiser(),
                hours.category(),
                hours.path(),
                hours.minutes(),
                hours.grade(),
                hours.evidence(),
                hours.started(),
                hours.ended(),
                actor.account(),
                actor.name(),
                clock.instant(),
                null,
                ""));
    }

    /**
     * Corrects an entry, named by any of its lines: {@code minutes} is what counts from now on. The ledger gets a new
     * line with the difference; a correction is corrected in the same way. Nobody corrects their own hours.
     */
    @Transactional
    public void correct(Actor actor, UUID line, int minutes, String reason) {
        HoursEntry entry = locked(actor, line);
        HoursLine first = entry.first();
        if (actor.is(first.volunteer())) {
            throw new Refused("自己的时长要请别的工作人员更正");
        }
        new Checks()
                .that(minutes >= 0 && minutes <= LONGEST, "minutes", "时长要在 0 到 {0} 分钟之间", LONGEST)
                .that(minutes != entry.minutes(), "minutes", "这和现在记录的时长一样")
                .that(!reason.isBlank(), "reason", "请写明为什么更正，志愿者会看到")
                .that(reason.length() <= 300, "reason", "原因最多 300 个字")
                .done();
        Instant now = clock.instant();
        HoursLine correction = first.correction(Ids.at(now), minutes - entry.minutes(), reason.strip(), actor, now);
        store.insert(correction);
        audit.write(actor, "CORRECT_HOURS", first.volunteer(), first.title() + ":" + reason.strip());
        events.publishEvent(
                new HoursCorrected(correction.id(), first.volunteer(), first.title(), minutes, reason.strip(), now));
    }

    /** The entry of a line, for those who may correct it. */
    public HoursEntry get(Actor actor, UUID line) {
        UUID first = store.find(line).orElseThrow(NotFound::new).entry();
        HoursEntry entry = new Ledger(store.entry(first)).entries().getFirst();
        Permissions.require(
                actor, Command.RECORD_CORRECT, Target.at(entry.first().path()));
        return entry;
    }

    /** The lines of one volunteer, newest first: all for that person, for staff those of their places. */
    public List<HoursLine> lines(Actor actor, UUID volunteer) {
        Permissions.requireEver(actor, Command.RECORD_READ);
        List<HoursLine> lines = store.of(volunteer).stream()
                .filter(line -> Permissions.allows(
                        actor, Command.RECORD_READ, Target.at(line.path()).andOwner(volunteer)))
                .toList();
        if (lines.isEmpty()) {
            requireStaffOrSelf(actor, volunteer);
        }
        return lines;
    }

    /** The same lines, added up. */
    public Ledger ledger(Actor actor, UUID volunteer) {
        return new Ledger(lines(actor, volunteer));
    }

    /** All minutes of one volunteer after corrections; for whoever may see the volunteer's record at all. */
    public long minutes(Actor actor, UUID volunteer) {
        requireStaffOrSelf(actor, volunteer);
        return store.minutes(volunteer);
    }

    private static void requireStaffOrSelf(Actor actor, UUID volunteer) {
        boolean staff = actor.staff() && Permissions.everAllows(actor, Command.RECORD_READ);
        if (!staff) {
            Permissions.require(actor, Command.RECORD_READ, Target.ownedBy(volunteer));
        }
    }

    private HoursEntry locked(Actor actor, UUID line) {
        store.lock(get(actor, line).first().id());
        return get(actor, line);
    }
}
