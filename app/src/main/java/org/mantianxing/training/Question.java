package org.mantianxing.training;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A question of a test.
 *
 * @param answers places of the right ones among the options, from 0
 * @param why shown beside the answer when a try has ended
 */
public record Question(UUID id, UUID course, String text, List<String> options, List<Integer> answers, String why) {
    /** Whether more than one is right, so that several may be ticked. */
    public boolean several() {
        return answers.size() > 1;
    }

    /** Whether exactly the right ones were ticked. */
    public boolean right(Set<Integer> chosen) {
        return new TreeSet<>(answers).equals(new TreeSet<>(chosen));
    }
}
