package org.mantianxing.orders.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.teams.Team;

/**
 * To whom an order may go.
 *
 * @param suggested the station of the place, or null when the order is passed down
 * @param above the institute over that station, or null
 * @param sites all that may be chosen
 * @param teams those whose name holds the word looked for, or the team chosen before
 */
public record Receivers(@Nullable Site suggested, @Nullable Site above, List<SiteGroup> sites, List<Team> teams) {
    public Receivers {
        sites = List.copyOf(sites);
        teams = List.copyOf(teams);
    }
}
