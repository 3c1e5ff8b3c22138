package org.mantianxing.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role and what it is bound to.
 *
 * @param site the site's id, or null for roles without a place
 * @param path the site's path in the tree, labels joined by dots; covers everything below it
 * @param team the team led, or null
 */
public record Grant(
        Role role,
        @Nullable UUID site,
        @Nullable String path,
        @Nullable UUID team) {

    public static Grant of(Role role) {
        return new Grant(role, null, null, null);
    }

    public static Grant at(Role role, UUID site, String path) {
        return new Grant(role, site, path, null);
    }

    public static Grant ofTeam(UUID team) {
        return new Grant(Role.TEAM_LEADER, null, null, team);
    }

    /** Whether {@code place}, a site path, is this grant's site or lies below it. */
    public boolean covers(String place) {
        return path != null && (place.equals(path) || place.startsWith(path + "."));
    }
}
