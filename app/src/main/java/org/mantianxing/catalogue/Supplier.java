package org.mantianxing.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Target;

/**
 * Who supplies a service: a site, or a team at its home.
 *
 * @param site the supplying site, or the team's home
 * @param team null for a site
 */
public record Supplier(UUID site, String path, @Nullable UUID team, String name) {
    Target target() {
        return team == null ? Target.at(path) : Target.at(path).andTeam(team);
    }
}
