package org.mantianxing.web.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.records.Totals;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.stereotype.Component;

/** What the address bar of the archive asks for, with what other modules know of people. */
@Component
class ArchiveQueries {
    private final Volunteers volunteers;
    private final Teams teams;
    private final Totals totals;
    private final Sites sites;
    private final Clock clock;

    ArchiveQueries(Volunteers volunteers, Teams teams, Totals totals, Sites sites, Clock clock) {
        this.volunteers = volunteers;
        this.teams = teams;
        this.totals = totals;
        this.sites = sites;
        this.clock = clock;
    }

    VolunteerQuery of(Actor actor, ArchiveFilter filter, int size) {
        @Nullable Site place = place(actor, filter);
        @Nullable Set<UUID> among = served(actor, filter, members(actor, filter.teamId()));
        Set<UUID> except = filter.days() < 0 ? totals.served(actor, 0, day(-filter.days())) : Set.of();
        return new VolunteerQuery(
                filter.q(),
                filter.skill(),
                place == null ? "" : place.path(),
                state(filter.state()),
                filter.traits(among, except),
                filter.after(),
                size);
    }

    @Nullable
    Site place(Actor actor, ArchiveFilter filter) {
        try {
            return filter.site().isEmpty()
                    ? null
                    : sites.find(actor, UUID.fromString(filter.site())).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Teams whose members this person may look through. */
    List<Team> managed(Actor actor) {
        return teams.list(actor).stream()
                .filter(one -> teams.manages(actor, one))
                .toList();
    }

    /** Those who are meant: the picked ones, or, where none is, all that the filter finds, one more than {@code most} at most. */
    List<Volunteer> meant(Actor actor, ArchiveFilter filter, List<UUID> picked, int most) {
        return picked.isEmpty()
                ? volunteers
                        .list(actor, of(actor, filter, most).from("", most + 1))
                        .rows()
                : volunteers.list(actor, picked);
    }

    /** Null where no team narrows; nobody where it is not one that this person manages. */
    private @Nullable Set<UUID> members(Actor actor, @Nullable UUID team) {
        return team == null
                ? null
                : managed(actor).stream()
                        .filter(one -> one.id().equals(team))
                        .findFirst()
                        .map(one -> Set.copyOf(teams.members(actor, one.id())))
                        .orElse(Set.of());
    }

    private @Nullable Set<UUID> served(Actor actor, ArchiveFilter filter, @Nullable Set<UUID> among) {
        if (filter.minHours() == 0 && filter.days() <= 0) {
            return among;
        }
        Set<UUID> served = totals.served(actor, filter.minHours() * 60L, filter.days() > 0 ? day(filter.days()) : null);
        if (among == null) {
            return served;
        }
        Set<UUID> both = new HashSet<>(among);
        both.retainAll(served);
        return both;
    }

    /** The first of so many days up to today. */
    private LocalDate day(int days) {
        return ChinaTime.today(clock).minusDays(days - 1L);
    }

    private static Volunteer.@Nullable State state(String name) {
        return Arrays.stream(Volunteer.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
