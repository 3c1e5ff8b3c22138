package org.mantianxing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderSteps.Said;
import org.mantianxing.records.Witnesses;
import org.springframework.stereotype.Component;

/** After the service, or after there was none: confirmed, rated, complained of, arranged once more. */
@Component
class Aftercare {
    private final OrderAccess access;
    private final OrderStore store;
    private final PartStore parts;
    private final OrderSteps steps;
    private final Placing.Desk desk;
    private final Witnesses witnesses;
    private final Clock clock;

    /** Who hears of it, and when it is. */
    @Component("aftercareWord")
    record Word(Witnesses witnesses, Clock clock) {}

    Aftercare(OrderAccess access, OrderStore store, PartStore parts, OrderSteps steps, Placing.Desk desk, Word word) {
        this.access = access;
        this.store = store;
        this.parts = parts;
        this.steps = steps;
        this.desk = desk;
        this.witnesses = word.witnesses();
        this.clock = word.clock();
    }

    void confirm(Actor actor, UUID id) {
        Order order = access.take(actor, id, May.CONFIRM);
        steps.move(actor, order, OrderStep.CONFIRMED, OrderState.CONFIRMED, Said.NOTHING);
        witness(actor, order);
    }

    /** A place that orders for itself has its own staff confirm it: they are no witnesses. */
    private void witness(Actor actor, Order order) {
        if (actor.is(order.requester())) {
            witnesses.confirm(actor, order.id());
        }
    }

    void rate(Actor actor, UUID id, Rating rating) {
        Order order = access.take(actor, id, May.RATE);
        String words = Texts.block(rating.words());
        Checks checks = new Checks()
                .that(rating.stars() >= 1 && rating.stars() <= 5, "stars", "请点 1 到 5 颗星")
                .that(Texts.length(words) <= OrderChecks.WORDS, "words", "最多写 {0} 个字", OrderChecks.WORDS);
        desk.shows().check(actor, rating.pictures(), 0, checks);
        checks.done();
        store.rate(id, rating.stars(), words);
        parts.addPictures(id, PartStore.Shown.AFTER, rating.pictures());
        steps.move(actor, order, OrderStep.RATED, OrderState.RATED, Said.of(words));
        witness(actor, order);
    }

    void complain(Actor actor, UUID id, String kind, String typed) {
        Order order = access.take(actor, id, May.COMPLAIN);
        String words = Texts.block(typed);
        Optional<Choice> known = desk.choices().find(actor, "complaint-kinds", kind);
        new Checks()
                .that(known.isPresent(), "kind", "请选择是哪方面的问题")
                .that(!words.isEmpty(), "words", "请写一写是怎么回事")
                .that(Texts.length(words) <= OrderChecks.WORDS, "words", "最多写 {0} 个字", OrderChecks.WORDS)
                .done();
        Instant now = clock.instant();
        parts.complain(Ids.at(now), id, kind, words, now);
        steps.move(
                actor,
                order,
                OrderStep.COMPLAINED,
                OrderState.DISPUTED,
                Said.of(known.map(Choice::text).orElse("") + "：" + words));
    }

    /** Closes the case, or has the service done once more. */
    void answerComplaint(Actor actor, UUID id, String typed, Optional<TimeSlot> again) {
        Order order = access.take(actor, id, May.ANSWER_COMPLAINT);
        String words = said(typed, again);
        parts.answer(id, actor.id(), words, clock.instant());
        if (again.isPresent()) {
            arrange(order, again.get());
        }
        OrderState next = again.isPresent()
                ? OrderState.APPROVED
                : order.stars() == null ? OrderState.CONFIRMED : OrderState.RATED;
        steps.move(actor, order, OrderStep.COMPLAINT_ANSWERED, next, Said.of(words));
    }

    void reopen(Actor actor, UUID id, TimeSlot time, String typed) {
        Order order = access.take(actor, id, May.REOPEN);
        String words = Texts.most(Texts.block(typed), "words", OrderChecks.WORDS);
        Checks checks = new Checks();
        OrderChecks.time(checks, "time", time, clock.instant());
        checks.done();
        arrange(order, time);
        steps.move(actor, order, OrderStep.REOPENED, OrderState.APPROVED, Said.of(words));
    }

    private String said(String typed, Optional<TimeSlot> again) {
        String words = Texts.block(typed);
        Checks checks = new Checks()
                .that(!words.isEmpty(), "words", "请写明怎么处理的，点单人会看到")
                .that(Texts.length(words) <= OrderChecks.WORDS, "words", "最多写 {0} 个字", OrderChecks.WORDS);
        again.ifPresent(time -> OrderChecks.time(checks, "time", time, clock.instant()));
        checks.done();
        return words;
    }

    /** At another time, by nobody yet, to be rated anew. */
    private void arrange(Order order, TimeSlot time) {
        store.choose(order.id(), time);
        parts.times(order.id(), List.of(time));
        store.receive(order, null);
        store.rate(order.id(), null, "");
    }
}
