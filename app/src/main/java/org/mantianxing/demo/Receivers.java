package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.NewCall;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStepped;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Receiver;
import org.mantianxing.teams.Team;

/** Who gets an order from the centre, and what institutes, stations and teams do with it. */
final class Receivers {
    private static final List<String> RETURNED = List.of("notours", "nobody", "busy", "level");
    private final Orders orders;
    private final Cast cast;
    private final Invention chance;
    private final Timeline time;
    private final Volunteering volunteering;

    Receivers(Orders orders, Cast cast, Invention chance, Timeline time, Volunteering volunteering) {
        this.orders = orders;
        this.cast = cast;
        this.chance = chance;
        this.time = time;
        this.volunteering = volunteering;
    }

    private Instant soon(Story story, int mostMinutes) {
        int minutes = story.smooth() ? chance.between(8, 35) : chance.between(10, mostMinutes);
        return Day.office(time.now().plus(Duration.ofMinutes(minutes)));
    }

    /** The centre dispatches: to the station, the institute, a team of the town, a point. */
    void dispatch(OrderStepped it, Story story) {
        Actor centre = it.claimedBy() == null ? chance.pick(cast.staff().centre()) : cast.actor(it.claimedBy());
        time.at(soon(story, 300), () -> {
            Receiver station = orders.suggestion(centre, it.order());
            Order order = orders.get(centre, it.order()).order();
            orders.dispatch(centre, it.order(), story.smooth() ? station : choice(order, station), "");
        });
    }

    private Receiver choice(Order order, Receiver station) {
        double drawn = chance.share();
        List<Site> above = cast.places().stream()
                .filter(site ->
                        site.level() == Site.Level.INSTITUTE && order.path().startsWith(site.path() + "."))
                .toList();
        if (drawn < 0.55 || above.isEmpty()) {
            return station;
        }
        Site town = above.getFirst();
        if (drawn < 0.75) {
            return Receiver.site(town.id());
        }
        List<Site> points = cast.places().stream()
                .filter(site -> site.level() == Site.Level.POINT && town.covers(site))
                .toList();
        List<Team> teams = cast.teams().values().stream()
                .filter(team -> team.path().startsWith(town.path()))
                .toList();
        if (drawn < 0.8 && !points.isEmpty()) {
            return Receiver.site(chance.pick(points).id());
        }
        return teams.isEmpty() ? station : Receiver.team(chance.pick(teams).id());
    }

    /** A receiver passes it down, gives it back, or puts the call out. */
    void receive(OrderStepped it, Story story) {
        UUID id = it.order();
        @Nullable String path = it.receiverPath();
        if (path == null) {
            return;
        }
        Actor actor = receiver(it.receiverTeam(), path);
        double drawn = story.smooth() ? 1 : chance.share();
        time.at(soon(story, 500), () -> {
            Order order = orders.get(actor, id).order();
            boolean town = it.receiverTeam() == null && order.path().startsWith(path + ".");
            if (drawn < 0.05) {
                orders.giveBack(actor, id, chance.pick(RETURNED), "");
            } else if (town && drawn < 0.55) {
                orders.passDown(actor, id, orders.suggestion(actor, id), "就近安排");
            } else if (drawn < 0.98 || story.smooth()) {
                call(actor, id, story);
            }
        });
    }

    private Actor receiver(@Nullable UUID team, String path) {
        @Nullable UUID leader = team == null ? null : cast.leaders().get(team);
        return leader == null ? cast.staff().at(path) : cast.actor(leader);
    }

    private void call(Actor actor, UUID id, Story story) {
        UUID activity = orders.call(actor, id, insured(orders.prepareCall(actor, id)));
        if (story.smooth() && !story.rare()) {
            volunteering.surely(activity, story.endsAs(OrderState.UNDER_WAY));
        }
        if (!story.smooth() && chance.chance(0.02)) {
            time.at(
                    Day.office(time.now().plus(Duration.ofHours(5))),
                    () -> volunteering.callOff(activity, "集合的地方临时不能用，换个地方再发"));
        }
    }

    private static NewCall insured(NewCall call) {
        return new NewCall(
                call.origin(),
                call.title(),
                call.category(),
                call.site(),
                call.team(),
                call.start(),
                call.end(),
                call.place(),
                call.lon(),
                call.lat(),
                call.contactName(),
                call.contactPhone(),
                call.contactPlace(),
                call.content(),
                call.conditions(),
                call.minAge(),
                call.seats(),
                call.risks(),
                call.measures(),
                Gathering.INSURANCE,
                call.agreement(),
                call.agreementText(),
                call.leader(),
                call.leaderWords(),
                call.leaderPhone(),
                call.replyBy(),
                call.openSignUp());
    }
}
