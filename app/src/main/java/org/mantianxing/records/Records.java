package org.mantianxing.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of hours: who served what, when, how long, what proves it, and who has looked at it. */
@Service
public class Records {
    private static final int SHOWN = 200;
    private final Ledgers ledgers;
    private final Crediting crediting;
    private final Deciding deciding;
    private final Confirming confirming;
    private final SheetStore sheetStore;
    private final ClaimStore claimStore;

    Records(
            Ledgers ledgers,
            Crediting crediting,
            Deciding deciding,
            Confirming confirming,
            SheetStore sheetStore,
            ClaimStore claimStore) {
        this.ledgers = ledgers;
        this.crediting = crediting;
        this.deciding = deciding;
        this.confirming = confirming;
        this.sheetStore = sheetStore;
        this.claimStore = claimStore;
    }

    // ---- the ledger

    /**
     * Credits hours, once for each activity and volunteer: what comes again is passed over. What a day does not count by
     * itself waits for the level above. Called by the module that ends an activity, in its transaction, after it has
     * checked that {@code actor} may.
     */
    @Transactional
    public void credit(Actor actor, NewHours hours) {
        if (actor.kind() == Actor.Kind.VISITOR) {
            throw new SignInNeeded();
        }
        crediting.credit(actor, hours, false);
    }

    /**
     * Corrects an entry, named by any of its lines: {@code minutes} is what counts from now on. The ledger gets a new
     * line with the difference; a correction is corrected in the same way. Nobody corrects their own hours.
     */
    @Transactional
    public void correct(Actor actor, UUID line, int minutes, String reason) {
        correct(actor, line, minutes, reason, "");
    }

    /** The same; {@code code} of {@link NotVolunteering}, where that is why it is taken back. */
    @Transactional
    public void correct(Actor actor, UUID line, int minutes, String reason, String code) {
        crediting.correct(actor, line, minutes, reason, code);
    }

    /** The entry of a line, for those who may correct it. */
    public HoursEntry get(Actor actor, UUID line) {
        return ledgers.get(actor, line);
    }

    /** The entry of a line of one's own. */
    public HoursEntry own(Actor actor, UUID line) {
        HoursEntry entry = ledgers.entry(line);
        Permissions.require(
                actor, Command.RECORD_CLAIM, Target.ownedBy(entry.first().volunteer()));
        return entry;
    }

