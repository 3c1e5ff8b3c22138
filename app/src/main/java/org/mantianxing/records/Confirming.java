package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.WorkingDays;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Component;

/** Leaders propose, sites confirm: the record of one activity as a whole. */
@Component
class Confirming {
    private static final int DAY = 24;
    private static final int AHEAD = 3;
    private final SheetStore store;
    private final HoursStore lines;
    private final Policies policies;
    private final WorkingDays days;
    private final Audit audit;
    private final Clock clock;

    Confirming(SheetStore store, HoursStore lines, Policies policies, WorkingDays days, Audit audit, Clock clock) {
        this.store = store;
        this.lines = lines;
        this.policies = policies;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins the term that the law sets; a reminder comes three working days before its end. */
    void propose(Actor actor, Finished finished) {
        Instant now = clock.instant();
        int term = policies.at(now).recordDays();
        store.propose(
                finished,
                actor,
                now,
                days.after(now, Math.max(1, term - AHEAD) * (long) DAY),
                days.after(now, term * (long) DAY));
    }

    Records.Waiting count(Reach reach) {
        return store.count(reach, clock.instant());
    }

    Sheet get(Actor actor, UUID activity) {
        Sheet sheet = store.find(activity).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.RECORD_READ, Target.at(sheet.path()));
        return sheet;
    }

    List<HoursLine> lines(Actor actor, UUID activity) {
        get(actor, activity);
        return lines.ofActivity(activity);
    }

    /** Nobody confirms what they proposed, nor their own hours: another pair of eyes, here or on the level above. */
    void confirm(Actor actor, UUID activity, boolean looked) {
        Sheet sheet = get(actor, activity);
        Permissions.require(actor, Command.RECORD_CORRECT, Target.at(sheet.path()));
        if (actor.is(sheet.proposedBy())) {
            throw new Refused("名单是您自己结束活动时报上来的，要请站点的另一位工作人员或上一级核对");
        }
        if (lines.ofActivity(activity).stream().anyMatch(line -> actor.is(line.volunteer()))) {
            throw new Refused("名单里有您自己的时长，要请站点的另一位工作人员或上一级核对");
        }
        new Checks().that(looked, "looked", "请先看过“哪些不算志愿服务”，再勾选确认").done();
        if (!store.confirm(activity, actor, clock.instant())) {
            Sheet now = get(actor, activity);
            throw new Conflict("{0} 刚刚已经核对过了，不用再核对", now.confirmedName());
        }
        audit.write(actor, "CONFIRM_HOURS", null, sheet.title());
    }
}
