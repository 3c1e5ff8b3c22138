package org.mantianxing.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What is asked about hours, and what a second person says to it. */
@Component
class Deciding {
    private final ClaimStore store;
    private final Ledgers ledgers;
    private final Crediting crediting;
    private final Asking asking;
    private final Telling telling;
    private final Clock clock;

    /** How others hear of it. */
    @Component
    record Telling(Audit audit, ApplicationEventPublisher events) {}

    Deciding(ClaimStore store, Ledgers ledgers, Crediting crediting, Asking asking, Telling telling, Clock clock) {
        this.store = store;
        this.ledgers = ledgers;
        this.crediting = crediting;
        this.asking = asking;
        this.telling = telling;
        this.clock = clock;
    }

    /** What the volunteer thinks is right, within the days that the rule gives. */
    void dispute(Actor actor, UUID line, int minutes, String words) {
        HoursEntry entry = ledgers.entry(line);
        HoursLine first = entry.first();
        Permissions.require(actor, Command.RECORD_CLAIM, Target.ownedBy(first.volunteer()));
        new Checks()
                .that(minutes >= 0 && minutes <= Crediting.LONGEST, "minutes", "时长要在 0 到 {0} 分钟之间", Crediting.LONGEST)
                .that(minutes != entry.minutes(), "minutes", "这和现在记录的时长一样")
                .that(!words.isBlank(), "words", "请写明哪里不对，例如几点到几点")
                .that(words.length() <= 300, "words", "说明最多 {0} 个字", 300)
                .done();
        Instant last = until(entry);
        if (clock.instant().isAfter(last)) {
            throw new Refused("这条记录可以提出异议的时间已经过了。确实有错的话，请联系组织这次服务的站点");
        }
        try {
            asking.dispute(actor, first, minutes, words.strip());
        } catch (DuplicateKeyException e) {
            throw new Conflict("这条记录已经提出过异议，正在等待核对");
        }
    }

    /** Until when an entry may be disputed: counted from its last line, so that a correction may be answered too. */
    Instant until(HoursEntry entry) {
        HoursLine latest = entry.corrections().isEmpty()
                ? entry.first()
                : entry.corrections().getLast();
        return latest.recordedAt()
                .plus(Duration.ofDays(ledgers.policies().at(latest.recordedAt()).disputeDays()));
    }

    /** Typed in for somebody; the activity's module has checked that {@code actor} leads it. */
    void type(Actor actor, NewHours hours, String words) {
        if (actor.is(hours.volunteer())) {
            throw new Refused("自己的时长不能自己补记，请站点的工作人员补记");
        }
        new Checks()
                .that(hours.minutes() > 0, "to", "这段时间太短，不够记时长")
                .that(!words.isBlank(), "words", "请写明为什么补记，核对的人和志愿者都会看到")
                .that(words.length() <= 300, "words", "说明最多 {0} 个字", 300)
                .done();
        boolean has = ledgers.lines().ofActivity(hours.activity()).stream()
                .anyMatch(line -> line.volunteer().equals(hours.volunteer()));
        if (has) {
            throw new Conflict("这名志愿者在这项活动里已经有时长了，记错了请更正");
        }
        try {
            asking.typed(actor, hours, words.strip());
        } catch (DuplicateKeyException e) {
            throw new Conflict("这名志愿者已经补记过，正在等待核对");
        }
    }

    void declare(Actor actor, NewDeclared it) {
        Permissions.require(actor, Command.RECORD_CLAIM, Target.ownedBy(actor.id()));
        DeclaredChecks.check(it, clock.instant());
        Instant now = clock.instant();
        NewHours hours = new NewHours(
                actor.id(),
                Ids.at(now),
                null,
                NewHours.Kind.SERVICE,
                it.title().strip(),
                it.organiser().strip(),
                it.category(),
                it.place().strip(),
                it.path(),
                it.minutes(),
                NewHours.Grade.D,
                "",
                it.started(),
                it.started().plus(Duration.ofMinutes(it.minutes())));
        boolean again = store.of(actor.id()).stream()
                .anyMatch(claim -> claim.kind() == Claim.Kind.DECLARED
                        && (claim.open() || claim.state() == Claim.State.GRANTED)
                        && claim.startedAt().equals(hours.started())
                        && claim.title().equals(hours.title()));
        if (again) {
            throw new Conflict("同一天的这项服务已经申报过，不用再报一次");
        }
        asking.declared(actor, hours, it.words().strip(), it.pictures());
    }

    void withdraw(Actor actor, UUID id) {
        Claim claim = store.find(id).orElseThrow(NotFound::new);
        if (!actor.is(claim.askedBy())) {
            throw new NotFound();
        }
        if (!store.decide(id, Claim.State.WITHDRAWN, actor, "", clock.instant())) {
            throw decided(id);
        }
    }

