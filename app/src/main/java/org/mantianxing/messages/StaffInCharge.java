package org.mantianxing.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.messages.StaffNotices.Whom;
import org.mantianxing.orders.OrderStepped;
import org.springframework.stereotype.Component;

/** Finds the people behind "the centre", "the receiver", "whose turn it is". */
@Component
class StaffInCharge {
    private final Sites sites;
    private final Accounts accounts;

    StaffInCharge(Sites sites, Accounts accounts) {
        this.sites = sites;
        this.accounts = accounts;
    }

    List<UUID> of(Whom whom, OrderStepped it) {
        return switch (whom) {
            case CENTRE -> centre();
            case REVIEWER -> reviewer(it);
            case RECEIVER -> receiver(it);
            case WHOSE_TURN -> turn(it);
            case LIFTED_TO -> it.liftedPath() == null ? turn(it) : at(it.liftedPath());
        };
    }

    private List<UUID> turn(OrderStepped it) {
        return switch (it.state()) {
            case PLACED, UNMET, DISPUTED -> centre();
            case ACCEPTED, APPROVED -> reviewer(it);
            case DISPATCHED, RECRUITING, STAFFED, UNDER_WAY, CANCELLED -> receiver(it);
            case ASKED_BACK, REFUSED, COMPLETED, CONFIRMED, RATED -> List.of();
        };
    }

    private List<UUID> reviewer(OrderStepped it) {
        return it.claimedBy() == null ? centre() : List.of(it.claimedBy());
    }

    private List<UUID> receiver(OrderStepped it) {
        List<UUID> people = new ArrayList<>();
        if (it.receiverTeam() != null) {
            people.addAll(accounts.leadersOf(Actor.CLOCK, it.receiverTeam()));
        }
        if (it.receiverPath() != null && people.isEmpty()) {
            people.addAll(at(it.receiverPath()));
        }
        if (people.isEmpty() && it.claimedBy() != null) {
            people.add(it.claimedBy());
        }
        return people;
    }

    /** Those who lead a team; where nobody does, the staff of its place. */
    List<UUID> leadersOr(UUID team, String path) {
        List<UUID> leading = accounts.leadersOf(Actor.CLOCK, team);
        return leading.isEmpty() ? at(path) : leading;
    }

    List<UUID> centre() {
        return at(sites.centre(Actor.CLOCK).path());
    }

    /** Staff of the place; where nobody is posted there, of the next one above, so that nothing is told to nobody. */
    List<UUID> at(String path) {
        for (@Nullable String place = path; place != null; place = above(place)) {
            List<UUID> people = accounts.staffAt(Actor.CLOCK, role(place), place);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return List.of();
    }

    private Role role(String path) {
        Site.Level level = sites.list(Actor.CLOCK).stream()
                .filter(site -> site.path().equals(path))
                .map(Site::level)
                .findFirst()
                .orElse(Site.Level.STATION);
        return switch (level) {
            case CENTRE -> Role.CENTRE;
            case INSTITUTE -> Role.INSTITUTE;
            case STATION, POINT -> Role.STATION;
        };
    }

    private static @Nullable String above(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? null : path.substring(0, dot);
    }
}
