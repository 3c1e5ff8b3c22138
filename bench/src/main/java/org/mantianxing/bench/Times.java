package org.mantianxing.bench;

import java.util.ArrayList;
import java.util.List;

/** How long things took one by one, and all of them together; in nanoseconds. */
record Times(List<Long> each, long all) {
    static final Times NONE = new Times(List.of(), 0);

    Times and(Times more) {
        List<Long> both = new ArrayList<>(each);
        both.addAll(more.each);
        return new Times(both, all + more.all);
    }

    double perSecond() {
        return each.size() * 1e9 / all;
    }

    /** In milliseconds. */
    double percentile(double share) {
        List<Long> sorted = each.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) / 1e6;
    }
}
