package org.mantianxing.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** How much two orders are alike: service or words, person, place, time. Made for Chinese, which has no spaces. */
final class Likeness {
    private static final double LIKE_WORDS = 0.45;
    private static final Duration NEAR = Duration.ofDays(3);

    private Likeness() {}

    /** The same wish, of the same person or at the same place and about the same time. */
    static boolean likely(Order one, Order other) {
        boolean person = one.requester() != null && Objects.equals(one.requester(), other.requester());
        boolean place = one.site().equals(other.site()) && near(one, other);
        return (person || place) && (sameItem(one, other) || words(one, other) >= LIKE_WORDS);
    }

    /** For sorting: the more alike, the higher. */
    static double of(Order one, Order other) {
        double wish = sameItem(one, other) ? 1 : words(one, other);
        double person = Objects.equals(one.requester(), other.requester()) ? 1 : 0;
        double place = one.site().equals(other.site()) ? 0.5 : 0;
        return wish + person + place + (near(one, other) ? 0.5 : 0);
    }

    /** How much of the shorter text is found in the longer, by pairs of neighbouring characters; 0 to 1. */
    static double words(Order one, Order other) {
        Set<String> ones = pairs(one.title() + " " + one.words());
        Set<String> others = pairs(other.title() + " " + other.words());
        int shorter = Math.min(ones.size(), others.size());
        ones.retainAll(others);
        return shorter == 0 ? 0 : (double) ones.size() / shorter;
    }

    private static boolean sameItem(Order one, Order other) {
        return one.item() != null && one.item().equals(other.item());
    }

    private static boolean near(Order one, Order other) {
        return Duration.between(moment(one), moment(other)).abs().compareTo(NEAR) <= 0;
    }

    private static Instant moment(Order order) {
        return order.start() == null ? order.createdAt() : order.start();
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[\\p{P}\\p{S}\\s]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
