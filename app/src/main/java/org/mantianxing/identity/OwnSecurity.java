package org.mantianxing.identity;

import java.util.List;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff change of their own sign-in while they are signed in. */
@Service
public class OwnSecurity {
    private final StaffStore store;
    private final StaffSignInRules rules;
    private final SecondFactor factor;
    private final LoginGuard guard;
    private final PasswordEncoder passwords;

    /** How one signs in. */
    public record Overview(String login, boolean factor, int codesLeft) {}

    OwnSecurity(
            StaffStore store,
            StaffSignInRules rules,
            SecondFactor factor,
            LoginGuard guard,
            PasswordEncoder passwords) {
        this.store = store;
        this.rules = rules;
        this.factor = factor;
        this.guard = guard;
        this.passwords = passwords;
    }

    public Overview overview(Actor actor) {
        StaffStore.Credentials staff = staff(actor);
        return new Overview(staff.login(), staff.totpId() != null, factor.codesLeft(actor));
    }

    /** A new password, for the old one. Other sessions are for the caller to end. */
    public void changePassword(Actor actor, String old, String fresh, String again) {
        StaffStore.Credentials staff = staff(actor);
        int left = guard.spend(staff.login());
        if (old.length() > Passwords.LONGEST || !passwords.matches(old, staff.password())) {
            throw left > 0 ? Invalid.field("old", "原密码不对") : LoginGuard.locked();
        }
        guard.clear(staff.login());
        rules.changePassword(actor, staff, fresh, again);
    }

    /** New codes on paper, for a code of the app. */
    @Transactional(noRollbackFor = Invalid.class)
    public List<String> freshCodes(Actor actor, String code) {
        StaffStore.Credentials staff = staff(actor);
        int left = guard.spend(staff.login());
        if (staff.totpId() == null || !factor.accept(actor, staff.totpId(), code)) {
            throw left > 0 ? Invalid.field("code", "动态码不对或已经用过，请等下一个再试") : LoginGuard.locked();
        }
        guard.clear(staff.login());
        return factor.freshCodes(actor);
    }

    private StaffStore.Credentials staff(Actor actor) {
        return store.find(actor.id()).orElseThrow(NotFound::new);
    }
}
