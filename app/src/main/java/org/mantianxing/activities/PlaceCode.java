package org.mantianxing.activities;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every 30 seconds; the last ones are still good, for whoever types slowly. */
final class PlaceCode {
    private static final long SECONDS = 30;

    private PlaceCode() {}

    static String at(byte[] secret, Instant now) {
        return digits(secret, now.getEpochSecond() / SECONDS);
    }

    static Instant changesAt(Instant now) {
        return Instant.ofEpochSecond((now.getEpochSecond() / SECONDS + 1) * SECONDS);
    }

    /** The key of one seat: what its holder's own code is made from; nobody else's phone ever has it. */
    static byte[] key(byte[] secret, UUID seat) {
        return hash(secret, seat.toString().getBytes(StandardCharsets.UTF_8));
    }

    static boolean fits(byte[] secret, Instant now, String typed) {
        return fits(secret, now, typed, 0);
    }

    /** @param slack how many more turns before and after are good, where two clocks may differ */
    static boolean fits(byte[] secret, Instant now, String typed, int slack) {
        long turn = now.getEpochSecond() / SECONDS;
        byte[] given = plain(typed).getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(turn - 1 - slack, turn + slack)
                .mapToObj(one -> digits(secret, one).getBytes(StandardCharsets.UTF_8))
                .anyMatch(code -> MessageDigest.isEqual(code, given));
    }

    /** Full-width digits and spaces are no mistake. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String digits(byte[] secret, long turn) {
        byte[] hash = hash(secret, ByteBuffer.allocate(8).putLong(turn).array());
        int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fffffff;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    static byte[] hash(byte[] secret, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
