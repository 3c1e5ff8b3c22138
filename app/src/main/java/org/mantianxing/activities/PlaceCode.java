package org.mantianxing.activities;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
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

    static boolean fits(byte[] secret, Instant now, String typed) {
        long turn = now.getEpochSecond() / SECONDS;
        byte[] given = plain(typed).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return LongStream.of(turn, turn - 1)
                .mapToObj(one -> digits(secret, one).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .anyMatch(code -> MessageDigest.isEqual(code, given));
    }

    /** Full-width digits and spaces are no mistake. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static String digits(byte[] secret, long turn) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(turn).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0x0f) & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
