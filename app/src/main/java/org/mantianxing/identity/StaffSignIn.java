package org.mantianxing.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.SignInNeeded;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Sign-in of staff, step by step: password, second factor, a new password where one is due. */
@Service
public class StaffSignIn {
    private static final Duration LIFE = Duration.ofMinutes(15);
    private final StaffStore store;
    private final SecondFactor factor;
    private final LoginGuard guard;
    private final PasswordEncoder passwords;
    private final StaffSignInRules rules;
    private final Clock clock;
    private final String nobody;

    /** What comes next before the console opens. */
    public enum Next {
        FACTOR,
        PASSWORD,
        SET_UP,
        DONE
    }

    /** A secret to be put into an authenticator app. */
    public record SetUp(String login, String secret) {}

    StaffSignIn(
            StaffStore store,
            SecondFactor factor,
            LoginGuard guard,
            PasswordEncoder passwords,
            StaffSignInRules rules,
            Clock clock) {
        this.store = store;
        this.factor = factor;
        this.guard = guard;
        this.passwords = passwords;
        this.rules = rules;
        this.clock = clock;
        this.nobody = passwords.encode(Tokens.fresh());
    }

    /**
     * Checks login and password and returns the token of the next steps. Unknown logins cost the same work and get the
     * same answer as wrong passwords.
     */
    public String begin(Actor actor, String typed, String password) {
        String login = typed.strip().toLowerCase(Locale.ROOT);
        if (!login.matches("[^\\p{Cc}]{1,60}") || password.isEmpty() || password.length() > Passwords.LONGEST) {
            throw Invalid.field("login", "登录名或密码不对");
        }
        int left = guard.spend(login);
        Optional<StaffStore.Credentials> known = store.find(login);
        boolean right = passwords.matches(
                password, known.map(StaffStore.Credentials::password).orElse(nobody));
        if (known.isEmpty() || !right) {
            known.ifPresent(staff -> rules.wrong(staff, left));
            throw left > 0 ? Invalid.field("login", "登录名或密码不对") : LoginGuard.locked();
        }
        guard.giveBack(login);
        return start(known.get().id());
    }

    /** Sets up a second factor from within the console; returns the token of the steps. */
    public String beginSetUp(Actor actor) {
        return start(actor.id());
    }

    private String start(UUID account) {
        String token = Tokens.fresh();
        store.insertStep(Tokens.hash(token), account, clock.instant().plus(LIFE));
        return token;
    }

    /** What comes next; throws SignInNeeded when the steps took too long. */
    public Next next(Actor actor, String token) {
        StaffStore.Step step = step(token);
        return rules.next(step, staff(step));
    }

    /** The second factor, or a code from the paper. */
    public void enterFactor(Actor actor, String token, String code) {
        StaffStore.Step step = step(token);
        StaffStore.Credentials staff = staff(step);
        if (rules.next(step, staff) != Next.FACTOR || staff.totpId() == null) {
            return;
        }
        int left = guard.spend(staff.login());
        if (!factor.accept(person(staff), staff.totpId(), code)) {
            rules.wrong(staff, left);
            throw left > 0 ? Invalid.field("code", "动态码不对或已经用过，请等下一个再试") : LoginGuard.locked();
        }
        guard.giveBack(staff.login());
        store.pass(Tokens.hash(token));
    }

    /** A new password where one is due. */
    public void choosePassword(Actor actor, String token, String fresh, String again) {
        StaffStore.Step step = step(token);
        StaffStore.Credentials staff = staff(step);
        if (rules.next(step, staff) == Next.PASSWORD) {
            rules.changePassword(person(staff), staff, fresh, again);
        }
    }

    /** The secret for the app; the same one until it is confirmed. */
    public SetUp setUp(Actor actor, String token) {
        StaffStore.Step step = step(token);
        StaffStore.Credentials staff = staff(step);
        if (staff.totpId() != null) {
            throw new SignInNeeded();
        }
        UUID proposed = step.totpId();
        if (proposed == null) {
            proposed = factor.propose(staff.id(), Totp.freshSecret()).id();
            store.proposeFactor(Tokens.hash(token), proposed);
        }
        return new SetUp(staff.login(), factor.secret(proposed));
    }

    /** The first code of the app puts it in force; returns the codes to keep on paper. */
    public List<String> confirmSetUp(Actor actor, String token, String code) {
        StaffStore.Step step = step(token);
        StaffStore.Credentials staff = staff(step);
        if (staff.totpId() != null || step.totpId() == null) {
            throw new SignInNeeded();
        }
        List<String> codes = factor.confirm(person(staff), step.totpId(), code);
        if (codes.isEmpty()) {
            throw Invalid.field("code", "动态码不对，请确认手机时间准确，再输入最新的一个");
        }
        store.pass(Tokens.hash(token));
        return codes;
    }

    /** All steps are done: the account for whom a session may be opened, once. */
    public UUID finish(Actor actor, String token) {
        StaffStore.Step step = step(token);
        StaffStore.Credentials staff = staff(step);
        if (rules.next(step, staff) != Next.DONE || !store.deleteStep(Tokens.hash(token))) {
            throw new SignInNeeded();
        }
        guard.clear(staff.login());
        rules.signedIn(person(staff));
        return staff.id();
    }

    private StaffStore.Step step(String token) {
        return store.findStep(Tokens.hash(token), clock.instant()).orElseThrow(SignInNeeded::new);
    }

    private StaffStore.Credentials staff(StaffStore.Step step) {
        return store.find(step.account()).orElseThrow(SignInNeeded::new);
    }

    private static Actor person(StaffStore.Credentials staff) {
        return Actor.person(staff.id(), staff.nameMasked(), java.util.Set.of());
    }
}
