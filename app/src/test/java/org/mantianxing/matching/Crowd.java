package org.mantianxing.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.matching.Candidate.Earlier;
import org.mantianxing.matching.Person.Wish;

/** Made people with made pasts, as plain lists: what {@link Muster} is held against. */
final class Crowd {
    private static final List<String> SKILLS = List.of("haircut", "sewing", "driving", "first-aid", "calligraphy");
    private static final List<String> LANGUAGES = List.of("putonghua", "wu", "english", "sign");
    private static final List<String> PATHS = List.of("c.n.star", "c.n.lake", "c.s.plum", "c.s.bridge", "c");
    private static final List<Wish> WISHES = List.of(Wish.values());
    private static final List<Bond> BONDS = List.of(Bond.TEAM, Bond.KNOWS_PERSON, Bond.KNOWS_PLACE);
    private static final List<Earlier> EARLIER = List.of(Earlier.values());
    private final Random random;
    private final Map<UUID, Person> people = new TreeMap<>();
    private final Map<UUID, Past> pasts = new HashMap<>();
    private final Set<UUID> ever = new HashSet<>();
    private int next = 1;

    Crowd(long seed) {
        this.random = new Random(seed);
    }

    Map<UUID, Person> people() {
        return people;
    }

    /** Somebody comes, changes, is asked, or goes: here and there. */
    void happens(Muster muster) {
        int what = people.isEmpty() ? 0 : random.nextInt(10);
        if (what < 4) {
            Person one = person(new UUID(random.nextLong(), next++));
            ever.add(one.id());
            people.put(one.id(), one);
            pasts.put(one.id(), past(random.nextInt(3) == 0));
            muster.put(one, asked(one.id()), seats(one.id()), lapses(one.id()));
            return;
        }
        UUID id = somebody();
        switch (what) {
            case 4 -> {
                people.remove(id);
                pasts.remove(id);
                muster.remove(id);
            }
            case 5 -> {
                people.put(id, person(id));
                muster.put(people.get(id));
            }
            default -> {
                pasts.put(id, past(random.nextInt(4) > 0));
                muster.past(id, asked(id), seats(id), lapses(id));
            }
        }
    }

    /** All that ever happened, as it stands now. */
    void tell(Muster muster) {
        for (UUID id : ever) {
            Person one = people.get(id);
            if (one == null) {
                muster.remove(id);
            } else {
                muster.put(one, asked(id), seats(id), lapses(id));
            }
        }
    }

