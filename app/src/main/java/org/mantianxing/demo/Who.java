package org.mantianxing.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Activities;
import org.mantianxing.activities.Activity;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.Offer;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderQuery;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Orders;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** Invented people worth trying now: with something to see as soon as they sign in. Phone numbers, or a dash. */
@Component
class Who {
    private static final int LOOKED_AT = 60;
    private final Orders orders;
    private final Activities activities;
    private final Teams teams;
    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    Who(Orders orders, Activities activities, Teams teams, Accounts accounts, Vault vault, Clock clock) {
        this.orders = orders;
        this.activities = activities;
        this.teams = teams;
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    String resident() {
        return phone(Stream.of(OrderState.RECRUITING, OrderState.STAFFED, OrderState.DISPATCHED, OrderState.PLACED)
                .flatMap(state -> orders
                        .list(
                                Actor.CLOCK,
                                new OrderQuery(null, state, null, null, null, "", "", false, null, LOOKED_AT))
                        .rows()
                        .stream())
                .map(Order::requester));
    }

    String volunteer() {
        Instant now = clock.instant();
        return phone(calls().flatMap(call -> activities.offers(Actor.CLOCK, call.id()).stream())
                .filter(offer -> offer.open(now))
                .map(Offer::volunteer));
    }

    /** One whose team has a call out, if there is such a team. */
    String leader() {
        Stream<UUID> calling = calls().map(Activity::team).filter(Objects::nonNull);
        Stream<UUID> others = teams.list(Actor.CLOCK).stream().map(Team::id);
        return phone(Stream.concat(calling, others).flatMap(team -> accounts.leadersOf(Actor.CLOCK, team).stream()));
    }

    private Stream<Activity> calls() {
        List<Activity> calls = activities
                .list(Actor.CLOCK, ActivityQuery.calling(clock.instant(), LOOKED_AT))
                .rows();
        return calls.stream();
    }

    private String phone(Stream<@Nullable UUID> people) {
        return people.filter(Objects::nonNull)
                .map(id -> accounts.get(Actor.CLOCK, id))
                .map(Account::phoneId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(vault::open)
                .orElse("-");
    }
}
