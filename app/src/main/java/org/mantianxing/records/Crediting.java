package org.mantianxing.records;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hours that come to be, and hours that are corrected, by the ladder of the day. */
@Component
class Crediting {
    static final int LONGEST = 24 * 60;
    private final Ledgers ledgers;
    private final Writing writing;
    private final Asking asking;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Crediting(
            Ledgers ledgers,
            Writing writing,
            Asking asking,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.ledgers = ledgers;
        this.writing = writing;
        this.asking = asking;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What the day does not count by itself waits for the level above or the centre. */
    void credit(Actor actor, NewHours hours, boolean declared) {
        if (hours.minutes() < 0 || hours.minutes() > LONGEST) {
            throw new IllegalArgumentException("Minutes out of range: " + hours.minutes());
        }
        ledgers.totals().lock(hours.volunteer());
        Instant now = clock.instant();
        HoursPolicy policy = ledgers.policies().at(hours.started());
        long already = writing.dayOf(hours.volunteer(), hours.started());
        boolean ladder = hours.kind() == NewHours.Kind.SERVICE && !declared;
        int counted = ladder ? policy.countable(already, hours.minutes()) : hours.minutes();
        HoursLine line = HoursLine.first(Ids.at(now), hours, counted, declared, actor, now);
        if (writing.write(line) && counted < hours.minutes()) {
            asking.longDay(
                    actor, line, hours.minutes() - counted, policy.desk(hours.path(), already + hours.minutes()));
        }
    }

    /** {@code minutes} is what counts from now on; beyond the day's ladder only for whom the ladder names. */
    void correct(Actor actor, UUID line, int minutes, String reason, String code) {
        HoursEntry entry = ledgers.locked(actor, line);
        HoursLine first = entry.first();
        if (actor.is(first.volunteer())) {
            throw new Refused("自己的时长要请别的工作人员更正");
        }
        String why = NotVolunteering.of(code).map(NotVolunteering::words).orElse("");
        String words = why.isEmpty() ? reason.strip() : reason.isBlank() ? why : why + "：" + reason.strip();
        new Checks()
                .that(minutes >= 0 && minutes <= LONGEST, "minutes", "时长要在 0 到 {0} 分钟之间", LONGEST)
                .that(minutes != entry.minutes(), "minutes", "这和现在记录的时长一样")
                .that(why.isEmpty() || minutes == 0, "minutes", "不算志愿服务的，时长要写 0")
                .that(!words.isBlank(), "reason", "请写明为什么更正，志愿者会看到")
                .that(reason.length() <= 300, "reason", "原因最多 300 个字")
                .done();
        requireLadder(actor, entry, minutes);
        change(actor, entry, minutes, words, why.isEmpty() ? "" : code);
    }

    /** A new line with the difference; everybody who has to know hears of it. */
    void change(Actor actor, HoursEntry entry, int minutes, String words, String code) {
        HoursLine first = entry.first();
        Instant now = clock.instant();
        HoursLine correction = first.correction(Ids.at(now), minutes - entry.minutes(), words, code, actor, now);
        writing.write(correction);
        audit.write(actor, "CORRECT_HOURS", first.volunteer(), first.title() + ":" + words);
        events.publishEvent(
                new HoursCorrected(correction.id(), first.id(), first.volunteer(), first.title(), minutes, words, now));
    }

    /** Throws Refused where the day would become longer than this person may let it become. */
    void requireLadder(Actor actor, HoursEntry entry, int minutes) {
        HoursLine first = entry.first();
        if (first.declared() || first.kind() != NewHours.Kind.SERVICE || minutes <= entry.minutes()) {
            return;
        }
        HoursPolicy policy = ledgers.policies().at(first.startedAt());
        long day = writing.dayOf(first.volunteer(), first.startedAt()) - entry.minutes() + minutes;
        String desk = policy.desk(first.path(), day);
        if (!Permissions.allows(actor, Command.RECORD_CORRECT, Target.at(desk))) {
            throw new Refused("这样一天就有 {0} 小时了，超过 {1} 小时要由上一级来更正", hours(day), hours(policy.dayMinutes()));
        }
    }

    private static String hours(long minutes) {
        return minutes % 60 == 0 ? String.valueOf(minutes / 60) : String.valueOf(Math.round(minutes / 6.0) / 10.0);
    }
}