    Call call() {
        Set<String> skills = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            skills.add(random.nextInt(9) == 0 ? "unheard-of" : SKILLS.get(skill()));
        }
        Optional<Spot> spot = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(spot());
        Instant start = People.NOW.plus(Duration.ofHours(random.nextInt(200)));
        Need need = new Need(
                skills,
                skills.isEmpty() || random.nextInt(3) == 0,
                random.nextInt(5) == 0 ? 0b11 << random.nextInt(20) : 1 << random.nextInt(21),
                2026,
                spot,
                random.nextInt(3) == 0 ? 18 : 16,
                random.nextInt(9) == 0 ? "d.x.new" : PATHS.get(random.nextInt(PATHS.size())),
                random.nextInt(8),
                Weights.USUAL,
                random.nextInt(3) == 0 ? some(LANGUAGES) : Set.of());
        Map<UUID, Bond> bonds = new HashMap<>();
        Map<UUID, Earlier> earlier = new HashMap<>();
        for (int i = random.nextInt(8); i > 0 && !people.isEmpty(); i--) {
            bonds.put(somebody(), BONDS.get(random.nextInt(BONDS.size())));
            earlier.put(somebody(), EARLIER.get(random.nextInt(EARLIER.size())));
        }
        bonds.put(new UUID(1, 1), Bond.TEAM);
        earlier.put(new UUID(1, 1), Earlier.ASKED);
        return new Call(need, new Span(start, start.plus(Duration.ofHours(2))), bonds, earlier);
    }

    /** Everybody looked at, everybody sorted. */
    List<Match> ranked(Call call, Need need, int k) {
        return sorted(call, need, 0).limit(k).map(one -> explain(need, one)).toList();
    }

    List<Near> nearly(Call call, Need need, int k) {
        return sorted(call, need, 1)
                .limit(k)
                .map(one -> new Near(
                        explain(need, one),
                        Matching.objections(need, one, People.NOW).getFirst()))
                .toList();
    }

    int fitting(Call call, Need need) {
        return (int) sorted(call, need, 0).count();
    }

    Map<Reason.Code, Integer> missing(Call call, Need need) {
        Map<Reason.Code, Integer> missing = new EnumMap<>(Reason.Code.class);
        sorted(call, need, 1)
                .forEach(one -> missing.merge(
                        Matching.objections(need, one, People.NOW).getFirst().code(), 1, Integer::sum));
        return missing;
    }

    /** Those below a site who may be called and of whom no seat begins after that. */
    List<Person> idle(String path, Instant since) {
        return people.values().stream()
                .filter(one -> one.active() && one.wish() != Wish.NONE)
                .filter(one -> one.path().equals(path) || one.path().startsWith(path + "."))
                .filter(one ->
                        seats(one.id()).stream().noneMatch(seat -> seat.start().isAfter(since)))
                .toList();
    }

    private Stream<Candidate> sorted(Call call, Need need, int objections) {
        long salt = Trial.salt(call);
        return people.values().stream()
                .map(one -> Candidate.of(one, call, past(one.id())))
                .filter(one -> Matching.objections(need, one, People.NOW).size() == objections)
                .sorted(Comparator.comparingInt((Candidate one) -> -Matching.points(need, one, People.NOW))
                        .thenComparingLong(one -> Cards.lot(
                                one.id().getMostSignificantBits(), one.id().getLeastSignificantBits(), salt)));
    }

    private static Match explain(Need need, Candidate one) {
        return Matching.explain(need, one, People.NOW);
    }

    private UUID somebody() {
        return new ArrayList<>(people.keySet()).get(random.nextInt(people.size()));
    }

    private Person person(UUID id) {
        Set<String> skills = new HashSet<>();
        for (int i = random.nextInt(random.nextInt(4) == 0 ? 9 : 3); i > 0; i--) {
            skills.add(SKILLS.get(skill()));
        }
        return new Person(
                id,
                skills,
                random.nextInt(4) == 0 ? 0 : free(),
                random.nextInt(12) == 0 ? Optional.empty() : Optional.of(spot()),
                1_000 * (1 + random.nextInt(12)),
                random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(1940 + random.nextInt(72)),
                random.nextInt(15) > 0,
                random.nextInt(5) > 0 ? Wish.PERSONAL : WISHES.get(random.nextInt(WISHES.size())),
                PATHS.get(random.nextInt(PATHS.size())),
                random.nextInt(6) == 0 ? List.of(away(), away()) : List.of(),
                random.nextInt(4) == 0 ? lapsing(skills) : Map.of(),
                random.nextInt(3) == 0 ? some(List.copyOf(skills)) : Set.of(),
                some(LANGUAGES));
    }

    private Set<String> some(List<String> all) {
        return all.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }

    /** Half of some skills' certificates end about the time of the calls, or are missing. */
    private Map<String, Instant> lapsing(Set<String> skills) {
        return skills.stream()
                .filter(_ -> random.nextBoolean())
                .collect(Collectors.toMap(
                        skill -> skill,
                        _ -> random.nextInt(3) == 0
                                ? Person.NEVER
                                : People.NOW.plus(Duration.ofHours(random.nextInt(250)))));
    }

    private Span away() {
        Instant from = People.NOW.plus(Duration.ofHours(random.nextInt(200)));
        return new Span(from, from.plus(Duration.ofHours(1 + random.nextInt(72))));
    }

    /** Three of four parts of the week. */
    private int free() {
        int once = random.nextInt(WeekGrid.ALL);
        int again = random.nextInt(WeekGrid.ALL);
        return once | again;
    }

    private Past past(UUID id) {
        return pasts.getOrDefault(id, Past.NOTHING);
    }

    /** The first skill is the commonest. */
    private int skill() {
        return (int) (SKILLS.size() * Math.pow(random.nextDouble(), 2));
    }

    /** A third live in one house, the others around. */
    private Spot spot() {
        return random.nextInt(3) == 0
                ? People.SQUARE
                : new Spot(120.70 + random.nextDouble() / 8, 30.80 + random.nextDouble() / 9);
    }

    private Past past(boolean some) {
        return some ? Past.of(moments(4), spans(), moments(2)) : Past.NOTHING;
    }

    private List<Instant> moments(int most) {
        return Stream.generate(() -> People.NOW.minus(Duration.ofHours(random.nextInt(120 * 24))))
                .limit(random.nextInt(most + 1))
                .toList();
    }

    private List<Span> spans() {
        return Stream.generate(() -> People.NOW.plus(Duration.ofHours(random.nextInt(400) - 200)))
                .limit(random.nextInt(3))
                .map(at -> new Span(at, at.plus(Duration.ofHours(3))))
                .toList();
    }

    List<Instant> asked(UUID id) {
        return instants(past(id).asked());
    }

    private List<Instant> lapses(UUID id) {
        return instants(past(id).lapses());
    }

    List<Span> seats(UUID id) {
        Past past = past(id);
        List<Span> seats = new ArrayList<>();
        for (int i = 0; i < past.starts().length; i++) {
            seats.add(new Span(Past.instant(past.starts()[i]), Past.instant(past.ends()[i])));
        }
        return Collections.unmodifiableList(seats);
    }

    private static List<Instant> instants(int[] minutes) {
        return Arrays.stream(minutes).mapToObj(Past::instant).toList();
    }
}
