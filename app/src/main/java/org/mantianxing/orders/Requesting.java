package org.mantianxing.orders;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.catalogue.Item;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderSteps.Said;
import org.springframework.stereotype.Component;

/** What the one who ordered can do while it is on its way. */
@Component
class Requesting {
    /** The order whose own cancelling is under way: that its call ends is then no news to it. */
    static final ScopedValue<UUID> ENDING = ScopedValue.newInstance();

    private final OrderAccess access;
    private final Stores stores;
    private final OrderSteps steps;
    private final Placing.Desk desk;
    private final Activities activities;
    private final Clock clock;

    Requesting(
            OrderAccess access,
            Stores stores,
            OrderSteps steps,
            Placing.Desk desk,
            Activities activities,
            Clock clock) {
        this.access = access;
        this.stores = stores;
        this.steps = steps;
        this.desk = desk;
        this.activities = activities;
        this.clock = clock;
    }

    /** Back to the same reviewer. */
    void answer(Actor actor, UUID id, String typed, List<UUID> pictures) {
        Order order = access.take(actor, id, May.ANSWER);
        String words = Texts.block(typed);
        Checks checks = new Checks()
                .that(!words.isEmpty() || !pictures.isEmpty(), "words", "请写一写要补充的内容")
                .that(Texts.length(words) <= OrderChecks.WORDS, "words", "最多写 {0} 个字", OrderChecks.WORDS);
        desk.shows().check(actor, pictures, stores.parts().of(id).before().size(), checks);
        checks.done();
        stores.parts().addPictures(id, PartStore.Shown.BEFORE, pictures);
        steps.move(actor, order, OrderStep.ANSWERED, OrderState.ACCEPTED, Said.of(words));
    }

    /** A time chosen before holds no longer; where it was approved, the first of the new ones is taken. */
    void change(Actor actor, UUID id, List<TimeSlot> times, String typed) {
        Order order = access.take(actor, id, May.CHANGE);
        Checks checks = new Checks();
        @Nullable Item item = desk.choices().stillListed(actor, order.item());
        OrderChecks.times(checks, times, item, clock.instant());
        OrderChecks.text(checks, "note", typed, OrderChecks.NOTE);
        checks.done();
        desk.capacity().take(actor, item, id, times);
        boolean chosen = times.size() == 1 || order.state() == OrderState.APPROVED;
        stores.parts().times(id, times);
        stores.orders().choose(id, chosen ? times.getFirst() : null);
        stores.orders().note(id, Texts.block(typed));
        steps.note(actor, order, OrderStep.CHANGED, Said.NOTHING);
    }

    void hurry(Actor actor, UUID id) {
        Order order = access.take(actor, id, May.HURRY);
        stores.orders().hurry(id, clock.instant());
        steps.note(actor, order, OrderStep.HURRIED, Said.NOTHING);
    }

    /**
     * The call ends first: whoever takes a seat holds the seats before the order, so must we, or both would wait for one
     * another.
     */
    void cancel(Actor actor, UUID id, String reason, String words) {
        Order seen = access.look(actor, id, May.CANCEL);
        String said = desk.choices().reason(actor, "cancel-reasons", reason, words);
        Optional<UUID> call = Optional.ofNullable(seen.activity())
                .filter(activity -> seen.state() == OrderState.RECRUITING || seen.state() == OrderState.STAFFED);
        call.ifPresent(activity -> ScopedValue.where(ENDING, id)
                .run(() -> activities.cancel(Actor.CLOCK, activity, toVolunteers(actor, reason))));
        Order order = access.take(actor, id, May.CANCEL);
        if (order.state() != seen.state()) {
            throw new Conflict("这张订单刚刚有了变化，请看一看再取消");
        }
        steps.move(actor, order, OrderStep.CANCELLED, OrderState.CANCELLED, Said.because(reason, said));
    }

    /** Volunteers hear the reason of the list, never what was said besides. */
    private String toVolunteers(Actor actor, String reason) {
        return desk.choices()
                .find(actor, "cancel-reasons", reason)
                .map(Choice::text)
                .orElse("点单人取消了");
    }
}
