package org.mantianxing.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Documents that say who somebody is, and how their numbers look. */
public enum IdKind {
    RESIDENT("居民身份证", "[1-9][0-9]{16}[0-9X]"),
    HK_MACAO("港澳居民来往内地通行证", "[HM][0-9]{8}([0-9]{2})?"),
    TAIWAN("台湾居民来往大陆通行证", "[0-9]{8}([0-9]{2})?"),
    RESIDENCE("港澳台居民居住证", "8[123]0000[0-9]{11}[0-9X]"),
    FOREIGNER("外国人永久居留身份证", "[0-9A-Z]{15}|9[0-9]{16}[0-9X]"),
    PASSPORT("护照", "[A-Z0-9]{5,15}");

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private final String words;
    private final String form;

    IdKind(String words, String form) {
        this.words = words;
        this.form = form;
    }

    public String words() {
        return words;
    }

    public static Optional<IdKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    /** Whether a number can be one of this kind; eighteen digits with their check digit (GB 11643). */
    public boolean fits(String number) {
        boolean eighteen = number.length() == WEIGHTS.length + 1 && this != PASSPORT;
        return number.matches(form) && (!eighteen || checked(number));
    }

    /** A number as it is kept: half-width, in capitals, without spaces and hyphens. */
    public static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean checked(String number) {
        return check(number) == number.charAt(WEIGHTS.length);
    }

    /** The check digit of seventeen digits. */
    static char check(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
