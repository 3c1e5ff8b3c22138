package org.mantianxing.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.activities.NewCall;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Service;

/** Orders: every command and query. */
@Service
public class Orders {

    // ---- ordering

    /** Places an order by any road; what comes again with the same {@code once} is the same order. */
    public UUID place(Actor actor, NewOrder order) {
        throw new UnsupportedOperationException();
    }

    /** What somebody was writing, kept under a key of their own for 30 days. */
    public void keepDraft(Actor actor, String owner, String form) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> draft(Actor actor, String owner) {
        throw new UnsupportedOperationException();
    }

    // ---- the requester

    /** Answers what the centre asked back; {@code pictures} come on top. */
    public void answer(Actor actor, UUID order, String words, List<UUID> pictures) {
        throw new UnsupportedOperationException();
    }

    /** Other possible times and another note, before it is dispatched. */
    public void change(Actor actor, UUID order, List<TimeSlot> times, String note) {
        throw new UnsupportedOperationException();
    }

    /** Asks whoever has it to hurry; once in 12 hours. */
    public void hurry(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** Cancels at any step before service; {@code reason}: code of the list, {@code words} more of it. */
    public void cancel(Actor actor, UUID order, String reason, String words) {
        throw new UnsupportedOperationException();
    }

    public void confirm(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** Confirms, if need be, and rates. */
    public void rate(Actor actor, UUID order, Rating rating) {
        throw new UnsupportedOperationException();
    }

    public void complain(Actor actor, UUID order, String kind, String words) {
        throw new UnsupportedOperationException();
    }

    // ---- the centre

    public void accept(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** Gives the claim back; the order waits for another reviewer. */
    public void release(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    public void correct(Actor actor, UUID order, Correction correction) {
        throw new UnsupportedOperationException();
    }

    /** Approves; needs a title, a category, a chosen time to come, and at least one seat. */
    public void approve(Actor actor, UUID order, String words) {
        throw new UnsupportedOperationException();
    }

    public void refuse(Actor actor, UUID order, String reason, String words) {
        throw new UnsupportedOperationException();
    }

    public void askBack(Actor actor, UUID order, String reason, String words) {
        throw new UnsupportedOperationException();
    }

    public void dispatch(Actor actor, UUID order, Receiver to, String words) {
        throw new UnsupportedOperationException();
    }

    /** Takes an unmet order up again, with another time. */
    public void reopen(Actor actor, UUID order, TimeSlot time, String words) {
        throw new UnsupportedOperationException();
    }

    /** Answers a complaint; {@code again}: the service is arranged once more at {@code time}. */
    public void answerComplaint(Actor actor, UUID order, String words, Optional<TimeSlot> again) {
        throw new UnsupportedOperationException();
    }

    // ---- the receiver

    public void passDown(Actor actor, UUID order, Receiver to, String words) {
        throw new UnsupportedOperationException();
    }

    /** 退单: gives it back to the centre for a new decision. */
    public void giveBack(Actor actor, UUID order, String reason, String words) {
        throw new UnsupportedOperationException();
    }

    /** A call made ready from the order: what it says, for whom, where, with the measures against its risks. */
    public NewCall prepareCall(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** Puts the call out; the order is being recruited for. Returns the activity. */
    public UUID call(Actor actor, UUID order, NewCall call) {
        throw new UnsupportedOperationException();
    }

    // ---- reading

    /** Throws NotFound for a stranger's order as for a missing one. */
    public OrderDetail get(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** By the code of a slip, without signing in. */
    public Followed follow(Actor actor, String tracking) {
        throw new UnsupportedOperationException();
    }

    /** One's own orders, newest first. */
    public Page<Order> mine(Actor actor, String after) {
        throw new UnsupportedOperationException();
    }

    /** For staff and leaders: the earliest limit first in a queue, otherwise newest first. */
    public Page<Order> list(Actor actor, OrderQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The queues of this person that are not always empty. */
    public List<Waiting> waiting(Actor actor) {
        throw new UnsupportedOperationException();
    }

    /** Likely the same: same requester or place, like words, near in time. */
    public List<Order> duplicates(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** The earlier orders of a caller, for the telephone desk. */
    public List<Order> ofCaller(Actor actor, String phone) {
        throw new UnsupportedOperationException();
    }

    /** Where it would go: the station of its place. */
    public Receiver suggestion(Actor actor, UUID order) {
        throw new UnsupportedOperationException();
    }

    /** Shows names, phone and address; written to the audit trail with {@code why}. */
    public Revealed reveal(Actor actor, UUID order, String why) {
        throw new UnsupportedOperationException();
    }
}
