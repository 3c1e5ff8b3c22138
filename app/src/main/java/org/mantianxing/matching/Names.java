package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Small numbers for skills, sets of skills, sites and areas, given when first heard of and kept. */
final class Names {
    private static final int WORD = 64;
    private static final int FEW_BITS = 10;
    private static final int FEW = 1 << FEW_BITS;
    /** Behind a skill: the same, shown by a certificate. */
    private static final String PROVEN = "\u2713";

    private static final int MOST_TONGUES = 1 << 12;
    /** One more than fit. */
    private static final int MANY = 4;

    private final Map<String, Integer> skills = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<Set<String>, Integer> sets = new HashMap<>();
    private final List<int[]> kept = new ArrayList<>();
    private final Map<Set<String>, Integer> tongues = new HashMap<>(Map.of(Set.of(), 0));
    private final List<Set<String>> spoken = new ArrayList<>(List.of(Set.of()));
    private final Map<String, Integer> sites = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private int[] areaOf = new int[16];

    int skill(String code) {
        return skills.computeIfAbsent(code, one -> {
            codes.add(one);
            return codes.size() - 1;
        });
    }

    /** -1 for one that nobody has. */
    int known(String skill) {
        return skills.getOrDefault(skill, -1);
    }

    /** What a proven skill is called, which has a number of its own. */
    static String proven(String skill) {
        return skill + PROVEN;
    }

    /** Those of somebody, with a second name for each that was shown by a certificate. */
    static Set<String> skills(Person person) {
        if (person.proven().isEmpty()) {
            return person.skills();
        }
        Set<String> all = new HashSet<>(person.skills());
        person.proven().stream()
                .filter(person.skills()::contains)
                .map(Names::proven)
                .forEach(all::add);
        return all;
    }

    boolean isProven(int skill) {
        return codes.get(skill).endsWith(PROVEN);
    }

    int skillCount() {
        return skills.size();
    }

    /**
     * A set of skills as one number: up to three of the first thousand skills lie in the number itself, ten bits each;
     * any other set is kept beside, and the number, below nothing, says where.
     */
    int set(Set<String> codes) {
        int packed = 0;
        int count = 0;
        for (String code : codes) {
            int skill = skill(code) + 1;
            count += skill < FEW ? 1 : MANY;
            packed = (packed << FEW_BITS) | skill;
        }
        return count < MANY ? packed : -1 - kept(codes);
    }

    private int kept(Set<String> codes) {
        Integer known = sets.get(codes);
        if (known != null) {
            return known;
        }
        int at = kept.size();
        kept.add(codes.stream().mapToInt(this::skill).toArray());
        sets.put(codes, at);
        return at;
    }

    int[] skills(int set) {
        if (set < 0) {
            return kept.get(-1 - set);
        }
        int[] some = new int[MANY];
        int count = 0;
        for (int left = set; left != 0; left >>>= FEW_BITS) {
            some[count++] = (left & (FEW - 1)) - 1;
        }
        return Arrays.copyOf(some, count);
    }

    Set<String> names(int set) {
        return Arrays.stream(skills(set))
                .filter(skill -> !isProven(skill))
                .mapToObj(codes::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of a set that were shown by a certificate. */
    Set<String> provenOf(int set) {
        return Arrays.stream(skills(set))
                .filter(this::isProven)
                .mapToObj(codes::get)
                .map(code -> code.substring(0, code.length() - PROVEN.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Languages as one number, 0 for none; so many different sets do not exist, and one too many would count as none. */
    int tongues(Set<String> languages) {
        Integer known = tongues.get(languages);
        if (known != null || spoken.size() == MOST_TONGUES) {
            return known == null ? 0 : known;
        }
        tongues.put(languages, spoken.size());
        spoken.add(languages);
        return spoken.size() - 1;
    }

    Set<String> languages(int tongues) {
        return spoken.get(tongues);
    }

    /** By their number, whether languages meet what is wanted. */
    boolean[] speaking(Set<String> wanted) {
        boolean[] some = new boolean[spoken.size()];
        for (int i = 0; i < some.length; i++) {
            some[i] = !Collections.disjoint(spoken.get(i), wanted);
        }
        return some;
    }

    /** Skills as bits; those that nobody has are left out. */
    long[] bits(Set<String> wanted) {
        long[] some = new long[codes.size() / WORD + 1];
        for (String code : wanted) {
            int skill = known(code);
            if (skill >= 0) {
                some[skill / WORD] |= 1L << (skill % WORD);
            }
        }
        return some;
    }

    boolean meets(int set, long[] wanted) {
        if (set < 0) {
            return Arrays.stream(kept.get(-1 - set)).anyMatch(skill -> isIn(skill, wanted));
        }
        for (int left = set; left != 0; left >>>= FEW_BITS) {
            if (isIn((left & (FEW - 1)) - 1, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(int skill, long[] wanted) {
        return ((wanted[skill / WORD] >>> (skill % WORD)) & 1) == 1;
    }

    int site(String path) {
        Integer known = sites.get(path);
        if (known != null) {
            return known;
        }
        int at = paths.size();
        if (at == Packing.MOST_SITES) {
            throw new IllegalStateException("more sites than " + Packing.MOST_SITES);
        }
        if (at == areaOf.length) {
            areaOf = Arrays.copyOf(areaOf, at * 2);
        }
        areaOf[at] = areas.computeIfAbsent(Need.area(path), _ -> areas.size());
        paths.add(path);
        sites.put(path, at);
        return at;
    }

    /** -1 where nobody is at home. */
    int knownSite(String path) {
        return sites.getOrDefault(path, -1);
    }

    /** -1 where nobody is at home. */
    int knownArea(String path) {
        return areas.getOrDefault(Need.area(path), -1);
    }

    int areaOf(int site) {
        return areaOf[site];
    }

    String path(int site) {
        return paths.get(site);
    }
}
