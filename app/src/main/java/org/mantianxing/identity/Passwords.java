package org.mantianxing.identity;

import java.util.Locale;
import java.util.Set;
import org.mantianxing.kernel.Checks;

/** What a password of the console must be: long rather than strange. */
final class Passwords {
    static final int LONGEST = 200;
    private static final int SHORTEST = 12;
    private static final Set<String> COMMON =
            Set.of("passwordpassword", "123456789012", "1234567890123", "qwertyuiop123", "administrator1");

    private Passwords() {}

    /** Throws Invalid with what is missing. */
    static void check(String login, String fresh, String again) {
        String lower = fresh.toLowerCase(Locale.ROOT);
        new Checks()
                .that(fresh.length() >= SHORTEST, "fresh", "密码至少 12 个字符，几个词连在一起最好记")
                .that(fresh.length() <= LONGEST, "fresh", "密码太长了，最多 200 个字符")
                .that(
                        fresh.length() < SHORTEST
                                || (!COMMON.contains(lower)
                                        && !lower.contains(login.toLowerCase(Locale.ROOT))
                                        && fresh.chars().distinct().count() > 4),
                        "fresh",
                        "这个密码太容易猜到，请换一个")
                .that(fresh.equals(again), "again", "两次输入的密码不一样")
                .done();
    }
}
