package org.mantianxing.teams;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.TeamStep.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shape of the tree: teams are moved, go into another, and are closed. One change at a time in a district, so that
 * two of them cannot make a loop together. For the staff of a team's place.
 */
@Service
public class TeamShape {
    private final TeamStore store;
    private final TeamHistory history;
    private final BrandStore brands;
    private final Offices offices;
    private final Sites sites;
    private final Clock clock;

    TeamShape(TeamStore store, TeamHistory history, BrandStore brands, Offices offices, Sites sites, Clock clock) {
        this.store = store;
        this.history = history;
        this.brands = brands;
        this.offices = offices;
        this.sites = sites;
        this.clock = clock;
    }

    /**
     * Puts a team below another or on top, and at home elsewhere; what is below it comes along. Throws Invalid for
     * {@code parent} where that stands below the team itself, or in a lower rank.
     */
    @Transactional
    public void move(Actor actor, UUID id, @Nullable UUID parent, UUID site) {
        store.lockTree();
        Team team = shaped(actor, id);
        Site home = sites.get(actor, site);
        Permissions.require(actor, Command.LEADER_NAME, Target.at(home.path()));
        Team above = parent == null ? null : store.find(parent).orElseThrow(NotFound::new);
        if (above != null) {
            if (above.id().equals(id) || below(id).contains(above.id())) {
                throw Invalid.field("parent", "不能归到自己或自己下面的队伍");
            }
            if (above.kind().compareTo(team.kind()) > 0) {
                throw Invalid.field("parent", "上级团队的层级不能低于本团队");
            }
        }
        if (Objects.equals(parent, team.parent()) && site.equals(team.site())) {
            throw new Conflict("归属没有变化");
        }
        store.move(id, parent, site, home.path());
        history.write(actor, id, Step.MOVED, above == null ? home.name() : above.name() + " · " + home.name());
    }

    /**
     * A team goes into another: members and the teams below move there, its leaders do not lead any more. What it served
     * stays its own.
     */
    @Transactional
    public void merge(Actor actor, UUID from, UUID into) {
        store.lockTree();
        Team gone = shaped(actor, from);
        Team stays = shaped(actor, into);
        if (from.equals(into) || below(from).contains(into)) {
            throw Invalid.field("into", "不能并到自己或自己下面的队伍");
        }
        List<Team> children = store.children(from);
        children.stream()
                .filter(child -> stays.kind().compareTo(child.kind()) > 0)
                .findFirst()
                .ifPresent(child -> {
                    throw new Refused("“{0}”比“{1}”层级高，归不到它下面，请先给它换个归属", child.name(), stays.name());
                });
        store.moveChildren(from, into);
        brands.move(from, into);
        store.joinAll(into, store.members(from), clock.instant());
        end(actor, gone, into);
        history.write(actor, from, Step.MERGED, stays.name());
        history.write(actor, into, Step.TOOK_IN, gone.name());
    }

    /** Closes a team; its members and leaders are free. What it served stays. */
    @Transactional
    public void close(Actor actor, UUID id) {
        store.lockTree();
        Team team = shaped(actor, id);
        int below = store.children(id).size();
        if (below > 0) {
            throw new Conflict("下面还有 {0} 支队伍，先请它们换到别处或解散", below);
        }
        end(actor, team, null);
        history.write(actor, id, Step.CLOSED, "");
    }

    private void end(Actor actor, Team team, @Nullable UUID into) {
        if (!store.close(team.id(), into)) {
            throw new Conflict("这支队伍已经解散了");
        }
        store.membersLeave(team.id(), clock.instant());
        offices.endAll(actor, team);
        store.forgetQuestions(team.id(), clock.instant());
    }

    /** All that stand below a team, at any depth. */
    private Set<UUID> below(UUID id) {
        Set<UUID> found = new HashSet<>();
        for (Team child : store.children(id)) {
            found.add(child.id());
            found.addAll(below(child.id()));
        }
        return found;
    }

    private Team shaped(Actor actor, UUID id) {
        Team team = store.find(id).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.LEADER_NAME, Target.at(team.path()));
        return team;
    }
}
