package org.mantianxing.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who leads which team. Unlike other roles this one is given by the staff of the team's place; {@code path} is that
 * place, as the module that keeps the teams knows it.
 */
@Service
public class Leaders {
    private final AccountStore store;
    private final Audit audit;
    private final Clock clock;

    Leaders(AccountStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes somebody a leader; throws Conflict for who is one already, Refused for who is no volunteer. */
    @Transactional
    public void name(Actor actor, UUID account, UUID team, String path) {
        require(actor, path);
        store.lock(account);
        if (store.leaders(team).contains(account)) {
            throw new Conflict("已经是这支队伍的负责人了");
        }
        if (store.grants(account).stream().noneMatch(grant -> grant.role() == Role.VOLUNTEER)) {
            throw new Refused("他现在不是志愿者，不能当负责人");
        }
        store.insertGrant(Ids.at(clock.instant()), account, Grant.ofTeam(team), actor.account(), clock.instant());
        audit.write(actor, "GRANT", account, Role.TEAM_LEADER.words());
    }

    /** Ends it; throws Conflict for who is no leader. */
    @Transactional
    public void dismiss(Actor actor, UUID account, UUID team, String path) {
        require(actor, path);
        if (store.endLeadership(account, team, clock.instant()) == 0) {
            throw new Conflict("现在不是这支队伍的负责人");
        }
        audit.write(actor, "GRANT_END", account, Role.TEAM_LEADER.words());
    }

    /** Ends the lead of everybody who leads the team. */
    @Transactional
    public void dismissAll(Actor actor, UUID team, String path) {
        store.leaders(team).forEach(account -> dismiss(actor, account, team, path));
    }

    public boolean leads(Actor actor, UUID account, UUID team) {
        return store.leaders(team).contains(account);
    }

    /** How the leaders of these teams are called, masked. */
    public Map<UUID, List<String>> of(Actor actor, Collection<UUID> teams) {
        return store.leaders(teams).stream()
                .collect(Collectors.groupingBy(
                        AccountStore.Led::team, Collectors.mapping(AccountStore.Led::name, Collectors.toList())));
    }

    private static void require(Actor actor, String path) {
        Permissions.require(actor, Command.LEADER_NAME, Target.at(path));
    }
}
