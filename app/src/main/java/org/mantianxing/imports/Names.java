package org.mantianxing.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Things of the district by their names, as people write them; and those that somebody may have meant. */
final class Names<T> {
    private static final Pattern LEFT_OUT = Pattern.compile("[\\s·・()（）\u201c\u201d\"]");
    private static final int MOST_WRONG = 2;
    private static final int MOST_ASKED = 5_000;
    private static final int SUGGESTED = 2;
    private final Map<String, List<T>> whole = new HashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    /** Lists name the same few places and teams over and over. */
    private final Map<String, List<T>> asked = new ConcurrentHashMap<>();

    private final Map<String, List<String>> suggested = new ConcurrentHashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final UnaryOperator<String> plain;

    Names(Iterable<T> all, Function<T, String> name, UnaryOperator<String> plain) {
        this.plain = plain;
        for (T one : all) {
            add(name.apply(one), one);
        }
    }

    void add(String name, T one) {
        asked.clear();
        suggested.clear();
        String key = key(name);
        written.putIfAbsent(bare(name), name);
        put(whole, bare(name), one);
        put(byName, key, one);
    }

    private static <T> void put(Map<String, List<T>> map, String key, T one) {
        List<T> same = map.computeIfAbsent(key, _ -> new ArrayList<>());
        if (!same.contains(one)) {
            same.add(one);
        }
    }

    /** All that are called so; where something has this very name, those that are only called alike do not count. */
    List<T> find(String typed) {
        List<T> before = asked.get(typed);
        if (before != null) {
            return before;
        }
        List<T> found = look(typed);
        if (asked.size() < MOST_ASKED) {
            asked.put(typed, found);
        }
        return found;
    }

    private List<T> look(String typed) {
        List<T> exact = whole.getOrDefault(bare(typed), List.of());
        return exact.isEmpty() ? byName.getOrDefault(key(typed), List.of()) : exact;
    }

    Optional<T> first(String typed) {
        return find(typed).stream().findFirst();
    }

    /** Names that hold what was typed or differ by a letter or two, the nearest first. */
    List<String> nearest(String typed) {
        List<String> before = suggested.get(typed);
        if (before != null) {
            return before;
        }
        List<String> near = compare(typed);
        if (suggested.size() < MOST_ASKED) {
            suggested.put(typed, near);
        }
        return near;
    }

    private List<String> compare(String typed) {
        String wanted = key(typed);
        String whole = bare(typed);
        record Near(String name, int far, int edits) {}
        return written.entrySet().stream()
                .map(one -> new Near(one.getValue(), far(wanted, key(one.getValue())), edits(whole, one.getKey())))
                .filter(near -> near.far() <= MOST_WRONG)
                .sorted(Comparator.comparingInt(Near::far)
                        .thenComparingInt(Near::edits)
                        .thenComparing(Near::name))
                .limit(SUGGESTED)
                .map(Near::name)
                .toList();
    }

    private String key(String name) {
        return plain.apply(bare(name));
    }

    private static String bare(String name) {
        return LEFT_OUT.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    private static int far(String one, String other) {
        if (one.length() > 1 && (other.contains(one) || (one.contains(other) && other.length() > 1))) {
            return 1;
        }
        int edits = edits(one, other);
        return edits * 2 > Math.max(one.length(), other.length()) ? Integer.MAX_VALUE : edits;
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein 1966). */
    private static int edits(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + change);
            }
            before = now;
        }
        return before[other.length()];
    }
}
