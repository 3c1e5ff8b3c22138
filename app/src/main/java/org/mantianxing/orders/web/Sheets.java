package org.mantianxing.orders.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Order;
import org.mantianxing.orders.OrderDetail;
import org.mantianxing.orders.OrderDetail.May;
import org.mantianxing.orders.Orders;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.stereotype.Component;

/** Gathers what the console's page of an order shows. */
@Component
class Sheets {
    private static final int TEAMS = 8;
    private final Orders orders;
    private final ChoiceLists lists;
    private final Sites sites;
    private final Teams teams;

    Sheets(Orders orders, ChoiceLists lists, Sites sites, Teams teams) {
        this.orders = orders;
        this.lists = lists;
        this.sites = sites;
        this.teams = teams;
    }

    Sheet of(Actor actor, UUID id, Typed typed) {
        OrderDetail detail = orders.get(actor, id);
        Order order = detail.order();
        Site place = sites.get(actor, order.site());
        return new Sheet(
                detail,
                lists.of(actor),
                sites.lineage(actor, order.site()),
                Sketch.of(order.lon(), order.lat(), place, sites.list(actor)).orElse(null),
                detail.may(May.ACCEPT) || detail.may(May.APPROVE) ? orders.duplicates(actor, id) : List.of(),
                receivers(actor, detail, typed),
                new Sheet.ReasonLists(
                        lists.reasons(actor, "refusal-reasons"),
                        lists.reasons(actor, "askback-reasons"),
                        lists.reasons(actor, "return-reasons"),
                        lists.reasons(actor, "cancel-reasons").stream()
                                .filter(reason -> !reason.extra().equals("volunteer"))
                                .toList(),
                        lists.reasons(actor, "complaint-kinds")),
                lists.said(actor),
                detail.may(May.CORRECT) ? SiteGroup.of(sites.list(actor), site -> true) : List.of());
    }

    /** Teams whose name holds the word; for an order that is passed down, those at or below the receiver's place. */
    List<Team> teams(Actor actor, OrderDetail detail, String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String from = detail.may(May.DISPATCH) ? null : detail.order().receiverPath();
        return wanted.isEmpty()
                ? List.of()
                : teams.list(actor).stream()
                        .filter(team -> team.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .filter(team -> from == null || team.path().equals(from) || below(from, team.path()))
                        .limit(TEAMS)
                        .toList();
    }

    private @Nullable Receivers receivers(Actor actor, OrderDetail detail, Typed typed) {
        List<Team> found = teams(actor, detail, typed.line("team"));
        if (detail.may(May.DISPATCH)) {
            UUID station = orders.suggestion(actor, detail.order().id()).site();
            Site suggested = sites.find(actor, station).orElse(null);
            Site above = suggested == null
                    ? null
                    : sites.find(actor, suggested.parent())
                            .filter(site -> site.level() == Site.Level.INSTITUTE)
                            .orElse(null);
            return new Receivers(suggested, above, SiteGroup.of(sites.list(actor), site -> true), found);
        }
        if (detail.may(May.PASS_DOWN)) {
            String from = detail.order().receiverPath();
            return new Receivers(
                    null,
                    null,
                    SiteGroup.of(sites.list(actor), site -> from != null && below(from, site.path())),
                    found);
        }
        return null;
    }

    private static boolean below(String path, String place) {
        return place.startsWith(path + ".");
    }
}
