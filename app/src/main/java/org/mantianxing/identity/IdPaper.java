package org.mantianxing.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document that says who somebody is.
 *
 * @param number as {@link IdKind#plain} writes it
 */
public record IdPaper(IdKind kind, String number) {
    /** What nobody says of somebody, by GB/T 2261.1. */
    public static final String UNSAID = "9";

    private static final int TELLING = 18;
    /** The first two digits: the codes of provinces of GB/T 2260, and 81 to 83 and 91 of those who come from outside. */
    private static final Pattern REGIONS =
            Pattern.compile("(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[0-9]).*");

    /** A number of fifteen digits, as they were until 1999, as it reads today: the century and a check digit are new. */
    public static String modern(String number) {
        if (!number.matches("[1-9][0-9]{14}")) {
            return number;
        }
        String seventeen = number.substring(0, 6) + "19" + number.substring(6);
        return seventeen + IdKind.check(seventeen);
    }

    /** Whether the number tells birth and sex (GB 11643: digits 7 to 14, and digit 17). */
    public boolean tells() {
        return number.length() == TELLING && kind != IdKind.PASSPORT;
    }

    /** Whether such a region exists; true where the number tells none. */
    public boolean fromSomewhere() {
        return !tells() || REGIONS.matcher(number).matches();
    }

    /** Empty where it tells none, or none that exists. */
    public Optional<LocalDate> birth() {
        if (!tells()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** By GB/T 2261.1. */
    public String sex() {
        if (!tells()) {
            return UNSAID;
        }
        return number.charAt(16) % 2 == 1 ? "1" : "2";
    }
}
