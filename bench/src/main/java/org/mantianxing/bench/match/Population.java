package org.mantianxing.bench.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Person.Wish;
import org.mantianxing.matching.Span;
import org.mantianxing.matching.Spot;
import org.mantianxing.matching.WeekGrid;
import org.mantianxing.matching.Weights;

/**
 * Made people: at home around villages of very different size, with skills by Zipf's law, one in ten asked or serving
 * lately. The same numbers make the same people, one after another, so that ten million of them never stand in memory.
 */
final class Population {
    /** A Monday morning. */
    static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");

    static final int SKILLS = 60;
    /** The first is spoken by nearly everybody, the second by most, the others by few. */
    private static final double[] LANGUAGES = {0.95, 0.6, 0.05, 0.05, 0.03, 0.01};

    private static final double PROVEN = 0.25;
    private static final int DISTRICT = 90_000;
    private static final int VILLAGES = 170;
    private static final int TOWNS = 9;
    private static final double WEST = 120.55;
    private static final double SOUTH = 30.65;
    /** 24 km each way. */
    private static final double WIDE = 0.25;

    private static final double HIGH = 0.216;
    private static final double VILLAGE_DEGREES = 0.004;
    private static final double[] ZIPF = zipf();

    private final int people;
    private final List<Village> villages = new ArrayList<>();
    private final double[] weight;

    private record Village(Spot spot, String path) {}

    /** Somebody, and what was of late. */
    record Made(Person person, List<Instant> asked, List<Span> seats, List<Instant> lapses) {}

    /** @param dense whether more people live in the same villages, instead of in more villages on more land */
    Population(int people, boolean dense) {
        this.people = people;
        double land = dense ? 1 : Math.max(1, (double) people / DISTRICT);
        int count = (int) (VILLAGES * land);
        double side = Math.sqrt(land);
        Random random = new Random(11);
        double[] sum = new double[count];
        double total = 0;
        for (int i = 0; i < count; i++) {
            double lon = WEST + random.nextDouble() * WIDE * side;
            double lat = SOUTH + random.nextDouble() * HIGH * side;
            int town = (int) ((lon - WEST) / WIDE * 3) + (int) ((lat - SOUTH) / HIGH * 3) * (int) (3 * side + 1);
            villages.add(new Village(new Spot(lon, lat), "c.t" + town + ".v" + i));
            total += Math.exp(random.nextGaussian());
            sum[i] = total;
        }
        this.weight = sum;
    }

    int people() {
        return people;
    }

    Made made(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        Village village = villages.get(draw(weight, random));
        Set<String> skills = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            skills.add("s" + draw(ZIPF, random));
        }
        Person person = new Person(
                new UUID(random.nextLong(), number + 1L),
                skills,
                random.nextInt(5) == 0 ? 0 : free(random),
                Optional.of(new Spot(
                        village.spot().lon() + random.nextGaussian() * VILLAGE_DEGREES,
                        village.spot().lat() + random.nextGaussian() * VILLAGE_DEGREES)),
                1_000 * (2 + random.nextInt(9)),
                random.nextInt(20) == 0 ? OptionalInt.empty() : OptionalInt.of(1940 + random.nextInt(71)),
                true,
                random.nextInt(30) == 0 ? Wish.PLAIN : Wish.PERSONAL,
                village.path(),
                List.of(),
                Map.of(),
                proven(skills, number),
                languages(number));
        if (random.nextInt(10) > 0) {
            return new Made(person, List.of(), List.of(), List.of());
        }
        return new Made(
                person,
                moments(random, 1 + random.nextInt(3), -60),
                random.nextBoolean() ? seats(random) : List.of(),
                random.nextInt(5) == 0 ? moments(random, 1, -150) : List.of());
    }

    /** One call in seven takes anybody, one in five names a language. */
    Call call(int number) {
        Random random = new Random(number * 31L + 7);
        Village village = villages.get(draw(weight, random));
        boolean general = random.nextInt(7) == 0;
        Instant start = NOW.plus(Duration.ofHours(24 + 24L * random.nextInt(12) + 5 * random.nextInt(3)));
        Need need = new Need(
                general ? Set.of() : Set.of("s" + draw(ZIPF, random)),
                general,
                1 << random.nextInt(WeekGrid.SLOTS),
                2026,
                Optional.of(village.spot()),
                random.nextInt(3) == 0 ? 18 : 16,
                village.path(),
                3,
                Weights.USUAL,
                random.nextInt(5) == 0 ? Set.of("l" + (1 + random.nextInt(LANGUAGES.length - 1))) : Set.of());
        return new Call(need, new Span(start, start.plus(Duration.ofHours(2))), Map.of(), Map.of());
    }

    /** One skill in four was shown by a certificate. */
    private static Set<String> proven(Set<String> skills, int number) {
        Random random = new Random(number * 0xD6E8FEB86659FD93L);
        return skills.stream()
                .sorted()
                .filter(_ -> random.nextDouble() < PROVEN)
                .collect(Collectors.toSet());
    }

    private static Set<String> languages(int number) {
        Random random = new Random(number * 0xC2B2AE3D27D4EB4FL);
        Set<String> spoken = new HashSet<>();
        for (int i = 0; i < LANGUAGES.length; i++) {
            if (random.nextDouble() < LANGUAGES[i]) {
                spoken.add("l" + i);
            }
        }
        return spoken;
    }

    private static int free(Random random) {
        int once = random.nextInt(WeekGrid.ALL);
        int again = random.nextInt(WeekGrid.ALL);
        return once | again;
    }

    private static List<Instant> moments(Random random, int count, int days) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(NOW.plus(Duration.ofHours((long) (days * 24 * random.nextDouble()))));
        }
        return moments;
    }

    private static List<Span> seats(Random random) {
        Instant start = NOW.plus(Duration.ofHours(random.nextInt(40 * 24) - 20 * 24L));
        return List.of(new Span(start, start.plus(Duration.ofHours(3))));
    }

    private static double[] zipf() {
        double[] sum = new double[SKILLS];
        double total = 0;
        for (int i = 0; i < SKILLS; i++) {
            total += 1.0 / (i + 1);
            sum[i] = total;
        }
        return sum;
    }

    private static int draw(double[] sum, Random random) {
        double at = random.nextDouble() * sum[sum.length - 1];
        int low = 0;
        int high = sum.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sum[middle] > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
