package org.mantianxing.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Where somebody may do a command; what lists are cut by.
 *
 * @param everywhere in the whole district
 * @param paths at these sites and below them
 * @param teams with these teams
 */
public record Reach(boolean everywhere, Set<String> paths, Set<UUID> teams) {
    public static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

    public Reach {
        paths = Set.copyOf(paths);
        teams = Set.copyOf(teams);
    }

    /** Whether it reaches a site. */
    public boolean covers(String place) {
        return everywhere || paths.stream().anyMatch(path -> place.equals(path) || place.startsWith(path + "."));
    }

    /** For {@code path = any(:paths)}. */
    public String[] pathArray() {
        return paths.toArray(String[]::new);
    }
}
