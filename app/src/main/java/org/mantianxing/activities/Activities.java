package org.mantianxing.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities and their calls: every command and query. */
@Service
public class Activities {
    private final ActivityAccess access;
    private final Doing doing;
    private final Reading reading;
    private final ActivityStores stores;
    private final Reveals reveals;
    private final Phrasebooks phrasebooks;

    Activities(
            ActivityAccess access,
            Doing doing,
            Reading reading,
            ActivityStores stores,
            Reveals reveals,
            Phrasebooks phrasebooks) {
        this.access = access;
        this.doing = doing;
        this.reading = reading;
        this.stores = stores;
        this.reveals = reveals;
        this.phrasebooks = phrasebooks;
    }

    // ---- the call

    /** Puts a call out, with its seats; the platform then brings it to those whom it fits. */
    @Transactional
    public UUID openCall(Actor actor, NewCall call) {
        return doing.calls().open(actor, call);
    }

    /** What the form of a call may choose from, for this person. */
    public CallChoices choices(Actor actor) {
        Permissions.requireEver(actor, Command.ACTIVITY_MANAGE);
        return doing.calls().choices(actor);
    }

    /** Calls it off before it begins; everybody who has to do with it is told why. */
    @Transactional
    public void cancel(Actor actor, UUID activity, String words) {
        doing.calls().cancel(actor, access.managed(actor, activity), words);
    }

    public Activity get(Actor actor, UUID activity) {
        return access.get(actor, activity);
    }

    public Page<Activity> list(Actor actor, ActivityQuery query) {
        Permissions.require(actor, Command.ACTIVITY_READ, Target.NOTHING);
        return reading.list(query);
    }

    /** Those that this person leads or watches over by a grant. */
    public Page<Activity> led(Actor actor, ActivityQuery query) {
        Reach watched = Permissions.reach(actor, Command.ACTIVITY_WATCH);
        if (!watched.everywhere()) {
            Permissions.requireEver(actor, Command.ACTIVITY_LEAD);
        }
        return reading.list(
                query, watched.everywhere() ? Reach.EVERYWHERE : Permissions.reach(actor, Command.ACTIVITY_LEAD));
    }

    /** The activity that serves this order: the one alive, otherwise the last. */
    public Optional<Activity> forOrigin(Actor actor, UUID order) {
        return stores.activities().findByOrigin(order);
    }

    /** The seats; who holds them is told to those who lead, to everybody else only their own. */
    public List<Seat> seats(Actor actor, UUID activity) {
        boolean watches = access.watches(actor, access.get(actor, activity));
        return stores.seats().list(activity).stream()
                .map(seat -> watches || actor.is(seat.volunteer()) ? seat : seat.withoutVolunteer())
                .toList();
    }

    /** What those are called who have a seat, stand by or were asked; masked. */
    public Map<UUID, String> names(Actor actor, UUID activity) {
        access.watched(actor, activity);
        return reading.names(activity);
    }

    public boolean manages(Actor actor, UUID activity) {
        return access.manages(actor, access.get(actor, activity));
    }

    /** The topic to which pages of this activity listen. */
    public static String topic(UUID activity) {
        return Announcer.topic(activity);
    }

    public boolean leads(Actor actor, UUID activity) {
        return access.leads(actor, access.get(actor, activity));
    }

    // ---- offers

    /**
     * Who fits, ranked, with the reasons; and whom one rule keeps out.
     *
     * @param kind skill of the seats that are meant, empty for those that anybody may have, null for all
     */
    public Candidates candidates(Actor actor, UUID activity, @Nullable String kind) {
        Activity watched = access.managedOrWatched(actor, activity);
        return reading.candidates(activity, kind, doing.waves().shown(watched, kind));
    }

    /** Everybody who was asked, and what they answered. */
    public List<Offer> offers(Actor actor, UUID activity) {
        access.managedOrWatched(actor, activity);
        return stores.offers().list(activity);
    }

    /** Those on standby, who came first on top. */
    public List<UUID> standbys(Actor actor, UUID activity) {
        access.watched(actor, activity);
        return stores.offers().waiting(activity);
    }

    /** Sends the next wave now; tells how many were asked. */
    @Transactional
    public int offerWave(Actor actor, UUID activity) {
        return doing.waves().send(actor, access.managed(actor, activity).id());
    }

    /** Asks one volunteer. */
    @Transactional
    public void offer(Actor actor, UUID activity, UUID volunteer) {
        doing.waves().offer(actor, access.managed(actor, activity).id(), volunteer);
    }

    /** Takes a seat by an offer, where no agreement is needed. */
    @Transactional
    public void accept(Actor actor, UUID activity) {
        accept(actor, activity, false);
    }

    /** Takes a seat by an offer; {@code agreed}: to the agreement that the call shows. */
    @Transactional
    public void accept(Actor actor, UUID activity, boolean agreed) {
        requireVolunteer(actor, Command.OFFER_ANSWER);
        doing.seating().accept(actor, access.get(actor, activity), agreed);
    }

