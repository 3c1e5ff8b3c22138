package org.mantianxing.teams;

import java.time.Clock;
import java.util.List;
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
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The team tree and who belongs to it. */
@Service
public class Teams {
    private final TeamStore store;
    private final Sites sites;
    private final Clock clock;

    Teams(TeamStore store, Sites sites, Clock clock) {
        this.store = store;
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

    /** Founds a team; throws Conflict when its name is taken, Invalid when it stands above its parent. */
    @Transactional
    public Team found(Actor actor, NewTeam team) {
        Site site = sites.get(actor, team.site());
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(site.path()));
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
        return get(actor, id);
    }

    /** Takes somebody into a team; who is in already stays in. */
    @Transactional
    public void join(Actor actor, UUID team, UUID account) {
        Team known = get(actor, team);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        store.join(team, account, clock.instant());
    }

    /** Takes many into a team; who is in already stays in. */
    @Transactional
    public void joinAll(Actor actor, UUID team, List<UUID> accounts) {
        Team known = get(actor, team);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        store.joinAll(team, accounts, clock.instant());
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
        Team known = get(actor, team);
        Permissions.require(actor, Command.TEAM_MANAGE, Target.at(known.path()).andTeam(team));
        return store.members(team);
    }

    /** The teams of a person: one's own, or of those whom the actor may read. */
    public List<Team> teamsOf(Actor actor, UUID account) {
        if (!actor.is(account)) {
            Permissions.requireEver(actor, Command.TEAM_MANAGE);
        }
        return store.teamsOf(account);
    }
}
