package org.mantianxing.activities;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Refused;
import org.mantianxing.records.NewHours;
import org.mantianxing.volunteers.Children;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day itself, beyond the six digits and the roll: the second door of this module, for those at the place. */
@Service
public class Attendances {
    /** How long before and after an activity the way there and standing by for it may lie. */
    public static final Duration AROUND = Duration.ofHours(6);

    private final ActivityAccess access;
    private final Doing doing;
    private final Children children;

    Attendances(ActivityAccess access, Doing doing, Children children) {
        this.access = access;
        this.children = children;
        this.doing = doing;
    }

    /**
     * Types hours in for somebody who came without a seat, named by volunteer number or phone; they count when a second
     * person has looked.
     */
    @Transactional
    public void typeHours(Actor actor, UUID activity, String who, Instant from, Instant to, String words) {
        doing.endings().type(actor, access.led(actor, activity), who, from, to, words);
    }

    /** Notes time on the way or standing by, which is kept apart from serving; once for each person and kind. */
    @Transactional
    public void typeApart(
            Actor actor, UUID activity, String who, NewHours.Kind kind, Instant from, Instant to, String words) {
        if (kind != NewHours.Kind.STANDBY && kind != NewHours.Kind.TRAVEL) {
            throw new IllegalArgumentException("Not kept apart: " + kind);
        }
        doing.endings().apart(actor, access.led(actor, activity), who, kind, from, to, words);
    }

    // ---- the volunteer's own code, scanned by the leader

    /** One's own code of this half minute. */
    public OwnCode ownCode(Actor actor, UUID activity) {
        actor.id();
        return doing.atPlace().scans().code(actor, access.get(actor, activity));
    }

    /** The code of a child who came along, on the guardian's phone; throws NotFound for somebody else's child. */
    public OwnCode childCode(Actor actor, UUID activity, UUID child) {
        return doing.atPlace().scans().code(children.standIn(actor, child), access.get(actor, activity));
    }

    /** Whose seat a scanned code names. */
    public Seat scanned(Actor actor, UUID activity, UUID seat) {
        return doing.atPlace().scans().seat(access.led(actor, activity), seat);
    }

    /**
     * The leader has scanned somebody's code. A wrong one is counted, so the count stays when it is refused.
     *
     * @param in coming, otherwise leaving
     */
    @Transactional(noRollbackFor = Refused.class)
    public Instant scan(Actor actor, UUID activity, UUID seat, String digits, boolean in) {
        return doing.atPlace().scans().scan(actor, access.led(actor, activity), seat, digits, in);
    }

    // ---- the fixed code of a place

    /** What hangs at this place, for those who run it. */
    @Transactional
    public String pointCode(Actor actor, UUID site) {
        return doing.atPlace().points().code(actor, site);
    }

    @Transactional
    public void renewPointCode(Actor actor, UUID site) {
        doing.atPlace().points().renew(actor, site);
    }

    /** The place at which this code hangs. */
    public Site point(Actor actor, String code) {
        return doing.atPlace().points().site(actor, code);
    }

    /** Where this person has a seat now, near that place. */
    public List<Activity> atPoint(Actor actor, String code) {
        actor.id();
        return doing.atPlace().points().here(actor, doing.atPlace().points().site(actor, code));
    }

    @Transactional
    public Instant checkInAt(Actor actor, String code, UUID activity, Here here) {
        actor.id();
        return doing.atPlace().points().checkIn(actor, code, access.get(actor, activity), here);
    }

    @Transactional
    public Instant checkOutAt(Actor actor, String code, UUID activity) {
        actor.id();
        return doing.atPlace().points().checkOut(actor, code, access.get(actor, activity));
    }

    // ---- leading without a network

    /**
     * Takes a phone in that will note presence without a network.
     *
     * @param key its public key (ECDSA P-256), SubjectPublicKeyInfo in base64
     * @param phoneNow what its clock says at this moment
     */
    @Transactional
    public UUID preparePhone(Actor actor, UUID activity, String key, Instant phoneNow) {
        return doing.atPlace().phones().register(actor, access.led(actor, activity), key, phoneNow);
    }

    public List<LeadPhone> phones(Actor actor, UUID activity) {
        return doing.atPlace().phones().list(access.led(actor, activity));
    }

    /** The phone is lost: what it has not sent yet counts no more. */
    @Transactional
    public void stopPhone(Actor actor, UUID activity, UUID phone) {
        doing.atPlace().phones().stop(access.led(actor, activity), phone);
    }

    /** Takes in what a phone noted; sent twice, it is taken once. */
    @Transactional
    public List<Merged> merge(Actor actor, UUID activity, UUID phone, Instant phoneNow, List<OfflineScan> scans) {
        return doing.atPlace().merging().merge(actor, access.led(actor, activity), phone, phoneNow, scans);
    }
}
