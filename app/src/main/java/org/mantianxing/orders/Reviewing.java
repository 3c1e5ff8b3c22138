package org.mantianxing.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Packed;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderSteps.Said;
import org.springframework.stereotype.Component;

/** The centre's review: one reviewer claims an order, puts it right, and approves, refuses or asks back. */
@Component
class Reviewing {
    private static final int TITLE = 40;
    private final OrderAccess access;
    private final OrderStore store;
    private final PartStore parts;
    private final OrderSteps steps;
    private final Placing.Desk desk;
    private final Clock clock;

    Reviewing(OrderAccess access, OrderStore store, PartStore parts, OrderSteps steps, Placing.Desk desk, Clock clock) {
        this.access = access;
        this.store = store;
        this.parts = parts;
        this.steps = steps;
        this.desk = desk;
        this.clock = clock;
    }

    /** Claims it; a claim that is late may be taken over. */
    void accept(Actor actor, UUID id) {
        Order order = access.take(actor, id, May.ACCEPT);
        claim(actor, order);
        steps.move(actor, order, OrderStep.ACCEPTED, OrderState.ACCEPTED, Said.NOTHING);
    }

    void release(Actor actor, UUID id) {
        Order order = access.take(actor, id, May.RELEASE);
        store.claim(id, null, "");
        steps.move(actor, order, OrderStep.RELEASED, OrderState.PLACED, Said.NOTHING);
    }

    void correct(Actor actor, UUID id, Correction typed) {
        Order order = access.take(actor, id, May.CORRECT);
        Correction right = tidied(typed);
        Optional<Whereabouts.Found> at = check(actor, order, right);
        String changed = changed(order, right, parts.seats(id));
        claimIfReviewing(actor, order);
        store.correct(order, right, Seats.count(right.seats()));
        parts.seats(id, right.seats());
        store.choose(id, right.time());
        at.ifPresent(found -> store.place(order, desk.whereabouts().seal(found, order.requester())));
        steps.note(actor, order, OrderStep.CORRECTED, Said.of(changed));
    }

    void approve(Actor actor, UUID id, String typed) {
        Order order = access.take(actor, id, May.APPROVE);
        Instant start = order.start();
        String words = Texts.block(typed);
        new Checks()
                .that(!order.title().isBlank(), "title", "请填写标题")
                .that(!order.category().isBlank(), "category", "请选择服务类别")
                .that(start != null, "time", "请选定一个时间")
                .that(start == null || start.isAfter(clock.instant()), "time", "选定的时间已经过去了，请另选一个")
                .that(!parts.seats(id).isEmpty(), "seats", "请写明要几名志愿者")
                .that(Texts.length(words) <= OrderChecks.WORDS, "words", "最多写 {0} 个字", OrderChecks.WORDS)
                .done();
        claimIfReviewing(actor, order);
        steps.move(actor, order, OrderStep.APPROVED, OrderState.APPROVED, Said.of(words));
    }

    void refuse(Actor actor, UUID id, String reason, String words) {
        Order order = access.take(actor, id, May.REFUSE);
        String said = desk.choices().reason(actor, "refusal-reasons", reason, words);
        claimIfReviewing(actor, order);
        steps.move(actor, order, OrderStep.REFUSED, OrderState.REFUSED, Said.because(reason, said));
    }

    void askBack(Actor actor, UUID id, String reason, String words) {
        Order order = access.take(actor, id, May.ASK_BACK);
        String said = desk.choices().reason(actor, "askback-reasons", reason, words);
        claimIfReviewing(actor, order);
        steps.move(actor, order, OrderStep.ASKED_BACK, OrderState.ASKED_BACK, Said.of(said));
    }

    /** Whoever goes on with somebody else's late review has it from then on. */
    private void claimIfReviewing(Actor actor, Order order) {
        if (order.state() == OrderState.ACCEPTED && !actor.is(order.claimedBy())) {
            claim(actor, order);
        }
    }

    private void claim(Actor actor, Order order) {
        store.claim(order.id(), actor.id(), actor.name());
    }

    private static Correction tidied(Correction typed) {
        return new Correction(
                Normal.line(typed.title()),
                typed.category().strip(),
                Texts.block(typed.words()),
                typed.seats(),
                typed.minutes(),
                typed.risks().stream().distinct().toList(),
                typed.time(),
                typed.where());
    }

    private Optional<Whereabouts.Found> check(Actor actor, Order order, Correction right) {
        List<String> skills = right.seats().stream().map(ItemSeat::skill).toList();
        List<String> needed = skills.stream().filter(skill -> !skill.isEmpty()).toList();
        Checks checks = new Checks()
                .that(!right.title().isEmpty(), "title", "请填写标题")
                .that(Texts.length(right.title()) <= TITLE, "title", "标题最多 {0} 个字", TITLE)
                .that(
                        right.category().isEmpty() || desk.choices().category(actor, right.category()),
                        "category",
                        "请从列表里选一个服务类别")
                .that(!right.seats().isEmpty(), "seats", "请写明要几名志愿者")
                .that(right.seats().stream().allMatch(seat -> seat.count() >= 1), "seats", "每种名额至少 1 个")
                .that(skills.stream().distinct().count() == skills.size(), "seats", "同一种技能请合在一起写")
                .that(desk.choices().skills(actor, needed), "seats", "请从列表里选技能")
                .that(desk.choices().known(actor, "risk-kinds", right.risks()), "risks", "请从列表里选风险")
                .that(order.state() != OrderState.APPROVED || right.time() != null, "time", "请选定一个时间");
        OrderChecks.text(checks, "words", right.words(), OrderChecks.WORDS);
        long headcount = right.seats().stream().mapToLong(ItemSeat::count).sum();
        OrderChecks.numbers(checks, Math.clamp(headcount, 1, 201), right.minutes());
        if (right.time() != null) {
            OrderChecks.time(checks, "time", right.time(), clock.instant());
        }
        Optional<Whereabouts.Found> at = right.where() == null
                ? Optional.empty()
                : desk.whereabouts()
                        .find(
                                actor,
                                right.where(),
                                right.where().kind() == order.placeKind() ? order.address() : null,
                                checks);
        checks.done();
        return at;
    }

    /** Which things were put right, as the requester is told. */
    private static String changed(Order order, Correction right, List<ItemSeat> seats) {
        List<String> changed = new ArrayList<>();
        note(changed, "标题", order.title().equals(right.title()));
        note(changed, "类别", order.category().equals(right.category()));
        note(changed, "内容", order.words().equals(right.words()));
        note(changed, "志愿者人数", List.copyOf(seats).equals(right.seats()));
        note(changed, "服务时长", order.minutes() == right.minutes());
        note(changed, "注意事项", order.risks().equals(right.risks()));
        TimeSlot time = right.time();
        note(
                changed,
                "时间",
                Objects.equals(order.start(), time == null ? null : time.start())
                        && Objects.equals(order.end(), time == null ? null : time.end()));
        note(changed, "地点", right.where() == null);
        return Packed.list(changed);
    }

    private static void note(List<String> changed, String what, boolean same) {
        if (!same) {
            changed.add(what);
        }
    }
}
