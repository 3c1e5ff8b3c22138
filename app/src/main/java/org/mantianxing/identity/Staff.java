package org.mantianxing.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works here: the list of staff, new colleagues, accounts that are closed and opened again. */
@Service
public class Staff {
    private static final int PAGE = 50;
    private final DirectoryStore store;
    private final Accounts accounts;
    private final FirstPasswords passwords;
    private final Vault vault;
    private final Sessions sessions;
    private final Audit audit;

    /** A new colleague, and the password that is shown this once. */
    public record Hired(StaffMember member, String password) {}

    Staff(
            DirectoryStore store,
            Accounts accounts,
            FirstPasswords passwords,
            Vault vault,
            Sessions sessions,
            Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.passwords = passwords;
        this.vault = vault;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Staff by login, team leaders (who have none) last. */
    public Page<StaffMember> list(Actor actor, StaffQuery query) {
        Permissions.requireEver(actor, Command.STAFF_READ);
        String words = Normal.line(query.words()).toLowerCase(Locale.ROOT);
        boolean typed = !words.isEmpty();
        return Page.of(
                store.list(
                        new StaffQuery(words, query.role(), query.closed(), query.after()),
                        typed ? vault.lookups(Vault.Kind.NAME, Normal.line(query.words())) : List.of(),
                        typed ? vault.lookups(Vault.Kind.PHONE, words) : List.of(),
                        PAGE + 1),
                PAGE,
                member -> (member.login() == null ? "~" : member.login()) + " " + member.id());
    }

    public StaffMember get(Actor actor, UUID id) {
        Permissions.require(actor, Command.STAFF_READ, Target.NOTHING);
        StaffMember member = store.find(id).orElseThrow(NotFound::new);
        boolean staff = member.login() != null || !store.held(List.of(id)).isEmpty();
        if (!staff && !mayGrant(actor)) {
            throw new NotFound();
        }
        return member;
    }

    /** Whoever may give roles may open the page of somebody who holds none. */
    private static boolean mayGrant(Actor actor) {
        return Permissions.allows(actor, Command.ROLE_GRANT, Target.NOTHING);
    }

    /** Whoever signs in with this number, whether or not they hold a role. */
    public Optional<StaffMember> findByPhone(Actor actor, String phone) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        String number = Normal.phone(phone);
        return Normal.isPhone(number) ? store.findByPhone(vault.lookups(Vault.Kind.PHONE, number)) : Optional.empty();
    }

    /** Makes an account of the console, with a password that has to be changed at the first sign-in. */
    @Transactional
    public Hired hire(Actor actor, String login, String name) {
        Permissions.requireEver(actor, Command.ROLE_GRANT);
        String wanted = Normal.line(login).toLowerCase(Locale.ROOT);
        String called = Normal.line(name);
        new Checks()
                .that(wanted.matches("[a-z0-9][a-z0-9._-]{1,29}"), "login", "登录名用小写字母、数字、点和短横线，2 到 30 个字符，以字母或数字开头")
                .that(!called.isEmpty() && called.codePointCount(0, called.length()) <= 30, "name", "请填写姓名，最多 30 个字")
                .done();
        String password = passwords.fresh();
        UUID id = accounts.hire(actor, wanted, called, password).id();
        passwords.mustChange(id);
        return new Hired(store.find(id).orElseThrow(NotFound::new), password);
    }

    static void check(String login, String name) {
        String wanted = Normal.line(login).toLowerCase(Locale.ROOT);
        String called = Normal.line(name);
        new Checks()
                .that(wanted.matches("[a-z0-9][a-z0-9._-]{1,29}"), "login", "登录名用小写字母、数字、点和短横线，2 到 30 个字符，以字母或数字开头")
                .that(!called.isEmpty() && called.codePointCount(0, called.length()) <= 30, "person", "请填写姓名，最多 30 个字")
                .done();
    }

    /** Closes an account: signed out everywhere, and no way in. What it did stays in every history. */
    @Transactional
    public void close(Actor actor, UUID id) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        StaffMember member = console(actor, id);
        if (actor.is(id)) {
            throw new Refused("不能停用自己的账号，请让另一位管理员来做");
        }
        store.lockRoles();
        Role top = Roles.top();
        if (store.held(List.of(id)).stream().anyMatch(held -> held.role() == top) && store.othersWith(top, id) == 0) {
            throw new Refused("这是最后一位管理员，停用后就没有人能管理了");
        }
        if (!store.setState(member.id(), "ACTIVE", "CLOSED")) {
            throw new Conflict("这个账号已经停用了");
        }
        sessions.endAll(actor, id);
        audit.write(actor, "ACCOUNT_CLOSE", id, member.login() == null ? "" : member.login());
    }

    /** Opens a closed account again, with what it held. */
    @Transactional
    public void reopen(Actor actor, UUID id) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        StaffMember member = console(actor, id);
        if (!store.setState(id, "CLOSED", "ACTIVE")) {
            throw new Conflict("这个账号没有停用");
        }
        audit.write(actor, "ACCOUNT_REOPEN", id, member.login() == null ? "" : member.login());
    }

    /** An account with a login; those of the phone belong to people who are no staff. */
    private StaffMember console(Actor actor, UUID id) {
        StaffMember member = get(actor, id);
        if (member.login() == null) {
            throw new Refused("这是手机账号，只能结束它的身份，不能停用");
        }
        return member;
    }
}
