package org.mantianxing.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor of staff: an authenticator app, and codes on paper for when the telephone is lost. */
@Service
public class SecondFactor {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 8;
    private static final int CODE_BYTES = 8;
    private final StaffStore store;
    private final Vault vault;
    private final Audit audit;
    private final Clock clock;

    SecondFactor(StaffStore store, Vault vault, Audit audit, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives an account a secret that is known beforehand, so that a demo can be tried; never a person's command. */
    @Transactional
    public void seed(Actor actor, UUID account, String secret) {
        if (actor.kind() != Actor.Kind.CLOCK) {
            throw new NotFound();
        }
        store.setFactor(account, vault.seal(Vault.Kind.SECRET, secret, account).id());
    }

    /** Takes the second factor from somebody who lost it; they set up another at the next sign-in. */
    @Transactional
    public void reset(Actor actor, UUID account) {
        Permissions.require(actor, Command.ROLE_GRANT, Target.NOTHING);
        store.setFactor(account, null);
        store.replaceRecoveryCodes(account, List.of());
        audit.write(actor, "FACTOR_RESET", account, "");
    }

    /** How many codes on paper are left to oneself. */
    public int codesLeft(Actor actor) {
        return store.recoveryCodesLeft(actor.id());
    }

    /** A secret to be tried out; nothing is in force until {@link #confirm}. */
    Sealed propose(UUID account, String secret) {
        return vault.seal(Vault.Kind.SECRET, secret, account);
    }

    String secret(UUID totpId) {
        return vault.open(totpId);
    }

    /** Puts a secret in force once its first code is right, and returns the codes on paper; empty when it is wrong. */
    @Transactional
    List<String> confirm(Actor person, UUID totpId, String code) {
        OptionalLong step = Totp.match(vault.open(totpId), Normal.digits(code), clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        store.setFactor(person.id(), totpId);
        store.useStep(person.id(), step.getAsLong());
        audit.write(person, "FACTOR_SET", person.id(), "");
        return freshCodes(person);
    }

    /** New codes on paper; the old ones are void. */
    @Transactional
    List<String> freshCodes(Actor person) {
        List<String> codes =
                Stream.generate(SecondFactor::paperCode).limit(CODES).toList();
        store.replaceRecoveryCodes(
                person.id(), codes.stream().map(code -> hash(person.id(), code)).toList());
        return codes;
    }

    /** Whether a code of the app is right and unused, or one of the paper is; each works once. */
    @Transactional
    boolean accept(Actor person, UUID totpId, String typed) {
        OptionalLong step = Totp.match(vault.open(totpId), Normal.digits(typed), clock.instant());
        if (step.isPresent()) {
            return store.useStep(person.id(), step.getAsLong());
        }
        boolean paper = store.useRecoveryCode(person.id(), hash(person.id(), typed), clock.instant());
        if (paper) {
            audit.write(person, "RECOVERY_CODE", person.id(), "");
        }
        return paper;
    }

    private static String paperCode() {
        byte[] random = new byte[CODE_BYTES];
        RANDOM.nextBytes(random);
        String letters = Totp.base32(random).substring(0, 12).toLowerCase(Locale.ROOT);
        return String.join(
                "-",
                IntStream.range(0, 3)
                        .mapToObj(i -> letters.substring(i * 4, i * 4 + 4))
                        .toList());
    }

    private static byte[] hash(UUID account, String code) {
        return Tokens.hash(account + ":" + code.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT));
    }
}
