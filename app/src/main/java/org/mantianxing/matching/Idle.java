package org.mantianxing.matching;

import java.util.HashMap;
import java.util.Map;

/**
 * How many have nothing on, by group of sites, skill and part of the week. Whoever has not said when they are free counts at
 * any time, as for calls; somebody with two skills counts for both.
 */
public final class Idle {
    /** In place of a skill: everybody. */
    private static final String EVERYBODY = "";

    private final Map<String, Map<String, int[]>> counts = new HashMap<>();

    /** The site right below another under which a third lies; the other itself where it lies nowhere below. */
    public static String group(String path, String site) {
        if (site.length() <= path.length()) {
            return path;
        }
        int end = site.indexOf('.', path.length() + 1);
        return end < 0 ? site : site.substring(0, end);
    }

    void add(String group, Iterable<String> skills, int free) {
        add(group, EVERYBODY, free);
        skills.forEach(skill -> add(group, skill, free));
    }

    private void add(String group, String skill, int free) {
        int[] of = counts.computeIfAbsent(group, _ -> new HashMap<>())
                .computeIfAbsent(skill, _ -> new int[WeekGrid.SLOTS + 1]);
        for (int slot = 0; slot < WeekGrid.SLOTS; slot++) {
            of[slot] += free == 0 || (free & (1 << slot)) != 0 ? 1 : 0;
        }
        of[WeekGrid.SLOTS]++;
    }

    /**
     * Those of a group who have a skill, empty for everybody.
     *
     * @param slot of the week, see {@link WeekGrid}; less than 0 for any time
     */
    public int count(String group, String skill, int slot) {
        int[] of = counts.getOrDefault(group, Map.of()).get(skill);
        return of == null ? 0 : of[slot < 0 ? WeekGrid.SLOTS : slot];
    }
}
