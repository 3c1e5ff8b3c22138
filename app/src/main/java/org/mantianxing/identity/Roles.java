package org.mantianxing.identity;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Roles given and ended: each is bound to a place of its level or to a team. */
@Service
public class Roles {
    private final DirectoryStore store;
    private final Accounts accounts;
    private final Sites sites;
    private final Audit audit;
    private final Clock clock;

    Roles(DirectoryStore store, Accounts accounts, Sites sites, Audit audit, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    /** The role without which nobody could give roles here. */
    static Role top() {
        return DistrictScope.get().isPlatform() ? Role.OPERATOR : Role.CENTRE;
    }

    /** What can be given here, in the order of a choice. */
    public List<Role> choices(Actor actor) {
        return DistrictScope.get().isPlatform()
                ? List.of(Role.OPERATOR)
                : List.of(Role.STATION, Role.INSTITUTE, Role.CENTRE, Role.TEAM_LEADER, Role.AUDITOR);
    }

    /** What these people hold now. */
    public List<HeldRole> held(Actor actor, List<UUID> of) {
        Permissions.requireEver(actor, Command.STAFF_READ);
        return store.held(of);
    }

    /**
     * Gives a role; throws Invalid where role and place do not fit, Conflict where it is held already.
     *
     * @param site for the roles of places; a centre administrator's and an auditor's is always the centre
     * @param team for team leaders; the caller knows that it exists
     */
    @Transactional
    public void grant(Actor actor, UUID account, Role role, @Nullable UUID site, @Nullable UUID team) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        if (!choices(actor).contains(role)) {
            throw new NotFound();
        }
        StaffMember member = store.find(account).orElseThrow(NotFound::new);
        if (!member.active()) {
            throw new Conflict("这个账号已经停用了");
        }
        if (role.staff() && member.login() == null) {
            throw Invalid.field("role", "这是手机账号，没有登录名和密码，只能担任团队负责人");
        }
        if (!accounts.grant(actor, account, bound(actor, role, site, team))) {
            throw new Conflict("他已经有这个身份了");
        }
    }

    private Grant bound(Actor actor, Role role, @Nullable UUID site, @Nullable UUID team) {
        return switch (role) {
            case OPERATOR -> Grant.of(role);
            case CENTRE, AUDITOR -> at(role, sites.centre(actor));
            case INSTITUTE -> at(role, place(actor, site, Site.Level.INSTITUTE, Site.Level.INSTITUTE));
            case STATION -> at(role, place(actor, site, Site.Level.STATION, Site.Level.POINT));
            case TEAM_LEADER -> {
                if (team == null) {
                    throw Invalid.field("team", "请选择团队");
                }
                yield Grant.ofTeam(team);
            }
            case VOLUNTEER, RESIDENT -> throw new NotFound();
        };
    }

    private Site place(Actor actor, @Nullable UUID id, Site.Level one, Site.Level other) {
        return sites.find(actor, id)
                .filter(site -> site.level() == one || site.level() == other)
                .orElseThrow(() -> Invalid.field("site", "请选择和身份相符的场所"));
    }

    private static Grant at(Role role, Site site) {
        return Grant.at(role, site.id(), site.path());
    }

    /** Ends a role. The last one that could give roles again stays. */
    @Transactional
    public void end(Actor actor, UUID account, UUID grant) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        store.lockRoles();
        List<HeldRole> held = store.held(List.of(account));
        HeldRole ending = held.stream()
                .filter(each -> each.id().equals(grant))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean lastTop = ending.role() == top()
                && held.stream().filter(each -> each.role() == top()).count() == 1;
        if (lastTop && actor.is(account)) {
            throw new Refused("不能结束自己最后一个管理员身份，请让另一位管理员来做");
        }
        if (lastTop && store.othersWith(top(), account) == 0) {
            throw new Refused("这是最后一位管理员，结束后就没有人能管理了");
        }
        if (!store.end(grant, clock.instant())) {
            throw new Conflict("这个身份已经结束了");
        }
        audit.write(actor, "GRANT_END", account, ending.role().words());
    }
}
