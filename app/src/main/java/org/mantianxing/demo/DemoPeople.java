package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Skill;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Admissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The volunteers: made up, and registered over the years before the demo begins, many at a time. */
@Component
class DemoPeople {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final int AT_ONCE = 400;
    private static final int TERMS = 24;
    private static final Duration TERM = Duration.ofDays(60);
    /** The first volunteer comes after this much of the story has begun. */
    static final Duration LONG_BEFORE = TERM.multipliedBy(TERMS + 1L);

    private final Admissions admissions;
    private final Volunteers volunteers;
    private final Catalogue catalogue;
    private final MovableClock clock;

    DemoPeople(Admissions admissions, Volunteers volunteers, Catalogue catalogue, MovableClock clock) {
        this.admissions = admissions;
        this.volunteers = volunteers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Who is at home at which station. */
    record Settled(List<UUID> all, Map<String, List<UUID>> byPath) {}

    /** Lets {@code count} people register, the last of them shortly before {@code until}. */
    Settled register(Invention chance, List<Site> stations, Often<String> skills, int count, Instant until) {
        List<Neighbour> people = IntStream.range(0, count)
                .mapToObj(i -> Neighbour.invent(chance, chance.pick(stations), skills))
                .toList();
        Map<String, List<UUID>> byPath = new HashMap<>();
        List<UUID> all = new ArrayList<>();
        int term = Math.max(1, (count + TERMS - 1) / TERMS);
        for (int from = 0; from < count; from += term) {
            List<Neighbour> these = people.subList(from, Math.min(count, from + term));
            clock.moveTo(until.minus(TERM.multipliedBy((count - from + term - 1) / term)));
            List<UUID> ids = enterAll(these);
            for (int i = 0; i < ids.size(); i++) {
                byPath.computeIfAbsent(these.get(i).home().path(), path -> new ArrayList<>())
                        .add(ids.get(i));
            }
            all.addAll(ids);
            if (count > 10_000 && from / term % 4 == 3) {
                LOG.info("Demo: {} of {} volunteers", all.size(), count);
            }
        }
        return new Settled(List.copyOf(all), byPath);
    }

    /** On all processors, some hundreds in each transaction. */
    private List<UUID> enterAll(List<Neighbour> people) {
        District district = DistrictScope.get();
        try (ExecutorService hands =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<CompletableFuture<List<UUID>>> parts = IntStream.range(0, (people.size() + AT_ONCE - 1) / AT_ONCE)
                    .mapToObj(n -> people.subList(n * AT_ONCE, Math.min(people.size(), (n + 1) * AT_ONCE)))
                    .map(part ->
                            CompletableFuture.supplyAsync(() -> DistrictScope.call(district, () -> enter(part)), hands))
                    .toList();
            return parts.stream()
                    .map(CompletableFuture::join)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private List<UUID> enter(List<Neighbour> people) {
        List<UUID> ids = admissions.enrolAll(
                Actor.CLOCK,
                people.stream()
                        .map(one -> new Admissions.Newcomer(
                                one.person().phone(), one.person().name()))
                        .toList());
        int year = ChinaTime.today(clock).getYear();
        volunteers.registerAll(
                Actor.CLOCK,
                IntStream.range(0, ids.size())
                        .mapToObj(i -> form(people.get(i), ids.get(i), year))
                        .toList());
        return ids;
    }

    private static NewVolunteer form(Neighbour one, UUID account, int year) {
        return new NewVolunteer(
                account,
                one.home().id(),
                one.lon(),
                one.lat(),
                year - one.person().age(),
                one.person().sex(),
                one.free(),
                one.metres(),
                one.skills(),
                one.dialect() ? List.of("putonghua", "jiaxing") : List.of("putonghua"),
                "",
                one.politics(),
                one.schooling());
    }

    /** What people can do, the most wanted skills most often. */
    Often<String> skills(Map<String, Integer> wanted) {
        List<String> known = catalogue.skills(Actor.CLOCK).stream()
                .filter(skill -> skill.parent() != null)
                .map(Skill::code)
                .sorted((one, other) -> wanted.getOrDefault(other, 0) - wanted.getOrDefault(one, 0))
                .collect(Collectors.toList());
        return new Often<>(known, 0.7);
    }
}
