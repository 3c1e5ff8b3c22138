package org.mantianxing.teams;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.AccountClosed;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.TeamStep.Step;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team tree and who belongs to it. */
@Service
public class Teams {
    private final TeamStore store;
    private final TeamHistory history;
    private final Offices offices;
    private final Sites sites;
    private final Clock clock;

    Teams(TeamStore store, TeamHistory history, Offices offices, Sites sites, Clock clock) {
        this.store = store;
        this.history = history;
        this.offices = offices;
        this.sites = sites;
        this.clock = clock;
    }

    public List<Team> list(Actor actor) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.list();
    }

    public Team get(Actor actor, UUID id) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** The team into which this one went, so that old links still lead somewhere. */
    public Optional<UUID> mergedInto(Actor actor, UUID id) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.mergedInto(id);
    }

    /** Founds a team; throws Conflict when its name is taken, Invalid when it stands above its parent. */
    @Transactional
    public Team found(Actor actor, NewTeam team) {
        Site site = sites.get(actor, team.site());
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(site.path()));
        store.lockTree();
        Team parent = team.parent() == null ? null : get(actor, team.parent());
        new Checks()
                .that(!team.name().isBlank() && team.name().length() <= 40, "name", "请填写团队名称，最多 40 个字")
                .that(team.about().length() <= 500, "about", "团队介绍最多 500 个字")
                .that(
                        parent == null || parent.kind().compareTo(team.kind()) < 0 || parent.kind() == team.kind(),
                        "parent",
                        "上级团队的层级不能低于本团队")
                .done();
        UUID id = Ids.at(clock.instant());
        try {
            store.insert(id, team, site.path(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Conflict("已经有叫“{0}”的团队了", team.name());
        }
        history.write(actor, id, Step.FOUNDED, "");
        return get(actor, id);
    }

    /** Calls a team otherwise, or says something else about it. */
    @Transactional
    public void change(Actor actor, UUID id, String name, String about) {
        managed(actor, id);
        new Checks()
                .that(!name.isBlank() && name.length() <= 40, "name", "请填写团队名称，最多 40 个字")
                .that(about.length() <= 500, "about", "团队介绍最多 500 个字")
                .done();
        try {
            store.change(id, name, about);
        } catch (DuplicateKeyException e) {
            throw new Conflict("已经有叫“{0}”的团队了", name);
        }
        history.write(actor, id, Step.CHANGED, name);
    }

    /** Takes somebody into a team; who is in already stays in. */
    @Transactional
    public void join(Actor actor, UUID team, UUID account) {
        managed(actor, team);
        store.join(team, account, clock.instant());
    }

    /** Takes many into a team; who is in already stays in. */
    @Transactional
    public void joinAll(Actor actor, UUID team, List<UUID> accounts) {
        managed(actor, team);
        store.joinAll(team, accounts, clock.instant());
    }

    /** Takes people into teams, as a list says it; team by account. */
    @Transactional
    public void joinEach(Actor actor, Map<UUID, UUID> teams) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        store.joinEach(teams, clock.instant());
    }

    /** Forgets that these people were members, because a list was wrong. */
    @Transactional
    public void takeBack(Actor actor, Collection<UUID> accounts) {
        Permissions.require(actor, Command.VOLUNTEER_IMPORT, Target.NOTHING);
        store.forget(accounts);
    }

    /** Takes somebody out of a team, and out of its lead. */
    @Transactional
    public void remove(Actor actor, UUID team, UUID account) {
        Team known = managed(actor, team);
        boolean leads = offices.holds(actor, account, team);
        if (leads) {
            offices.endQuietly(actor, known, account);
        }
        if (store.leave(team, account, clock.instant()) == 0 && !leads) {
            throw new Conflict("已经不在这支队伍里了");
        }
    }

    /** Leaves a team oneself. */
    @Transactional
    public void leave(Actor actor, UUID team) {
        if (offices.holds(actor, actor.id(), team)) {
            throw new Refused("您还带着团队，请先请实践站换一位负责人");
        }
        if (store.leave(team, actor.id(), clock.instant()) == 0) {
            throw new Conflict("您已经不在这支队伍里了");
        }
    }

    /** Makes a member the leader, without an end of the term; for the staff of its place. */
    @Transactional
    public void nameLeader(Actor actor, UUID team, UUID account) {
        offices.give(actor, team, account, Office.Kind.LEADER, null);
    }

    /** Of several teams, the one that one belongs to first; throws Conflict for who is not in it. */
    @Transactional
    public void belongFirst(Actor actor, UUID team) {
        if (!store.belongFirst(team, actor.id())) {
            throw new Conflict("您已经不在这支队伍里了");
        }
    }

    /** Leaves every team that one is in. */
    @Transactional
    public void leaveAll(Actor actor) {
        store.leaveAll(actor.id(), clock.instant());
    }

    @EventListener
    void closed(AccountClosed closing) {
        store.leaveAll(closing.account(), clock.instant());
    }

    /** The accounts in a team, in the order of joining; for those who manage it. */
    public List<UUID> members(Actor actor, UUID team) {
        managed(actor, team);
        return store.members(team);
    }

    /** What happened to a team, oldest first; for those who manage it. */
    public List<TeamStep> steps(Actor actor, UUID team) {
        managed(actor, team);
        return history.list(team);
    }

    /** Whether this person may take people in and out. */
    public boolean manages(Actor actor, Team team) {
        return Permissions.allows(
                actor, Command.TEAM_MANAGE, Target.at(team.path()).andTeam(team.id()));
    }

    /** How many are in each team. */
    public Map<UUID, Integer> sizes(Actor actor) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.sizes();
    }

    /** The teams directly below. */
    public List<Team> children(Actor actor, UUID team) {
        Permissions.require(actor, Command.TEAM_READ, Target.NOTHING);
        return store.children(team);
    }

    /** The name of the team to which each of these people belongs first; for staff. */
    public Map<UUID, String> firstOf(Actor actor, Collection<UUID> accounts) {
        Permissions.requireEver(actor, Command.TEAM_MANAGE);
        return store.firstOf(accounts);
    }

    /** The teams of a person: one's own, or of those whom the actor may read. */
    public List<Team> teamsOf(Actor actor, UUID account) {
        if (!actor.is(account)) {
            Permissions.requireEver(actor, Command.TEAM_MANAGE);
        }
        return store.teamsOf(account);
    }

    private Team managed(Actor actor, UUID id) {
        Team team = get(actor, id);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(team.path()).andTeam(id));
        return team;
    }
}