    /** For those at the claim's desk, those who asked, the volunteer, and whoever reads records there. */
    Claim get(Actor actor, UUID id) {
        Claim claim = store.find(id).orElseThrow(NotFound::new);
        if (!actor.is(claim.askedBy()) && !actor.is(claim.volunteer())) {
            Permissions.require(
                    actor, Command.RECORD_READ, Target.at(claim.desk()).andPath(claim.path()));
        }
        return claim;
    }

    boolean mayDecide(Actor actor, Claim claim) {
        return claim.open()
                && Permissions.allows(actor, Command.RECORD_CORRECT, Target.at(claim.desk()))
                && !actor.is(claim.askedBy())
                && !actor.is(claim.volunteer());
    }

    /** {@code minutes}: what is granted, which may be less than was asked for. */
    void grant(Actor actor, UUID id, int minutes, String words) {
        Claim claim = mine(actor, id);
        int most = claim.kind() == Claim.Kind.DISPUTE ? Crediting.LONGEST : claim.minutes();
        new Checks()
                .that(minutes > 0 || claim.kind() == Claim.Kind.DISPUTE, "minutes", "一分钟都不认的话，请选“不同意”")
                .that(minutes >= 0 && minutes <= most, "minutes", "时长要在 0 到 {0} 分钟之间", most)
                .that(words.length() <= 300, "words", "说明最多 {0} 个字", 300)
                .done();
        decide(actor, claim, Claim.State.GRANTED, minutes, words);
        switch (claim.kind()) {
            case LONG_DAY -> {
                HoursEntry entry = ledgers.locked(Actor.CLOCK, entryOf(claim));
                crediting.change(actor, entry, entry.minutes() + minutes, reason(claim, words), "");
            }
            case DISPUTE -> {
                HoursEntry entry = ledgers.locked(Actor.CLOCK, entryOf(claim));
                if (minutes != entry.minutes()) {
                    crediting.requireLadder(actor, entry, minutes);
                    crediting.change(actor, entry, minutes, reason(claim, words), "");
                }
            }
            case TYPED ->
                crediting.credit(
                        actor,
                        claim.hours(minutes, Packed.of("{0} 补记，{1} 核对", claim.askedName(), actor.name())),
                        false);
            case DECLARED ->
                crediting.credit(actor, claim.hours(minutes, Packed.of("本人申报，{0} 看过证明", actor.name())), true);
        }
    }

    void refuse(Actor actor, UUID id, String words) {
        Claim claim = mine(actor, id);
        new Checks()
                .that(!words.isBlank(), "words", "请写明为什么不同意，对方会看到")
                .that(words.length() <= 300, "words", "说明最多 {0} 个字", 300)
                .done();
        decide(actor, claim, Claim.State.REFUSED, 0, words);
    }

    private Claim mine(Actor actor, UUID id) {
        Claim claim = get(actor, id);
        Permissions.require(actor, Command.RECORD_CORRECT, Target.at(claim.desk()));
        if (actor.is(claim.askedBy()) || actor.is(claim.volunteer())) {
            throw new Refused("这是您自己提出的，或者是您自己的时长，要请另一个人核对");
        }
        if (!claim.open()) {
            throw decided(id);
        }
        return claim;
    }

    private void decide(Actor actor, Claim claim, Claim.State state, int minutes, String words) {
        Instant now = clock.instant();
        if (!store.decide(claim.id(), state, actor, words.strip(), now)) {
            throw decided(claim.id());
        }
        boolean granted = state == Claim.State.GRANTED;
        telling.audit().write(actor, granted ? "GRANT_HOURS" : "REFUSE_HOURS", claim.volunteer(), claim.title());
        telling.events()
                .publishEvent(new ClaimDecided(
                        Ids.at(now),
                        claim.volunteer(),
                        claim.kind(),
                        granted,
                        claim.title(),
                        minutes,
                        words.strip(),
                        now));
    }

    private Conflict decided(UUID id) {
        Claim now = store.find(id).orElseThrow();
        return new Conflict("这一条刚刚已经处理过了，结果是“{0}”", Words.of(now.state().words()));
    }

    private static String reason(Claim claim, String words) {
        String kind = claim.kind().words();
        return words.isBlank() ? kind : kind + "：" + words.strip();
    }

    private static UUID entryOf(Claim claim) {
        UUID entry = claim.entry();
        if (entry == null) {
            throw new IllegalStateException("A claim of this kind has an entry: " + claim.id());
        }
        return entry;
    }
}
