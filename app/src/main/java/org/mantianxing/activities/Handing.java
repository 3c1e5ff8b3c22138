package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A seat handed over to another who can do it; until they say yes, whoever asked keeps it. */
@Component
class Handing {
    private final HandoverStore store;
    private final ActivityStores stores;
    private final Obstacles obstacles;
    private final Announcer announcer;
    private final Volunteers volunteers;
    private final Children children;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    Handing(
            HandoverStore store,
            ActivityStores stores,
            Obstacles obstacles,
            Announcer announcer,
            People people,
            Changing.Around around) {
        this.store = store;
        this.stores = stores;
        this.obstacles = obstacles;
        this.announcer = announcer;
        this.volunteers = people.volunteers();
        this.children = people.children();
        this.clock = around.clock();
        this.savepoint = new TransactionTemplate(around.transactions());
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Who can come in somebody's stead. */
    @Component("handingPeople")
    record People(Volunteers volunteers, Children children) {}

    /** Named by volunteer number alone; nobody learns of another why they cannot. */
    void ask(Actor actor, Activity activity, String number) {
        requireAhead(activity);
        Seat seat = stores.seats().held(activity.id(), actor.id()).orElseThrow(() -> new Refused("您没有这项活动的名额"));
        if (!stores.seats().children(activity.id(), actor.id()).isEmpty()) {
            throw new Refused("孩子跟着您一起去的，请先退掉孩子的名额，再请人代替");
        }
        UUID taker = named(number);
        if (actor.is(taker) || !able(activity, seat, taker)) {
            throw unfit();
        }
        Instant now = clock.instant();
        if (!store.insert(new Handover(Ids.at(now), activity.id(), actor.id(), taker, now, null))) {
            throw new Conflict("已经在问一个人了，等答复，或者先收回");
        }
        announcer.handoverAsked(activity, taker);
        announcer.changed(activity.id());
    }

    private UUID named(String number) {
        if (!number.strip().toUpperCase(Locale.ROOT).matches("V[0-9 ]{11,16}")) {
            throw Invalid.field("number", "请填对方的志愿者编号，V 开头，在对方的“我的”里能看到");
        }
        try {
            return volunteers.byNumber(Actor.CLOCK, number);
        } catch (Invalid e) {
            throw unfit();
        }
    }

    private boolean able(Activity activity, Seat seat, UUID taker) {
        return !children.accompanied(Actor.CLOCK, taker)
                && obstacles
                        .skillsIfFit(activity, taker)
                        .filter(skills -> seat.skill().isEmpty() || skills.contains(seat.skill()))
                        .isPresent();
    }

    private static Invalid unfit() {
        return Invalid.field("number", "没有找到这位志愿者，或者对方这次报不了，请换一位");
    }

    void takeBack(Actor actor, Activity activity) {
        Handover asked = store.asked(activity.id(), actor.id()).orElseThrow(() -> new Conflict("没有在问的人，可能已经答复了"));
        answer(asked, "TAKEN_BACK");
        announcer.changed(activity.id());
    }

    void refuse(Actor actor, Activity activity) {
        Handover asked = asked(actor, activity);
        answer(asked, "REFUSED");
        announcer.handoverAnswered(activity, asked.giver(), false);
        announcer.changed(activity.id());
    }

    void take(Actor actor, Activity activity, boolean agreed) {
        Handover asked = asked(actor, activity);
        requireAhead(activity);
        if (activity.needsAgreement() && !agreed) {
            throw new Refused("这项活动要先同意服务协议，请看完协议、勾选同意后再确认");
        }
        obstacles.require(activity, actor.id());
        // the giver may have brought a child since: it never stays without its guardian
        if (stores.seats().holds(activity.id(), asked.giver())
                && !stores.seats().children(activity.id(), asked.giver()).isEmpty()) {
            throw new Conflict("对方现在带着孩子一起去，名额不能转给您了");
        }
        Instant now = clock.instant();
        if (!passed(actor, activity, asked, now)) {
            throw new Conflict("对方已经没有这个名额了");
        }
        stores.activities().lock(activity.id());
        answer(asked, "TAKEN");
        stores.offers().leaveStandby(activity.id(), actor.id(), "LEFT");
        stores.offers().withdrawn(activity.id(), asked.giver(), now);
        if (activity.needsAgreement()) {
            announcer.step(actor, activity.id(), Kind.AGREED, activity.agreementText());
        }
        announcer.step(actor, activity.id(), Kind.HANDED_OVER, "");
        announcer.seatTaken(activity, actor.id(), false, null);
        announcer.handoverAnswered(activity, asked.giver(), true);
        announcer.changed(activity.id());
    }

    private boolean passed(Actor actor, Activity activity, Handover asked, Instant now) {
        try {
            return Boolean.TRUE.equals(
                    savepoint.execute(status -> stores.seats().pass(activity.id(), asked.giver(), actor.id(), now)));
        } catch (DataIntegrityViolationException e) {
            throw obstacles.overlap(activity, actor.id());
        }
    }

    private Handover asked(Actor actor, Activity activity) {
        return store.askedOf(activity.id(), actor.id()).stream()
                .findFirst()
                .orElseThrow(() -> new Conflict("没有人请您代替，或者对方已经收回了"));
    }

    private void answer(Handover asked, String state) {
        if (!store.answer(asked.id(), state, clock.instant())) {
            throw new Conflict("刚刚有了变化，请刷新后再看");
        }
    }

    private void requireAhead(Activity activity) {
        if (!activity.calling()) {
            throw new Conflict("这项活动现在是“{0}”", Words.of(activity.state().words()));
        }
        if (!activity.start().isAfter(clock.instant())) {
            throw new Refused("活动已经到了开始时间，有事请直接和负责人联系");
        }
    }
}
