package org.mantianxing.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.NewCall;
import org.mantianxing.activities.Particulars;
import org.mantianxing.activities.SeatNeed;
import org.mantianxing.catalogue.Choice;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderSteps.Said;
import org.springframework.stereotype.Component;

/** A call made from an order. */
@Component
class Recruiting {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int LEAST_AGE = 16;
    private final OrderAccess access;
    private final OrderStore store;
    private final PartStore parts;
    private final OrderSteps steps;
    private final Surroundings around;
    private final Clock clock;

    /** What a call says besides the order's own words. */
    @Component
    record Surroundings(Activities activities, Accounts accounts, Choices choices, Dispatching.Places places) {}

    Recruiting(
            OrderAccess access, OrderStore store, PartStore parts, OrderSteps steps, Surroundings around, Clock clock) {
        this.access = access;
        this.store = store;
        this.parts = parts;
        this.steps = steps;
        this.around = around;
        this.clock = clock;
    }

    NewCall prepare(Actor actor, UUID id) {
        Order order = access.look(actor, id, May.CALL);
        TimeSlot time = exact(order);
        Site place = around.places().sites().get(actor, order.site());
        boolean home = order.placeKind() == PlaceKind.HOME;
        Account me = around.accounts().get(actor, actor.id());
        return new NewCall(
                id,
                order.title(),
                order.category(),
                receiver(actor, order),
                order.receiverTeam(),
                time.start(),
                time.end(),
                place.name(),
                home || order.lon() == null ? place.lon() : order.lon(),
                home || order.lat() == null ? place.lat() : order.lat(),
                contactName(actor, order),
                order.contactPhone(),
                order.address(),
                order.words().isBlank() ? order.title() : order.words(),
                "",
                LEAST_AGE,
                parts.seats(id).stream()
                        .map(seat -> new SeatNeed(seat.skill(), seat.count()))
                        .toList(),
                order.risks(),
                measures(actor, order.risks()),
                "",
                List.of(),
                "",
                actor.id(),
                actor.name(),
                me.phoneId(),
                replyBy(time.start()),
                true,
                me.phoneId() == null ? place.phone() : "",
                Particulars.NONE.serving(order.requester()));
    }

    /** Puts the call out in the same transaction; what must not be forged is taken from the order itself. */
    UUID call(Actor actor, UUID id, NewCall wanted) {
        Order order = access.take(actor, id, May.CALL);
        TimeSlot time = new TimeSlot(wanted.start(), wanted.end());
        List<TimeSlot> agreed =
                Stream.concat(chosen(order), parts.times(id).stream()).toList();
        if (agreed.stream().noneMatch(slot -> within(time, slot))) {
            throw Invalid.field("start", "时间要在点单人说好的时间之内；要改时间，请先和点单人商量，再请中心更正");
        }
        UUID activity = around.activities().openCall(actor, bound(actor, order, wanted));
        store.serve(id, activity);
        store.choose(id, time);
        steps.move(actor, order, OrderStep.CALLED, OrderState.RECRUITING, Said.NOTHING);
        return activity;
    }

    /** The site, team and persons of the order, whatever the form said. */
    private NewCall bound(Actor actor, Order order, NewCall wanted) {
        return new NewCall(
                order.id(),
                wanted.title(),
                wanted.category(),
                receiver(actor, order),
                order.receiverTeam(),
                wanted.start(),
                wanted.end(),
                wanted.place(),
                wanted.lon(),
                wanted.lat(),
                contactName(actor, order),
                order.contactPhone(),
                order.address(),
                wanted.content(),
                wanted.conditions(),
                wanted.minAge(),
                wanted.seats(),
                wanted.risks(),
                wanted.measures(),
                wanted.insurance(),
                wanted.agreement(),
                wanted.agreementText(),
                wanted.leader(),
                wanted.leaderWords(),
                leaderPhone(actor, wanted.leader()),
                wanted.replyBy(),
                wanted.openSignUp(),
                wanted.leaderNumber(),
                wanted.more().serving(order.requester()));
    }

    /** As long as the service takes, from the beginning of the chosen time. */
    private static TimeSlot exact(Order order) {
        Instant start = Objects.requireNonNull(order.start());
        Instant end = Objects.requireNonNull(order.end());
        Instant enough = start.plus(Duration.ofMinutes(order.minutes()));
        return new TimeSlot(start, enough.isBefore(end) ? enough : end);
    }

    private static Stream<TimeSlot> chosen(Order order) {
        return order.start() == null || order.end() == null
                ? Stream.empty()
                : Stream.of(new TimeSlot(order.start(), order.end()));
    }

    private static boolean within(TimeSlot time, TimeSlot slot) {
        return !time.start().isBefore(slot.start()) && !time.end().isAfter(slot.end());
    }

    private UUID receiver(Actor actor, Order order) {
        return order.receiverTeam() == null
                ? Objects.requireNonNull(order.receiverSite())
                : around.places().teams().get(actor, order.receiverTeam()).site();
    }

    /** The person served, otherwise the one who ordered. */
    private @Nullable UUID contactName(Actor actor, Order order) {
        if (order.forName() != null || order.requester() == null) {
            return order.forName();
        }
        return around.accounts().get(actor, order.requester()).nameId();
    }

    private @Nullable UUID leaderPhone(Actor actor, @Nullable UUID leader) {
        try {
            return leader == null ? null : around.accounts().get(actor, leader).phoneId();
        } catch (NotFound e) {
            return null;
        }
    }

    private String measures(Actor actor, List<String> risks) {
        return risks.stream()
                .flatMap(risk -> around.choices().find(actor, "risk-kinds", risk).stream())
                .map(Choice::extra)
                .filter(measure -> !measure.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** A day before, or half-way where it is nearer than two days. */
    private Instant replyBy(Instant start) {
        Instant now = clock.instant();
        Duration left = Duration.between(now, start);
        return left.compareTo(A_DAY.multipliedBy(2)) >= 0 ? start.minus(A_DAY) : now.plus(left.dividedBy(2));
    }
}
