package org.mantianxing.web.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mantianxing.teams.Team;

/** Teams in the order of their tree: each one before those below it. */
final class TeamTree {
    private static final Comparator<Team> ORDER =
            Comparator.comparing(Team::kind).thenComparing(Team::name);
    private final Map<UUID, List<Team>> below = new HashMap<>();
    private final List<Team> tops = new ArrayList<>();

    /** A team and how deep it stands. */
    record Node(Team team, int depth) {}

    /** Those that are wanted; a team whose parent is not among them stands on top. */
    TeamTree(List<Team> all, Predicate<Team> wanted) {
        List<Team> shown = all.stream().filter(wanted).sorted(ORDER).toList();
        Set<UUID> ids = shown.stream().map(Team::id).collect(Collectors.toSet());
        for (Team team : shown) {
            if (team.parent() != null && ids.contains(team.parent())) {
                below.computeIfAbsent(team.parent(), id -> new ArrayList<>()).add(team);
            } else {
                tops.add(team);
            }
        }
    }

    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        tops.forEach(team -> add(nodes, team, 0));
        return nodes;
    }

    private void add(List<Node> nodes, Team team, int depth) {
        nodes.add(new Node(team, depth));
        below.getOrDefault(team.id(), List.of()).forEach(child -> add(nodes, child, depth + 1));
    }
}
