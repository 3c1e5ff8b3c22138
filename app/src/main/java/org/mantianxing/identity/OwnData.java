package org.mantianxing.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own personal data: to be looked at in clear, and to be taken away for good (PIPL art. 44 to 47). */
@Service
public class OwnData {
    private final AccountStore accounts;
    private final KeeperStore keepers;
    private final SessionStore sessions;
    private final Vault vault;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Name, phone number and document number in clear; empty where there is none. */
    public record Plain(String name, String phone, String paper) {}

    /** Whose account it is, and whom they speak for. */
    @Component("ownPeople")
    record People(AccountStore accounts, KeeperStore keepers) {}

    OwnData(
            People people,
            SessionStore sessions,
            Vault vault,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = people.accounts();
        this.keepers = people.keepers();
        this.sessions = sessions;
        this.vault = vault;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One's own, which nobody has to be told of. */
    public Plain plain(Actor actor) {
        Account me = accounts.find(actor.id()).orElseThrow();
        return new Plain(open(me.nameId()), open(me.phoneId()), open(me.paperId()));
    }

    /**
     * Closes one's account: every sign-in ends, every role too, and nothing in the vault can be read any more. What was
     * ordered and served stays, without a name. The caller has made sure that nobody waits for this person.
     */
    @Transactional
    public void close(Actor actor) {
        UUID me = actor.id();
        if (actor.staff()) {
            throw new Refused("工作账号请找管理员停用");
        }
        if (actor.has(Role.TEAM_LEADER)) {
            throw new Refused("您还带着团队，请先请实践站换一位负责人");
        }
        if (!keepers.kept(me).isEmpty()) {
            throw new Refused("您名下还登记着孩子，请先在“我的孩子”里收回同意");
        }
        if (!accounts.close(me, Vault.FORGOTTEN)) {
            throw new Conflict("这个账号已经注销了");
        }
        accounts.endGrants(me, clock.instant());
        audit.write(actor, "CLOSE", me, "");
        vault.forgetPerson(me);
        sessions.endAllBut(me, new byte[0]);
        events.publishEvent(new AccountClosed(me));
    }

    private String open(@Nullable UUID id) {
        return id == null ? "" : vault.open(id);
    }
}
