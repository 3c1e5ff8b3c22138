package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of languages as small numbers, 0 for none; once there are too many different ones, the others are kept by row. */
final class Tongues {
    static final int BITS = 9;
    private static final int BESIDE = (1 << BITS) - 1;

    private final Map<Set<String>, Integer> numbers = new HashMap<>(Map.of(Set.of(), 0));
    private final List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
    private final Map<Integer, Set<String>> beside = new HashMap<>();

    /** The number by which a row's languages are found again. */
    int put(int row, Set<String> languages) {
        beside.remove(row);
        Integer known = numbers.get(languages);
        if (known != null) {
            return known;
        }
        if (sets.size() == BESIDE) {
            beside.put(row, languages);
            return BESIDE;
        }
        numbers.put(languages, sets.size());
        sets.add(languages);
        return sets.size() - 1;
    }

    Set<String> of(int row, int number) {
        return number == BESIDE ? beside.getOrDefault(row, Set.of()) : sets.get(number);
    }

    /** By their number, whether languages meet what is wanted; none is told of those kept by row. */
    boolean[] meeting(Set<String> wanted) {
        boolean[] some = new boolean[BESIDE];
        for (int i = 0; i < sets.size() && !wanted.isEmpty(); i++) {
            some[i] = !Collections.disjoint(sets.get(i), wanted);
        }
        return some;
    }

    boolean meets(int row, int number, boolean[] meeting, Set<String> wanted) {
        return number == BESIDE ? !Collections.disjoint(of(row, number), wanted) : meeting[number];
    }
}
