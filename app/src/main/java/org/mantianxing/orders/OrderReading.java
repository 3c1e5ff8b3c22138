package org.mantianxing.orders;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.OrderDetail.May;
import org.springframework.stereotype.Component;

/** One order, as far as the reader may see it. */
@Component
class OrderReading {
    private final OrderAccess access;
    private final OrderStore store;
    private final PartStore parts;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    OrderReading(OrderAccess access, OrderStore store, PartStore parts, Accounts accounts, Vault vault, Clock clock) {
        this.access = access;
        this.store = store;
        this.parts = parts;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    OrderDetail get(Actor actor, UUID id) {
        Order order = access.get(actor, id);
        boolean staff = Permissions.allows(actor, Command.ORDER_FOLLOW, staffOf(order));
        boolean told = Rights.speaks(actor, order) || Rights.seesAll(actor);
        List<OrderLine> lines = parts.lines(id, staff).stream()
                .map(line -> told || !confided(line.step()) ? line : silent(line))
                .toList();
        boolean complained = lines.stream().anyMatch(line -> line.step() == OrderStep.COMPLAINED);
        PartStore.Parts its = parts.of(id);
        return new OrderDetail(
                order,
                its.times(),
                its.seats(),
                lines,
                its.before(),
                its.after(),
                told && complained ? parts.complaints(id) : List.of(),
                Rights.of(actor, order, clock.instant()));
    }

    Followed follow(String tracking) {
        String code = Normal.line(tracking).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        Order order = store.findByTracking(code).orElseThrow(NotFound::new);
        List<OrderLine> lines = parts.lines(order.id(), false).stream()
                .map(OrderReading::nameless)
                .toList();
        return new Followed(
                order.number(),
                order.item() == null ? "" : order.title(),
                order.state(),
                order.start(),
                order.end(),
                order.dueAt(),
                lines);
    }

    Revealed reveal(Actor actor, UUID id, String typed) {
        Order order = access.look(actor, id, May.REVEAL);
        String why = Normal.line(typed);
        if (!actor.is(order.requester())) {
            new Checks()
                    .that(!why.isEmpty(), "why", "请写明为什么要看")
                    .that(Texts.length(why) <= 100, "why", "最多写 {0} 个字", 100)
                    .done();
        }
        String reason = order.number() + (why.isEmpty() ? "" : " " + why);
        @Nullable
        UUID name = order.requester() == null
                ? null
                : accounts.get(actor, order.requester()).nameId();
        return new Revealed(
                shown(actor, name, reason),
                shown(actor, order.forName(), reason),
                shown(actor, order.contactPhone(), reason),
                shown(actor, order.address(), reason));
    }

    private String shown(Actor actor, @Nullable UUID sealed, String why) {
        return sealed == null ? "" : vault.reveal(actor, sealed, why);
    }

    /** Those who see it because they work with it. */
    private static Target staffOf(Order order) {
        return Target.at(order.path())
                .andPath(order.receiverPath())
                .andPath(order.liftedPath())
                .andTeam(order.receiverTeam());
    }

    /** What is between the requester and the centre. */
    private static boolean confided(OrderStep step) {
        return step == OrderStep.REFUSED || step == OrderStep.COMPLAINED || step == OrderStep.COMPLAINT_ANSWERED;
    }

    private static OrderLine silent(OrderLine line) {
        return said(line, line.actor(), line.actorName());
    }

    /** How far it is, nothing about anybody. */
    private static OrderLine nameless(OrderLine line) {
        return said(line, null, "");
    }

    private static OrderLine said(OrderLine line, @Nullable UUID actor, String name) {
        return new OrderLine(
                line.id(),
                line.order(),
                line.at(),
                actor,
                name,
                line.step(),
                line.fromState(),
                line.toState(),
                "",
                line.forRequester());
    }
}
