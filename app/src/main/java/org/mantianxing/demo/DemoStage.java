package org.mantianxing.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.MovableClock;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets the stage: places, menu, staff, teams, volunteers, who leads. */
@Component
class DemoStage {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStage.class);
    private final Ground ground;
    private final DemoPeople people;
    private final Teams teams;
    private final Accounts accounts;
    private final MovableClock clock;

    /** What there is before anybody comes. */
    @Component
    record Ground(
            DemoSites sites,
            DemoMenu menu,
            DemoStaff staff,
            DemoTeams teams,
            DemoBrands brands,
            DemoSupply supply,
            DemoOffices offices,
            DemoResidents residents) {}

    DemoStage(Ground ground, DemoPeople people, Teams teams, Accounts accounts, MovableClock clock) {
        this.ground = ground;
        this.people = people;
        this.teams = teams;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Everything is in place at {@code start}. */
    Cast set(Scale scale, Invention chance, Instant start) {
        clock.moveTo(start.minus(DemoPeople.LONG_BEFORE));
        Map<String, Site> places = ground.sites().build();
        DemoMenu.Menu menu = ground.menu().seed();
        Staff staff = ground.staff().hire(places);
        List<Team> all = ground.teams().found(places, scale.teams());
        ground.brands().add(places, all);
        ground.supply().offer(staff, places.values(), all);
        LOG.info(
                "Demo: {} places, {} services, {} teams",
                places.size(),
                menu.byCode().size(),
                all.size());
        List<Site> stations = places.values().stream()
                .filter(site -> site.level() == Site.Level.STATION)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
        DemoPeople.Settled settled =
                people.register(chance, stations, people.skills(menu.wanted()), scale.volunteers(), start);
        LOG.info("Demo: {} volunteers", settled.all().size());
        clock.moveTo(start);
        Map<UUID, UUID> leaders = muster(chance, all, settled);
        return new Cast(
                accounts,
                staff,
                menu,
                List.copyOf(places.values()),
                all.stream().collect(Collectors.toMap(Team::id, Function.identity())),
                leaders,
                settled.all(),
                ground.residents().enrol(chance, stations, scale.residents()));
    }

    /** What came to be just before the demo opens. */
    void setLately(Cast cast, Instant now) {
        clock.moveTo(now.minus(Duration.ofHours(30)));
        ground.supply().offerLately(cast.staff(), cast.places(), cast.teams().values());
        clock.moveTo(now);
    }

    /** Two of three volunteers join a team near home; the first of each team leads it. */
    private Map<UUID, UUID> muster(Invention chance, List<Team> all, DemoPeople.Settled settled) {
        Map<UUID, List<UUID>> members = new HashMap<>();
        settled.byPath().forEach((home, ids) -> {
            List<List<Team>> near = nearTo(home, all);
            for (UUID id : ids) {
                if (chance.chance(0.66)) {
                    members.computeIfAbsent(chance.pick(chance.pick(near)).id(), team -> new ArrayList<>())
                            .add(id);
                }
            }
        });
        Map<UUID, UUID> leaders = new HashMap<>();
        for (Team team : all) {
            List<UUID> its = members.computeIfAbsent(team.id(), id -> new ArrayList<>());
            if (its.isEmpty()) {
                its.add(chance.pick(closest(settled, team)));
            }
            teams.joinAll(Actor.CLOCK, team.id(), its);
            ground.offices().fill(leaders.size(), team, its);
            leaders.put(team.id(), its.getFirst());
        }
        return leaders;
    }

    /** The teams of the village itself, of the town, of the district; the nearer ones more often. */
    private static List<List<Team>> nearTo(String home, List<Team> all) {
        Map<Integer, List<Team>> byDepth = all.stream()
                .filter(team -> home.equals(team.path()) || home.startsWith(team.path() + "."))
                .collect(Collectors.groupingBy(team -> team.path().split("\\.").length));
        return byDepth.entrySet().stream()
                .flatMap(level -> Collections.nCopies(level.getKey(), level.getValue()).stream())
                .toList();
    }

    private static List<UUID> closest(DemoPeople.Settled settled, Team team) {
        List<UUID> near = settled.byPath().entrySet().stream()
                .filter(home -> home.getKey().startsWith(team.path()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
        return near.isEmpty() ? settled.all() : near;
    }
}
