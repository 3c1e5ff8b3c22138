package org.mantianxing.volunteers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mantianxing.identity.Namesakes.Namesake;
import org.mantianxing.kernel.Words;

/**
 * How much two people of one name look like one person, and by what.
 *
 * @param points of a hundred
 * @param reasons what speaks for it
 */
public record Likeness(int points, List<Words> reasons) {
    /** Fewer points than this are a coincidence: in a district hundreds share name and year of birth. */
    static final int LEAST = 70;

    private static final int PHONE_TAIL = 4;
    private static final double NEAR_DEGREES = 0.001;

    public Likeness {
        reasons = List.copyOf(reasons);
    }

    /** A volunteer, and how they are called and reached. */
    record Who(Volunteer card, Namesake named) {}

    /** Empty where something says that they are two people: two documents, years of birth or sexes that differ. */
    static Optional<Likeness> of(Who one, Who other) {
        Volunteer a = one.card();
        Volunteer b = other.card();
        boolean twoPapers = !one.named().paperMasked().isEmpty()
                && !other.named().paperMasked().isEmpty();
        Integer born = a.birthYear();
        boolean bornTold = born != null && b.birthYear() != null;
        boolean sexes = !a.sex().equals("9") && !b.sex().equals("9");
        if (twoPapers
                || (born != null && b.birthYear() != null && !born.equals(b.birthYear()))
                || (sexes && !a.sex().equals(b.sex()))) {
            return Optional.empty();
        }
        List<Words> reasons = new ArrayList<>(List.of(Words.of("同名")));
        int points = 40;
        if (bornTold) {
            points += 20;
            reasons.add(Words.of("同年生"));
        }
        if (sexes) {
            points += 5;
        }
        if (a.site().equals(b.site())) {
            points += 15;
            reasons.add(Words.of("住在同一个村社"));
        }
        if (near(a, b)) {
            points += 10;
            reasons.add(Words.of("住址挨着"));
        }
        if (tail(one).equals(tail(other)) && !tail(one).isEmpty()) {
            points += 20;
            reasons.add(Words.of("手机尾号一样"));
        }
        return Optional.of(new Likeness(Math.min(points, 100), reasons));
    }

    private static boolean near(Volunteer a, Volunteer b) {
        return a.lon() != null
                && b.lon() != null
                && a.lat() != null
                && b.lat() != null
                && Math.abs(a.lon() - b.lon()) < NEAR_DEGREES
                && Math.abs(a.lat() - b.lat()) < NEAR_DEGREES;
    }

    private static String tail(Who who) {
        String masked = who.named().phoneMasked();
        return masked.length() < PHONE_TAIL ? "" : masked.substring(masked.length() - PHONE_TAIL);
    }
}
