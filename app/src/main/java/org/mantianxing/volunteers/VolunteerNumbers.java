package org.mantianxing.volunteers;

import java.security.SecureRandom;

/** Numbers of volunteers: they say nothing about the person, and a slip of the pen is noticed. */
final class VolunteerNumbers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private VolunteerNumbers() {}

    /** Ten random digits and a check digit by the Luhn rule. */
    static String fresh() {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            digits.append(RANDOM.nextInt(10));
        }
        return "V" + digits + check(digits);
    }

    /** Whether these can be digits of a number at all. */
    static boolean plausible(String number) {
        return number.matches("V[0-9]{11}") && check(number.substring(1, 11)) == number.charAt(11) - '0';
    }

    private static int check(CharSequence ten) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            int digit = ten.charAt(i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