    /** The lines of one volunteer, newest first: all for that person, for staff those of their places. */
    public List<HoursLine> lines(Actor actor, UUID volunteer) {
        Permissions.requireEver(actor, Command.RECORD_READ);
        List<HoursLine> lines = ledgers.lines().of(volunteer).stream()
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

    /** Points of a ledger, each service by the rule of its day; they follow from the hours and are corrected with them. */
    public long points(Actor actor, Ledger ledger) {
        return ledger.entries().stream()
                .mapToLong(entry ->
                        ledgers.policies().at(entry.first().startedAt()).points(entry))
                .sum();
    }

    /** What somebody's ledger adds up to; for whoever may see the volunteer's record at all. */
    public Total total(Actor actor, UUID volunteer) {
        requireStaffOrSelf(actor, volunteer);
        return ledgers.totals().find(volunteer).orElse(Total.none(volunteer));
    }

    /** All minutes of service of one volunteer after corrections, without those served elsewhere. */
    public long minutes(Actor actor, UUID volunteer) {
        return total(actor, volunteer).minutes();
    }

    /** Holds one's own ledger: nothing in it is corrected until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Actor actor) {
        ledgers.totals().lock(actor.id());
    }

    /** Stars given and taken back, oldest first. */
    public List<StarStep> stars(Actor actor, UUID volunteer) {
        requireStaffOrSelf(actor, volunteer);
        return ledgers.totals().stars(volunteer);
    }

    // ---- confirmed by the site

    /** Lays the record of an activity before its site; once. In the transaction that closes the roll. */
    @Transactional
    public void propose(Actor actor, Finished finished) {
        confirming.propose(actor, finished);
    }

    public Sheet sheet(Actor actor, UUID activity) {
        return confirming.get(actor, activity);
    }

    /** The lines of one activity, with corrections, for those who look after its place. */
    public List<HoursLine> sheetLines(Actor actor, UUID activity) {
        return confirming.lines(actor, activity);
    }

    /** What is asked about hours of this activity. */
    public List<Claim> sheetClaims(Actor actor, UUID activity) {
        confirming.get(actor, activity);
        return claimStore.ofActivity(activity);
    }

    /** Says that a record holds; {@code looked}: at what is no volunteering. */
    @Transactional
    public void confirm(Actor actor, UUID activity, boolean looked) {
        confirming.confirm(actor, activity, looked);
    }

    /** Records that wait to be confirmed ({@code done}: that were), where this person looks after hours. */
    public List<Sheet> sheets(Actor actor, boolean done) {
        Reach reach = desks(actor);
        return done ? sheetStore.confirmed(reach, SHOWN) : sheetStore.waiting(reach, SHOWN);
    }

    /** How far the records of these activities are; what a volunteer sees beside each service. */
    public List<Sheet> progress(Actor actor, Collection<UUID> activities) {
        return sheetStore.list(activities);
    }

    /**
     * How much waits for somebody.
     *
     * @param late how much of it is late
     */
    public record Waiting(long count, long late) {}

    /** Nothing for those who look after no hours. */
    public Waiting waiting(Actor actor) {
        Reach reach = Permissions.reach(actor, Command.RECORD_CORRECT);
        if (!reach.everywhere() && reach.paths().isEmpty()) {
            return new Waiting(0, 0);
        }
        return confirming.count(reach);
    }

    // ---- decided by a second person

    /** Claims that wait ({@code done}: that were decided) on the desks of this person. */
    public List<Claim> claims(Actor actor, boolean done) {
        Reach reach = desks(actor);
        return done ? claimStore.decided(reach, SHOWN) : claimStore.waiting(reach, SHOWN);
    }

    /** What was asked about somebody's own hours, newest first. */
    public List<Claim> ownClaims(Actor actor) {
        return claimStore.of(actor.id());
    }

    public Claim claim(Actor actor, UUID id) {
        return deciding.get(actor, id);
    }

    public boolean mayDecide(Actor actor, Claim claim) {
        return deciding.mayDecide(actor, claim);
    }

    /** Until when the volunteer may say that an entry is wrong. */
    public Instant disputableUntil(Actor actor, HoursEntry entry) {
        return deciding.until(entry);
    }

    /** Says that an entry is wrong; {@code minutes} is what the volunteer thinks is right. */
    @Transactional
    public void dispute(Actor actor, UUID line, int minutes, String words) {
        deciding.dispute(actor, line, minutes, words);
    }

    /** Types hours in for somebody; called by the module that runs activities, after it checked that one leads. */
    @Transactional
    public void type(Actor actor, NewHours hours, String words) {
        deciding.type(actor, hours, words);
    }

    /** Tells hours that were served elsewhere; a site looks at the proof. */
    @Transactional
    public void declare(Actor actor, NewDeclared declared) {
        if (!actor.has(Role.VOLUNTEER)) {
            throw new Refused("请先登记成为志愿者，再申报在外地的服务");
        }
        deciding.declare(actor, declared);
    }

    /** Takes back what one asked oneself. */
    @Transactional
    public void withdraw(Actor actor, UUID claim) {
        deciding.withdraw(actor, claim);
    }

    @Transactional
    public void grant(Actor actor, UUID claim, int minutes, String words) {
        deciding.grant(actor, claim, minutes, words);
    }

    @Transactional
    public void refuse(Actor actor, UUID claim, String words) {
        deciding.refuse(actor, claim, words);
    }

    // ---- the rule

    /** The rule in force on a day; published, so anybody may read it. */
    public HoursPolicy policy(Actor actor, LocalDate day) {
        return ledgers.policies().on(day);
    }

    /** Every version, oldest first. */
    public List<HoursPolicy> policies(Actor actor) {
        return ledgers.policies().all();
    }

    /** Decides a rule from a day on; what was counted before stays as it was. */
    @Transactional
    public void decide(Actor actor, NewPolicy policy) {
        ledgers.policies().decide(actor, policy);
    }

    private static Reach desks(Actor actor) {
        Permissions.requireEver(actor, Command.RECORD_READ);
        Reach reach = Permissions.reach(actor, Command.RECORD_READ);
        if (!reach.everywhere() && reach.paths().isEmpty()) {
            throw new NotFound();
        }
        return reach;
    }

    private static void requireStaffOrSelf(Actor actor, UUID volunteer) {
        boolean staff = actor.staff() && Permissions.everAllows(actor, Command.RECORD_READ);
        if (!staff) {
            Permissions.require(actor, Command.RECORD_READ, Target.ownedBy(volunteer));
        }
    }
}
