package org.mantianxing.orders;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.OrderSteps.Said;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** Who has an approved order: dispatched, passed down, given back. Each receiver stays in the history. */
@Component
class Dispatching {
    private final OrderAccess access;
    private final OrderStore store;
    private final OrderSteps steps;
    private final Places places;
    private final Choices choices;
    private final Clock clock;

    /** Sites and teams. */
    @Component
    record Places(Sites sites, Teams teams) {}

    Dispatching(OrderAccess access, OrderStore store, OrderSteps steps, Places places, Choices choices, Clock clock) {
        this.access = access;
        this.store = store;
        this.steps = steps;
        this.places = places;
        this.choices = choices;
        this.clock = clock;
    }

    void dispatch(Actor actor, UUID id, Receiver to, String words) {
        Order order = access.take(actor, id, May.DISPATCH);
        requireTimeLeft(order);
        hand(actor, order, destination(actor, to), OrderStep.DISPATCHED, words);
    }

    void passDown(Actor actor, UUID id, Receiver to, String words) {
        Order order = access.take(actor, id, May.PASS_DOWN);
        requireTimeLeft(order);
        Destination down = destination(actor, to);
        @Nullable String here = order.receiverPath();
        boolean below = here != null
                && (Reaches.below(down.path(), here)
                        || (down.team() != null
                                && down.path().equals(here)
                                && !down.team().equals(order.receiverTeam())));
        if (!below) {
            throw Invalid.field("to", "只能转派给本级以下的站点，或者本地的团队");
        }
        hand(actor, order, down, OrderStep.PASSED_DOWN, words);
    }

    void giveBack(Actor actor, UUID id, String reason, String words) {
        Order order = access.take(actor, id, May.RETURN);
        String said = choices.reason(actor, "return-reasons", reason, words);
        store.receive(order, null);
        steps.move(actor, order, OrderStep.RETURNED, OrderState.APPROVED, Said.of(said));
    }

    /** The station of its place; of a point, the station above it. */
    Receiver suggestion(Actor actor, UUID id) {
        Order order = access.get(actor, id);
        Double lon = order.lon();
        Double lat = order.lat();
        Site site = places.sites().get(actor, order.site());
        if (site.level() == Site.Level.CENTRE && lon != null && lat != null) {
            return Receiver.site(
                    places.sites().nearest(actor, lon, lat).map(Site::id).orElse(site.id()));
        }
        return Receiver.site(places.sites().lineage(actor, site.id()).stream()
                .filter(one -> one.level() == Site.Level.STATION)
                .map(Site::id)
                .findFirst()
                .orElse(site.id()));
    }

    private void hand(Actor actor, Order order, Destination to, OrderStep step, String words) {
        String aside = Texts.most(Texts.block(words), "words", OrderChecks.WORDS);
        store.receive(order, to);
        steps.move(actor, order, step, OrderState.DISPATCHED, new Said(to.name(), aside, ""));
    }

    private void requireTimeLeft(Order order) {
        if (order.start() == null || !order.start().isAfter(clock.instant())) {
            throw new Refused("约定的时间已经过了，请先更正时间，再派单");
        }
    }

    private Destination destination(Actor actor, Receiver to) {
        if ((to.site() == null) == (to.team() == null)) {
            throw Invalid.field("to", "请选择派给哪个站点或团队");
        }
        if (to.team() != null) {
            Team team = team(actor, to.team());
            return new Destination(null, team.id(), team.path(), team.name());
        }
        return places.sites()
                .find(actor, to.site())
                .filter(Site::open)
                .map(site -> new Destination(site.id(), null, site.path(), site.name()))
                .orElseThrow(() -> Invalid.field("to", "没有找到这个站点或团队，请重新选择"));
    }

    private Team team(Actor actor, UUID id) {
        try {
            return places.teams().get(actor, id);
        } catch (NotFound e) {
            throw Invalid.field("to", "没有找到这个站点或团队，请重新选择");
        }
    }
}
