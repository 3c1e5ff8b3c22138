package org.mantianxing.matching;

import java.util.Optional;
import java.util.Set;

/**
 * What a call looks for.
 *
 * @param skills those of which one is needed for a seat that is open
 * @param general whether a seat is open for anybody
 * @param slots the parts of the week that it takes, see {@link WeekGrid}
 * @param year in which it takes place
 * @param path of the site, labels from the root joined by dots
 * @param weeklyAsks how often one person may be asked within seven days
 * @param weights by which the district compares people
 * @param languages of which those who are served speak one; empty where any will do
 */
public record Need(
        Set<String> skills,
        boolean general,
        int slots,
        int year,
        Optional<Spot> spot,
        int minAge,
        String path,
        int weeklyAsks,
        Weights weights,
        Set<String> languages) {
    public Need {
        skills = Set.copyOf(skills);
        languages = Set.copyOf(languages);
    }

    /** One in which any language will do. */
    public Need(
            Set<String> skills,
            boolean general,
            int slots,
            int year,
            Optional<Spot> spot,
            int minAge,
            String path,
            int weeklyAsks,
            Weights weights) {
        this(skills, general, slots, year, spot, minAge, path, weeklyAsks, weights, Set.of());
    }

    /** The same, for seats of one skill alone; empty: for those that anybody may have. */
    public Need only(String skill) {
        boolean anybody = skill.isEmpty();
        return with(anybody ? Set.of() : Set.of(skill), anybody, weights);
    }

    /** The same, by other weights. */
    Need by(Weights other) {
        return with(skills, general, other);
    }

    private Need with(Set<String> some, boolean anybody, Weights other) {
        return new Need(some, anybody, slots, year, spot, minAge, path, weeklyAsks, other, languages);
    }

    /** Whether two sites lie in the same institute's area: their first two labels are the same. */
    static boolean sameArea(String one, String other) {
        return area(one).equals(area(other));
    }

    /** The institute's part of a path. */
    static String area(String path) {
        int first = path.indexOf('.');
        int second = first < 0 ? -1 : path.indexOf('.', first + 1);
        return second < 0 ? path : path.substring(0, second);
    }
}
