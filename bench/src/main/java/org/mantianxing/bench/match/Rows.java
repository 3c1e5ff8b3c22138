package org.mantianxing.bench.match;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Span;
import org.mantianxing.matching.Weights;

/** The same people as columns, for all who are compared with the engine: nothing is left for them to work out before. */
final class Rows {
    static final double GRAIN = 1e7;
    private static final Need NOTHING =
            new Need(Set.of(), true, 0, 2026, Optional.empty(), 0, "z.z", 99, Weights.USUAL);
    private static final Call NEVER = new Call(NOTHING, new Span(Population.NOW, Population.NOW), Map.of(), Map.of());
    /** What {@link #NOTHING} gives to everybody: skill, language, and a third of the distance. */
    private static final int EVERYBODY = 3_000 + 400 + 667;

    final int size;
    final int[] lat;
    final int[] lon;
    final int[] free;
    final boolean[] plain;
    final int[] born;
    final int[] far;
    final int[] site;
    final int[] area;
    final int[] standing;
    final int[] asked;
    final long[] skills;
    final long[] proven;
    final int[] spoken;
    final int[] seatFrom;
    final int[] seatTo;
    private final Map<String, Integer> sites = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();

    Rows(Population people) {
        this.size = people.people();
        this.lat = new int[size];
        this.lon = new int[size];
        this.free = new int[size];
        this.plain = new boolean[size];
        this.born = new int[size];
        this.far = new int[size];
        this.site = new int[size];
        this.area = new int[size];
        this.standing = new int[size];
        this.asked = new int[size];
        this.skills = new long[size];
        this.proven = new long[size];
        this.spoken = new int[size];
        this.seatFrom = new int[size];
        this.seatTo = new int[size];
        for (int i = 0; i < size; i++) {
            put(i, people.made(i));
        }
    }

    private void put(int i, Population.Made made) {
        Person one = made.person();
        one.home().ifPresent(home -> {
            lat[i] = (int) Math.round(home.lat() * GRAIN);
            lon[i] = (int) Math.round(home.lon() * GRAIN);
        });
        free[i] = one.free();
        plain[i] = one.wish() == Person.Wish.PLAIN;
        born[i] = one.birthYear().orElse(0);
        far[i] = one.maxMetres();
        site[i] = sites.computeIfAbsent(one.path(), _ -> sites.size());
        area[i] = areas.computeIfAbsent(areaOf(one.path()), _ -> areas.size());
        skills[i] = bits(one.skills());
        proven[i] = bits(one.proven());
        spoken[i] = (int) bits(one.languages());
        asked[i] = (int) made.asked().stream()
                .filter(at -> at.isAfter(Population.NOW.minus(Duration.ofDays(7))))
                .count();
        made.seats().forEach(seat -> {
            seatFrom[i] = minute(seat.start().getEpochSecond());
            seatTo[i] = minute(seat.end().getEpochSecond());
        });
        int points = Matching.points(
                NOTHING, Candidate.of(one, NEVER, made.asked(), made.seats(), made.lapses()), Population.NOW);
        standing[i] = plain[i] ? 0 : points - EVERYBODY - (free[i] == 0 ? 600 : 1_500);
    }

    /** A bit for each number behind the letter. */
    static long bits(Set<String> codes) {
        return codes.stream()
                .mapToLong(code -> 1L << Integer.parseInt(code.substring(1)))
                .reduce(0, (one, other) -> one | other);
    }

    static int minute(long seconds) {
        return (int) (seconds / 60);
    }

    int site(String path) {
        return sites.getOrDefault(path, -1);
    }

    int area(String path) {
        return areas.getOrDefault(areaOf(path), -1);
    }

    private static String areaOf(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
