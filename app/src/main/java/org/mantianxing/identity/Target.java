package org.mantianxing.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command is aimed at, as far as permissions care.
 *
 * @param owners accounts to whom it belongs
 * @param paths paths of the sites where it lies
 * @param teams teams that have to do with it
 */
public record Target(Set<UUID> owners, Set<String> paths, Set<UUID> teams) {
    /** Nothing in particular: the command as such. */
    public static final Target NOTHING = new Target(Set.of(), Set.of(), Set.of());

    public Target {
        owners = Set.copyOf(owners);
        paths = Set.copyOf(paths);
        teams = Set.copyOf(teams);
    }

    public static Target ownedBy(@Nullable UUID owner) {
        return new Target(present(List.of(), owner), Set.of(), Set.of());
    }

    public static Target at(String path) {
        return new Target(Set.of(), Set.of(path), Set.of());
    }

    public Target andOwner(@Nullable UUID owner) {
        return new Target(present(owners, owner), paths, teams);
    }

    public Target andPath(@Nullable String path) {
        return path == null
                ? this
                : new Target(
                        owners, Stream.concat(paths.stream(), Stream.of(path)).collect(Collectors.toSet()), teams);
    }

    public Target andTeam(@Nullable UUID team) {
        return new Target(owners, paths, present(teams, team));
    }

    private static Set<UUID> present(Collection<UUID> some, @Nullable UUID another) {
        return Stream.concat(some.stream(), Stream.ofNullable(another))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
