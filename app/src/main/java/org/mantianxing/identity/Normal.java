package org.mantianxing.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one form of a value, however it was typed: full-width digits, spaces and country codes make no difference. */
public final class Normal {
    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");

    private Normal() {}

    /** Eleven digits where it is a mobile number of this country; otherwise whatever digits there are. */
    public static String phone(String typed) {
        String digits = half(typed).replaceAll("[^0-9]", "");
        for (String code : new String[] {"0086", "86"}) {
            if (digits.startsWith(code)
                    && PHONE.matcher(digits.substring(code.length())).matches()) {
                return digits.substring(code.length());
            }
        }
        return digits;
    }

    /** Whether a normalised number is one of a mobile phone of this country. */
    public static boolean isPhone(String normal) {
        return PHONE.matcher(normal).matches();
    }

    /** The digits of a typed code. */
    public static String digits(String typed) {
        return half(typed).replaceAll("[^0-9]", "");
    }

    /** One line of plain text: no control characters, single spaces, nothing around it. */
    public static String line(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cf}\\s\\u3000]+", " ").strip();
    }

    static String of(Vault.Kind kind, String plain) {
        return switch (kind) {
            case PHONE -> phone(plain);
            case ID_NUMBER -> half(plain).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
            case NAME, ADDRESS, SECRET -> plain.strip();
        };
    }

    private static String half(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }
}
