package org.mantianxing.identity;

import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For colleagues who cannot get in: a new password, a new second factor, a lock taken off. */
@Service
public class Rescue {
    private final StaffStore store;
    private final FirstPasswords passwords;
    private final SecondFactor factor;
    private final LoginGuard guard;
    private final Sessions sessions;
    private final Audit audit;

    Rescue(
            StaffStore store,
            FirstPasswords passwords,
            SecondFactor factor,
            LoginGuard guard,
            Sessions sessions,
            Audit audit) {
        this.store = store;
        this.passwords = passwords;
        this.factor = factor;
        this.guard = guard;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Whether this login is locked after wrong passwords just now. */
    public boolean locked(Actor actor, String login) {
        Permissions.requireEver(actor, Command.STAFF_READ);
        return guard.isLocked(login);
    }

    /** Puts a password that is shown this once in place of a lost one, and signs out everywhere. */
    @Transactional
    public String resetPassword(Actor actor, UUID id) {
        StaffStore.Credentials staff = other(actor, id);
        String password = passwords.replace(id);
        store.deleteSteps(id);
        guard.clear(staff.login());
        sessions.endAll(actor, id);
        audit.write(actor, "PASSWORD_RESET", id, staff.login());
        return password;
    }

    /** Takes away a second factor that was lost; another one is set up at the next sign-in. */
    @Transactional
    public void resetFactor(Actor actor, UUID id) {
        other(actor, id);
        factor.reset(actor, id);
        store.deleteSteps(id);
        sessions.endAll(actor, id);
    }

    /** Takes off the lock after five wrong passwords. */
    @Transactional
    public void unlock(Actor actor, UUID id) {
        StaffStore.Credentials staff = other(actor, id);
        guard.clear(staff.login());
        audit.write(actor, "UNLOCK", id, staff.login());
    }

    private StaffStore.Credentials other(Actor actor, UUID id) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        if (actor.is(id)) {
            throw new Refused("自己的密码和动态码请在“登录安全”里修改");
        }
        return store.find(id).orElseThrow(NotFound::new);
    }
}
