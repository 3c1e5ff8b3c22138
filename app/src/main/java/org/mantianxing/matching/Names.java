package org.mantianxing.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Small numbers for skills, sets of skills, sites and areas, given when first heard of and kept. */
final class Names {
    private static final int WORD = 64;
    private static final int FEW_BITS = 10;
    private static final int FEW = 1 << FEW_BITS;
    /** One more than fit. */
    private static final int MANY = 4;

    private final Map<String, Integer> skills = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<List<Integer>, Integer> sets = new HashMap<>();
    /** Each skill's number × 2, + 1 where it was shown by a certificate. */
    private final List<int[]> kept = new ArrayList<>();

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

    int skillCount() {
        return skills.size();
    }

    /**
     * Somebody's skills as two numbers: up to three of the first thousand skills lie in the first itself, ten bits each, and
     * the second says, a bit for each, which were shown by a certificate; any other set is kept beside, and the first
     * number, below nothing, says where.
     */
    record Told(int set, int proven) {}

    Told told(Person person) {
        int packed = 0;
        int proven = 0;
        int count = 0;
        for (String code : person.skills()) {
            int skill = skill(code) + 1;
            count += skill < FEW ? 1 : MANY;
            packed = (packed << FEW_BITS) | skill;
            proven = (proven << 1) | (person.proven().contains(code) ? 1 : 0);
        }
        return count < MANY ? new Told(packed, proven) : new Told(-1 - kept(person), 0);
    }

    private int kept(Person person) {
        // as a list: sets of small numbers have the same few sums for hash codes
        List<Integer> marked = person.skills().stream()
                .map(code -> 2 * skill(code) + (person.proven().contains(code) ? 1 : 0))
                .sorted()
                .toList();
        Integer known = sets.get(marked);
        if (known != null) {
            return known;
        }
        kept.add(marked.stream().mapToInt(Integer::intValue).toArray());
        sets.put(marked, kept.size() - 1);
        return kept.size() - 1;
    }

    /** The numbers of skills × 2, + 1 for those that were shown by a certificate. */
    int[] marked(Told told) {
        if (told.set < 0) {
            return kept.get(-1 - told.set);
        }
        int[] some = new int[MANY];
        int count = 0;
        for (int left = told.set, proven = told.proven; left != 0; left >>>= FEW_BITS, proven >>= 1) {
            some[count++] = 2 * ((left & (FEW - 1)) - 1) + (proven & 1);
        }
        return Arrays.copyOf(some, count);
    }

    Set<String> skills(Told told) {
        return Arrays.stream(marked(told)).mapToObj(one -> codes.get(one / 2)).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them that were shown by a certificate. */
    Set<String> proven(Told told) {
        return Arrays.stream(marked(told))
                .filter(one -> one % 2 == 1)
                .mapToObj(one -> codes.get(one / 2))
                .collect(Collectors.toUnmodifiableSet());
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
            return meets(kept.get(-1 - set), wanted, 0);
        }
        for (int left = set; left != 0; left >>>= FEW_BITS) {
            if (isIn((left & (FEW - 1)) - 1, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The same of those alone that were shown by a certificate. */
    boolean proves(int set, int proven, long[] wanted) {
        if (set < 0) {
            return meets(kept.get(-1 - set), wanted, 1);
        }
        for (int left = set, bits = proven; bits != 0; left >>>= FEW_BITS, bits >>= 1) {
            if ((bits & 1) == 1 && isIn((left & (FEW - 1)) - 1, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(int[] marked, long[] wanted, int least) {
        for (int one : marked) {
            if ((one & 1) >= least && isIn(one / 2, wanted)) {
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
