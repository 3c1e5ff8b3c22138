package org.mantianxing.training;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Those places that are places of an option. */
    Set<Integer> among(Set<Integer> places) {
        return places.stream()
                .filter(place -> place >= 0 && place < options.size())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether exactly the right ones were ticked. */
    public boolean right(Set<Integer> chosen) {
        return new TreeSet<>(answers).equals(new TreeSet<>(chosen));
    }
}
