package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mantianxing.figures.cube.Cube;

/** The facts of one district in memory, as of a version. */
final class Board {
    /** Pages that show figures listen to it. */
    static final String TOPIC = "figures";

    private final Map<Subject, Cube> cubes = new EnumMap<>(Subject.class);
    private final Map<String, List<String>> words = new HashMap<>();
    private long version = -1;
    private long lastCode;

    Board() {
        for (Subject subject : Subject.values()) {
            cubes.put(subject, new Cube(subject.columns().size()));
        }
    }

    Cube cube(Subject subject) {
        Cube cube = cubes.get(subject);
        if (cube == null) {
            throw new IllegalStateException("No cube of " + subject);
        }
        return cube;
    }

    /** Rows of a subject by their numbers. */
    List<int[]> rows(Subject subject, List<Integer> numbers) {
        return cube(subject).values(numbers);
    }

    synchronized long version() {
        return version;
    }

    /** Words of a dimension, by their numbers. */
    synchronized List<String> words(String dimension) {
        return List.copyOf(words.getOrDefault(dimension, List.of("")));
    }

    /** The word of a number; empty for one that is not known. */
    synchronized String word(String dimension, int code) {
        @Nullable List<String> known = words.get(dimension);
        return known == null || code >= known.size() ? "" : known.get(code);
    }

    /** Reads what changed since the version it has. To be called within one transaction that sees one state. */
    synchronized void takeIn(FactStore facts, CodeStore codes) {
        long now = facts.version();
        if (now == version) {
            return;
        }
        long since = version < 0 ? -1 : version;
        codes.since(lastCode).forEach(one -> {
            List<String> known = words.computeIfAbsent(one.dimension(), _ -> new ArrayList<>(List.of("")));
            while (known.size() <= one.code()) {
                known.add("");
            }
            known.set(one.code(), one.word());
            lastCode = one.id();
        });
        cubes.forEach((subject, cube) -> facts.since(subject, since, cube::put));
        version = now;
    }
}
