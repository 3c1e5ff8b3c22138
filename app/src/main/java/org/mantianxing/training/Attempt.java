package org.mantianxing.training;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One try at the test of a course.
 *
 * @param asked the questions, in the order shown
 * @param chosen what was ticked for each, as places of options with commas between
 * @param endedAt when it was handed in, null while it is open
 */
public record Attempt(
        UUID id,
        UUID course,
        UUID volunteer,
        List<UUID> asked,
        List<String> chosen,
        Instant startedAt,
        @Nullable Instant endedAt,
        int rightOnes,
        boolean passed) {

    /** What was ticked for the question at {@code place}. */
    public Set<Integer> ticked(int place) {
        return place < chosen.size() ? places(chosen.get(place)) : Set.of();
    }

    static Set<Integer> places(String typed) {
        return Arrays.stream(typed.split(","))
                .filter(one -> one.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
