package org.mantianxing.matching;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Until when skills count that do not count for good, by row: few people have such. */
final class Ends {
    private final Map<Integer, Map<String, Instant>> rows = new HashMap<>();

    void put(int row, Map<String, Instant> until) {
        if (until.isEmpty()) {
            rows.remove(row);
        } else {
            rows.put(row, until);
        }
    }

    Map<String, Instant> of(int row) {
        return rows.getOrDefault(row, Map.of());
    }
}