    /** No reason is asked, nothing follows, and this call never comes again. */
    @Transactional
    public void decline(Actor actor, UUID activity) {
        requireVolunteer(actor, Command.OFFER_ANSWER);
        doing.seating().decline(actor, access.get(actor, activity));
    }

    @Transactional
    public void signUp(Actor actor, UUID activity) {
        signUp(actor, activity, false);
    }

    /** Takes a seat where sign-up is open; refuses with every reason at once. */
    @Transactional
    public void signUp(Actor actor, UUID activity, boolean agreed) {
        requireVolunteer(actor, Command.SIGN_UP);
        doing.seating().signUp(actor, access.get(actor, activity), agreed);
    }

    /** Waits for a seat that somebody gives back. */
    @Transactional
    public void standBy(Actor actor, UUID activity) {
        requireVolunteer(actor, Command.SIGN_UP);
        doing.seating().standBy(actor, access.get(actor, activity));
    }

    /** Gives the seat back, or the place on standby; the first fitting on standby moves up. */
    @Transactional
    public void withdraw(Actor actor, UUID activity) {
        requireVolunteer(actor, Command.SIGN_UP);
        doing.seating().withdraw(actor, access.get(actor, activity));
    }

    // ---- one volunteer's view

    public Standing standing(Actor actor, UUID activity, boolean english) {
        return reading.standing(actor, access.get(actor, activity), english);
    }

    /** Open offers, calls that fit, seats held; nothing for those who are no volunteers. */
    public Outlook outlook(Actor actor) {
        return actor.has(Role.VOLUNTEER) ? reading.outlook(actor.id()) : Outlook.NOTHING;
    }

    /** Where this person holds a seat, by start. */
    public List<Activity> held(Actor actor, Instant from, Instant to) {
        return reading.held(actor.id(), from, to);
    }

    /** Name, phone and exact place, for those who hold a seat and those who lead; each look is in the audit trail. */
    @Transactional
    public Contact contact(Actor actor, UUID activity) {
        Activity found = access.get(actor, activity);
        boolean holds =
                actor.signedIn() && stores.seats().held(activity, actor.id()).isPresent();
        if (!holds && !access.leads(actor, found)) {
            throw new NotFound();
        }
        return reveals.contact(actor, found);
    }

    public Phrasebook phrases(Actor actor) {
        return phrasebooks.of(actor);
    }

    // ---- the day itself

    /** The six digits of this moment, for the leader to show. */
    public String code(Actor actor, UUID activity) {
        return doing.presence().code(access.led(actor, activity));
    }

    /** Checks in by the code at the place, where no position is asked. */
    @Transactional(noRollbackFor = Refused.class)
    public Instant checkIn(Actor actor, UUID activity, String code) {
        return checkIn(actor, activity, code, Here.UNKNOWN);
    }

    /** Checks in by the code at the place. A wrong code is counted, so the count stays when it is refused. */
    @Transactional(noRollbackFor = Refused.class)
    public Instant checkIn(Actor actor, UUID activity, String code, Here here) {
        requireVolunteer(actor, Command.SIGN_UP);
        return doing.presence().checkIn(actor, access.get(actor, activity), code, here);
    }

    @Transactional(noRollbackFor = Refused.class)
    public Instant checkOut(Actor actor, UUID activity, String code) {
        requireVolunteer(actor, Command.SIGN_UP);
        return doing.presence().checkOut(actor, access.get(actor, activity), code);
    }

    /** What the leader says of who came and who did not. */
    @Transactional
    public void callRoll(Actor actor, UUID activity, List<Attended> roll) {
        doing.presence().callRoll(actor, access.led(actor, activity), roll);
    }

    public List<Attendance> attendance(Actor actor, UUID activity) {
        access.watched(actor, activity);
        return stores.attendance().list(activity);
    }

    /** What closing the roll now would credit. */
    public List<Credit> credits(Actor actor, UUID activity) {
        return doing.endings().preview(access.watched(actor, activity));
    }

    /** Names and phones of those who hold a seat, for whoever leads; each look is in the audit trail. */
    @Transactional
    public List<Crew> crew(Actor actor, UUID activity) {
        Activity led = access.led(actor, activity);
        return reveals.crew(actor, led, reading.holders(activity));
    }

    /** Closes the roll; the hours go to the ledger. */
    @Transactional
    public void finish(Actor actor, UUID activity) {
        doing.endings().finish(actor, access.led(actor, activity));
    }

    public List<ActivityStep> steps(Actor actor, UUID activity) {
        access.watched(actor, activity);
        return stores.steps().list(activity);
    }

    private static void requireVolunteer(Actor actor, Command command) {
        if (actor.signedIn() && !actor.has(Role.VOLUNTEER)) {
            throw new Refused("请先登记成为志愿者，两分钟就好，登记后就能报名");
        }
        Permissions.require(actor, command, Target.ownedBy(actor.id()));
    }
}
