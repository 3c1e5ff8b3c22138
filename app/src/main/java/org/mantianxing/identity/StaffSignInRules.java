package org.mantianxing.identity;

import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which step follows which, and what of them goes into the audit trail. */
@Service
@EnableConfigurationProperties(SignInSettings.class)
class StaffSignInRules {
    private final StaffStore store;
    private final SignInSettings settings;
    private final PasswordEncoder passwords;
    private final Audit audit;

    StaffSignInRules(StaffStore store, SignInSettings settings, PasswordEncoder passwords, Audit audit) {
        this.store = store;
        this.settings = settings;
        this.passwords = passwords;
        this.audit = audit;
    }

    /** Who has a second factor shows it before anything is changed. */
    StaffSignIn.Next next(StaffStore.Step step, StaffStore.Credentials staff) {
        if (staff.totpId() != null && !step.passed()) {
            return StaffSignIn.Next.FACTOR;
        }
        if (staff.passwordDue()) {
            return StaffSignIn.Next.PASSWORD;
        }
        return staff.totpId() == null && settings.required() ? StaffSignIn.Next.SET_UP : StaffSignIn.Next.DONE;
    }

    @Transactional
    public void changePassword(Actor person, StaffStore.Credentials staff, String fresh, String again) {
        Passwords.check(staff.login(), fresh, again);
        if (passwords.matches(fresh, staff.password())) {
            throw Invalid.field("fresh", "新密码不能和原来的一样");
        }
        store.setPassword(staff.id(), passwords.encode(fresh), false);
        audit.write(person, "PASSWORD_CHANGE", staff.id(), "");
    }

    @Transactional
    public void signedIn(Actor person) {
        audit.write(person, "SIGN_IN", person.id(), "");
    }

    @Transactional
    public void wrong(StaffStore.Credentials staff, int left) {
        audit.write(Actor.VISITOR, left > 0 ? "SIGN_IN_WRONG" : "SIGN_IN_LOCKED", staff.id(), staff.login());
    }
}
