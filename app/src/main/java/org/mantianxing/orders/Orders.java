package org.mantianxing.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.NewCall;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders: every command and query. */
@Service
public class Orders {
    private final Hands hands;
    private final OrderAccess access;
    private final OrderReading reading;
    private final OrderLists lists;
    private final Drafts drafts;

    /** The hands behind the door. */
    @Component
    record Hands(
            Placing placing,
            Requesting requesting,
            Reviewing reviewing,
            Dispatching dispatching,
            Recruiting recruiting,
            Aftercare aftercare) {}

    Orders(Hands hands, OrderAccess access, OrderReading reading, OrderLists lists, Drafts drafts) {
        this.hands = hands;
        this.access = access;
        this.reading = reading;
        this.lists = lists;
        this.drafts = drafts;
    }

    // ---- ordering

    /** Places an order by any road; what comes again with the same {@code once} is the same order. */
    @Transactional
    public UUID place(Actor actor, NewOrder order) {
        return hands.placing().place(actor, order);
    }

    /** What somebody was writing, kept for 30 days under a random key of 16 to 100 characters that only they know. */
    @Transactional
    public void keepDraft(Actor actor, String owner, String form) {
        drafts.keep(owner, form);
    }

    public Optional<String> draft(Actor actor, String owner) {
        return drafts.find(owner);
    }

    /** Once the order is placed. */
    @Transactional
    public void dropDraft(Actor actor, String owner) {
        drafts.drop(owner);
    }

    // ---- the requester

    /** Answers what the centre asked back; {@code pictures} come on top. */
    @Transactional
    public void answer(Actor actor, UUID order, String words, List<UUID> pictures) {
        hands.requesting().answer(actor, order, words, pictures);
    }

    /** Other possible times and another note, before it is dispatched. */
    @Transactional
    public void change(Actor actor, UUID order, List<TimeSlot> times, String note) {
        hands.requesting().change(actor, order, times, note);
    }

    /** Asks whoever has it to hurry; once in 12 hours. */
    @Transactional
    public void hurry(Actor actor, UUID order) {
        hands.requesting().hurry(actor, order);
    }

    /** Cancels at any step before service; {@code reason}: code of the list, {@code words} more of it. */
    @Transactional
    public void cancel(Actor actor, UUID order, String reason, String words) {
        hands.requesting().cancel(actor, order, reason, words);
    }

    @Transactional
    public void confirm(Actor actor, UUID order) {
        hands.aftercare().confirm(actor, order);
    }

    /** Confirms, if need be, and rates. */
    @Transactional
    public void rate(Actor actor, UUID order, Rating rating) {
        hands.aftercare().rate(actor, order, rating);
    }

    @Transactional
    public void complain(Actor actor, UUID order, String kind, String words) {
        hands.aftercare().complain(actor, order, kind, words);
    }

    // ---- the centre

    @Transactional
    public void accept(Actor actor, UUID order) {
        hands.reviewing().accept(actor, order);
    }

    /** Gives the claim back; the order waits for another reviewer. */
    @Transactional
    public void release(Actor actor, UUID order) {
        hands.reviewing().release(actor, order);
    }

    @Transactional
    public void correct(Actor actor, UUID order, Correction correction) {
        hands.reviewing().correct(actor, order, correction);
    }

    /** Approves; needs a title, a category, a chosen time to come, and at least one seat. */
    @Transactional
    public void approve(Actor actor, UUID order, String words) {
        hands.reviewing().approve(actor, order, words);
    }

    @Transactional
    public void refuse(Actor actor, UUID order, String reason, String words) {
        hands.reviewing().refuse(actor, order, reason, words);
    }

    @Transactional
    public void askBack(Actor actor, UUID order, String reason, String words) {
        hands.reviewing().askBack(actor, order, reason, words);
    }

    @Transactional
    public void dispatch(Actor actor, UUID order, Receiver to, String words) {
        hands.dispatching().dispatch(actor, order, to, words);
    }

    /** Takes an unmet order up again, with another time. */
    @Transactional
    public void reopen(Actor actor, UUID order, TimeSlot time, String words) {
        hands.aftercare().reopen(actor, order, time, words);
    }

    /** Answers a complaint; {@code again}: the service is arranged once more at {@code time}. */
    @Transactional
    public void answerComplaint(Actor actor, UUID order, String words, Optional<TimeSlot> again) {
        hands.aftercare().answerComplaint(actor, order, words, again);
    }

    // ---- the receiver

    @Transactional
    public void passDown(Actor actor, UUID order, Receiver to, String words) {
        hands.dispatching().passDown(actor, order, to, words);
    }

    /** 退单: gives it back to the centre for a new decision. */
    @Transactional
    public void giveBack(Actor actor, UUID order, String reason, String words) {
        hands.dispatching().giveBack(actor, order, reason, words);
    }

    /** A call made ready from the order: what it says, for whom, where, with the measures against its risks. */
    public NewCall prepareCall(Actor actor, UUID order) {
        return hands.recruiting().prepare(actor, order);
    }

    /** Puts the call out; the order is being recruited for. Returns the activity. */
    @Transactional
    public UUID call(Actor actor, UUID order, NewCall call) {
        return hands.recruiting().call(actor, order, call);
    }

    // ---- reading

    /** Throws NotFound for a stranger's order as for a missing one. */
    public OrderDetail get(Actor actor, UUID order) {
        return reading.get(actor, order);
    }

    /** By the code of a slip, without signing in. */
    public Followed follow(Actor actor, String tracking) {
        return reading.follow(tracking);
    }

    /** One's own orders, newest first. */
    public Page<Order> mine(Actor actor, String after) {
        return lists.mine(actor, after);
    }

    /** For staff and leaders: the earliest limit first in a queue, otherwise newest first. */
    public Page<Order> list(Actor actor, OrderQuery query) {
        return lists.list(actor, query);
    }

    /** The queues of this person that are not always empty. */
    public List<Waiting> waiting(Actor actor) {
        return lists.waiting(actor);
    }

    /** Likely the same: same requester or place, like words, near in time. */
    public List<Order> duplicates(Actor actor, UUID order) {
        Permissions.requireEver(actor, Command.ORDER_QUEUE);
        return lists.duplicates(access.get(actor, order));
    }

    /** The earlier orders of a caller, for the telephone desk. */
    public List<Order> ofCaller(Actor actor, String phone) {
        return lists.ofCaller(actor, phone);
    }

    /** Where it would go: the station of its place. */
    public Receiver suggestion(Actor actor, UUID order) {
        return hands.dispatching().suggestion(actor, order);
    }

    /** Shows names, phone and address; written to the audit trail with {@code why}. */
    @Transactional
    public Revealed reveal(Actor actor, UUID order, String why) {
        return reading.reveal(actor, order, why);
    }
}
