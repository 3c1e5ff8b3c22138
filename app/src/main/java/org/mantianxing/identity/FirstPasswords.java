package org.mantianxing.identity;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords that are handed over on paper: told once, and changed at the first sign-in. */
@Component
class FirstPasswords {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int GROUPS = 4;
    private final StaffStore store;
    private final PasswordEncoder passwords;

    FirstPasswords(StaffStore store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    /** Sixteen letters and digits that cannot be mistaken for one another (80 bits), in groups of four. */
    String fresh() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        String letters = Totp.base32(random).toLowerCase(Locale.ROOT);
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> letters.substring(i * 4, i * 4 + 4))
                .collect(Collectors.joining("-"));
    }

    void mustChange(UUID account) {
        store.dueSoon(account);
    }

    /** Puts a fresh one in place of the password that was lost. */
    String replace(UUID account) {
        String password = fresh();
        store.setPassword(account, passwords.encode(password), true);
        return password;
    }
}
