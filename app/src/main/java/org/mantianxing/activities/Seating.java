package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Children;
import org.springframework.stereotype.Component;

/**
 * Seats taken and given back. Locks are always taken in the same order, seat, activity, offer, so that nobody waits in a
 * circle; what is counted under the activity's lock stays true until the end of the transaction.
 */
@Component
class Seating {
    private static final Duration LATE = Duration.ofHours(24);
    private final ActivityStore store;
    private final OfferStore offers;
    private final LapseStore lapses;
    private final PromiseStore promises;
    private final SeatStore seats;
    private final SeatClaims claims;
    private final Obstacles obstacles;
    private final Children children;
    private final Filling filling;
    private final Announcer announcer;
    private final Clock clock;

    Seating(
            ActivityStore store,
            SeatBooks books,
            SeatClaims claims,
            Filling filling,
            Announcer announcer,
            Clock clock) {
        this.store = store;
        this.offers = books.offers();
        this.lapses = books.lapses();
        this.promises = books.promises();
        this.seats = books.seats();
        this.claims = claims;
        this.obstacles = books.obstacles();
        this.children = books.children();
        this.filling = filling;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** The seats, what is written beside them, and what keeps somebody from one. */
    @Component
    record SeatBooks(
            OfferStore offers,
            LapseStore lapses,
            PromiseStore promises,
            SeatStore seats,
            Obstacles obstacles,
            Children children) {}

    void accept(Actor actor, Activity activity, boolean agreed) {
        UUID me = actor.id();
        Offer offer = offers.find(activity.id(), me)
                .filter(one -> one.wave() >= 0)
                .orElseThrow(() -> new Refused("这次招募没有邀请您。如果开放报名，可以直接报名"));
        if (!offer.open(clock.instant())) {
            throw answered(offer);
        }
        if (!take(actor, me, activity, agreed)) {
            throw new Conflict("这份邀请刚刚有了变化，请刷新后再看");
        }
        announcer.step(actor, activity.id(), Kind.ACCEPTED, "");
    }

    void signUp(Actor actor, Activity activity, boolean agreed) {
        requireOpenTo(activity, actor.id());
        take(actor, actor.id(), activity, agreed);
        announcer.step(actor, activity.id(), Kind.SIGNED_UP, "");
    }

    /** Somebody's team leader signs them up; what has to be agreed to is agreed to by oneself. */
    void signUpOther(Actor leader, Activity activity, UUID volunteer) {
        requireOpenTo(activity, volunteer);
        if (children.accompanied(leader, volunteer)) {
            throw new Refused("14 岁以下的孩子要由监护人自己带着报名，不能代报");
        }
        if (activity.needsAgreement()) {
            throw new Refused("这项活动要本人看过协议、同意后才能报名，不能代报");
        }
        take(leader, volunteer, activity, false);
        announcer.step(leader, activity.id(), Kind.SIGNED_UP, Packed.of("队长代报"));
    }

    /** Takes a seat; true when an offer to this person was answered by it. */
    private boolean take(Actor actor, UUID me, Activity activity, boolean agreed) {
        UUID id = activity.id();
        requireBefore(activity);
        claims.requireNone(activity, me);
        if (activity.needsAgreement() && !agreed) {
            throw new Refused("这项活动要先同意服务协议，请看完协议、勾选同意后再确认");
        }
        Set<String> skills = obstacles.require(activity, me);
        if (claims.claim(activity, me, skills, true).isEmpty()) {
            throw new Refused(actor.is(me) ? "来晚了一步，名额刚刚满了。可以登记候补，有人退出就轮到您" : "名额刚刚满了");
        }
        store.lock(id);
        Activity now = store.find(id).orElseThrow();
        if (now.state() != ActivityState.RECRUITING) {
            throw new Conflict("这项活动刚刚有了变化，现在是“{0}”", Words.of(now.state().words()));
        }
        boolean answered = offers.move(id, me, Offer.State.SENT, Offer.State.ACCEPTED, clock.instant());
        offers.leaveStandby(id, me, "LEFT");
        if (activity.needsAgreement()) {
            announcer.step(actor, id, Kind.AGREED, activity.agreementText());
        }
        announcer.seatTaken(now, me, false, null);
        filling.staffedWhenFull(now);
        announcer.changed(id);
        return answered;
    }

    /** No reason is asked, nothing follows, and this call never comes again. */
    void decline(Actor actor, Activity activity) {
        UUID id = activity.id();
        store.lock(id);
        Instant now = clock.instant();
        if (!offers.move(id, actor.id(), Offer.State.SENT, Offer.State.DECLINED, now)) {
            throw answered(offers.find(id, actor.id()).orElseThrow(() -> new Refused("这次招募没有邀请您")));
        }
        Activity left = store.find(id).orElseThrow();
        if (left.state() == ActivityState.RECRUITING && offers.open(id).size() < left.open()) {
            store.nextWave(id, now);
        }
        announcer.changed(id);
    }

    void standBy(Actor actor, Activity activity) {
        requireBefore(activity);
        requireOpenTo(activity, actor.id());
        store.lock(activity.id());
        claims.requireNone(activity, actor.id());
        if (store.find(activity.id()).orElseThrow().open() > 0) {
            throw new Refused("现在还有名额，可以直接报名，不用候补");
        }
        obstacles.require(activity, actor.id());
        if (!offers.standBy(activity.id(), actor.id(), clock.instant())) {
            throw new Conflict("您已经在候补名单里了");
        }
        announcer.step(actor, activity.id(), Kind.STOOD_BY, "");
    }

    void withdraw(Actor actor, Activity activity) {
        UUID id = activity.id();
        if (offers.leaveStandby(id, actor.id(), "LEFT")) {
            announcer.changed(id);
            return;
        }
        Instant at = clock.instant();
        List<UUID> left = release(activity, actor.id());
        if (left.isEmpty()) {
            throw new Refused("您没有这项活动的名额");
        }
        requireBefore(activity);
        boolean late =
                Duration.between(at, activity.start()).compareTo(LATE) < 0 && !store.movedAfter(id, at.minus(LATE));
        store.lock(id);
        offers.withdrawn(id, actor.id(), at);
        announcer.step(actor, id, late ? Kind.WITHDREW_LATE : Kind.WITHDREW, "");
        if (late) {
            lapses.note(id, actor.id(), Lapse.Kind.LATE, at);
        }
        announcer.seatLeft(activity, actor.id(), late);
        filling.fill(activity, left);
    }

    /** A guardian comes, and brings a child: to be agreed to for each activity anew. */
    void bring(Actor guardian, Activity activity, UUID child, boolean agreed) {
        if (!seats.holds(activity.id(), guardian.id())) {
            throw new Refused("您自己先报上名，孩子才能跟您一起去");
        }
        take(guardian, child, activity, agreed);
        seats.beside(activity.id(), child, guardian.id());
        announcer.step(guardian, activity.id(), Kind.SIGNED_UP, Packed.of("监护人同意并陪同"));
    }

    /** The child stays at home; nobody holds it against them. */
    void leaveHome(Actor guardian, Activity activity, UUID child) {
        requireBefore(activity);
        List<UUID> left = release(activity, child);
        if (left.isEmpty()) {
            throw new Conflict("孩子没有这项活动的名额");
        }
        store.lock(activity.id());
        offers.withdrawn(activity.id(), child, clock.instant());
        announcer.step(guardian, activity.id(), Kind.WITHDREW, Packed.of("孩子不去了"));
        announcer.seatLeft(activity, child, false);
        filling.fill(activity, left);
    }

    /** Gives a seat back, and those of the children who came beside; tells whose. Empty when there was none. */
    private List<UUID> release(Activity activity, UUID volunteer) {
        if (claims.release(activity, volunteer).isEmpty()) {
            return List.of();
        }
        List<UUID> left = new ArrayList<>(List.of(volunteer));
        for (UUID child : seats.children(activity.id(), volunteer)) {
            // at the same moment the child may have been left at home already
            if (claims.release(activity, child).isPresent()) {
                left.add(child);
            }
        }
        return left;
    }

    /** Who moved up and has not answered gives the seat on; nobody holds it against them. */
    void passOn(UUID id, UUID volunteer) {
        seats.alone(id);
        store.lock(id);
        Activity activity = store.find(id).orElseThrow();
        if (activity.calling() && promises.silent(clock.instant()).contains(new PromiseStore.Silent(id, volunteer))) {
            List<UUID> left = release(activity, volunteer);
            announcer.step(Actor.CLOCK, id, Kind.PASSED_ON, "");
            left.forEach(one -> announcer.seatLeft(activity, one, false));
            announcer.passedOn(activity, volunteer);
            filling.refill(id);
        }
    }

    private void requireBefore(Activity activity) {
        if (!activity.calling()) {
            throw new Conflict("这项活动现在是“{0}”", Words.of(activity.state().words()));
        }
        if (!activity.start().isAfter(clock.instant())) {
            throw new Refused("活动已经到了开始时间，有事请直接和负责人联系");
        }
    }

    private void requireOpenTo(Activity activity, UUID me) {
        if (!activity.openSignUp() && offers.find(activity.id(), me).isEmpty()) {
            throw new Refused("这次招募只接受受邀的志愿者。别的任务也在等您，去看看吧");
        }
    }

    private static RuntimeException answered(Offer offer) {
        return switch (offer.state()) {
            case ACCEPTED -> new Conflict("您已经接受了这份邀请");
            case DECLINED -> new Conflict("您之前选了“这次不去”。改主意了，可以直接报名");
            case WITHDRAWN -> new Conflict("您已经退出了这项活动。改主意了，可以直接报名");
            case CLOSED -> new Refused("名额已经满了。可以登记候补，有人退出就轮到您");
            case SENT, EXPIRED -> new Refused("这份邀请过了答复时间。还有名额的话，可以直接报名");
        };
    }
}
