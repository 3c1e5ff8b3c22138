package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Failure;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.teams.Joining;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.TeamShape;
import org.mantianxing.teams.TeamStep;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams are moved, merged and closed, and the tree stays a tree. */
@JourneyTest
class TeamTreeTest {
    private static final List<Team.Kind> KINDS = List.of(Team.Kind.values());

    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Teams teams;

    @Autowired
    TeamShape shape;

    @Autowired
    Joining joining;

    Place place;
    Actor centre;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        centre = place.centreAdmin();
    }

    /** Whatever is tried, in any order: no loops, nobody below a lower rank, nobody in a closed team, nobody lost. */
    @Test
    void afterAnyHistoryTheTreeIsATree() {
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Place fresh = world.fresh();
            Actor admin = fresh.centreAdmin();
            List<UUID> people = new ArrayList<>();
            fresh.inside(() -> {
                for (int i = 0; i < 6; i++) {
                    people.add(folk.barber(fresh, "志愿者").id());
                }
                List<UUID> ever = new ArrayList<>();
                Map<UUID, Set<UUID>> expected = new HashMap<>();
                for (int step = 0; step < 120; step++) {
                    attempt(fresh, admin, random, ever, people, expected);
                    check(admin, expected);
                }
                assertThat(teams.list(admin)).hasSizeGreaterThan(3);
            });
        }
    }

    private void attempt(
            Place there,
            Actor admin,
            Random random,
            List<UUID> ever,
            List<UUID> people,
            Map<UUID, Set<UUID>> expected) {
        try {
            switch (ever.size() < 3 ? 0 : random.nextInt(6)) {
                case 0, 1 -> {
                    Team team = teams.found(
                            admin,
                            new NewTeam(
                                    KINDS.get(random.nextInt(KINDS.size())),
                                    "队伍" + ever.size(),
                                    ever.isEmpty() || random.nextBoolean() ? null : any(ever, random),
                                    there.star().id(),
                                    ""));
                    ever.add(team.id());
                    expected.put(team.id(), new HashSet<>());
                }
                case 2 -> {
                    UUID team = any(ever, random);
                    UUID who = any(people, random);
                    teams.join(admin, team, who);
                    expected.get(team).add(who);
                }
                case 3 ->
                    shape.move(
                            admin,
                            any(ever, random),
                            any(ever, random),
                            random.nextBoolean()
                                    ? there.star().id()
                                    : there.lake().id());
                case 4 -> {
                    UUID from = any(ever, random);
                    UUID into = any(ever, random);
                    shape.merge(admin, from, into);
                    expected.get(into).addAll(expected.remove(from));
                }
                default -> {
                    UUID gone = any(ever, random);
                    shape.close(admin, gone);
                    expected.remove(gone);
                }
            }
        } catch (Failure refused) {
            // what cannot be is refused, and nothing has changed
        }
    }

    private void check(Actor admin, Map<UUID, Set<UUID>> expected) {
        Map<UUID, Team> alive = new HashMap<>();
        teams.list(admin).forEach(team -> alive.put(team.id(), team));
        assertThat(alive.keySet()).isEqualTo(expected.keySet());
        for (Team team : alive.values()) {
            Set<UUID> seen = new HashSet<>();
            for (@Nullable Team one = team; one != null; one = one.parent() == null ? null : alive.get(one.parent())) {
                assertThat(seen.add(one.id()))
                        .as("no loop above %s", team.name())
                        .isTrue();
            }
            if (team.parent() != null) {
                assertThat(alive).containsKey(team.parent());
                assertThat(alive.get(team.parent()).kind()).isLessThanOrEqualTo(team.kind());
            }
            assertThat(teams.members(admin, team.id())).containsExactlyInAnyOrderElementsOf(expected.get(team.id()));
        }
    }

    private static UUID any(List<UUID> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    @Test
    void twoWhoMoveTeamsBelowEachOtherAtOnceMakeNoLoop() throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                UUID one = squad("甲" + round);
                UUID other = squad("乙" + round);
                List<Callable<Boolean>> both = List.of(() -> moved(one, other), () -> moved(other, one));
                int done = 0;
                for (Future<Boolean> each : two.invokeAll(both)) {
                    done += each.get() ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
            }
        }
    }

    private boolean moved(UUID team, UUID below) {
        return place.ask(() -> {
            try {
                shape.move(centre, team, below, place.star().id());
                return true;
            } catch (Invalid refused) {
                return false;
            }
        });
    }

    @Test
    void aTeamThatGoesIntoAnotherTakesMembersAndTeamsAlongAndTellsBoth() {
        UUID river = squad("护河队");
        UUID clean = squad("清洁队");
        place.inside(() -> {
            Actor shen = folk.barber(place, "沈建英");
            Actor wang = folk.barber(place, "王建国");
            teams.join(centre, river, shen.id());
            teams.nameLeader(centre, river, shen.id());
            UUID below = teams.found(
                            centre,
                            new NewTeam(
                                    Team.Kind.POINT, "码头队", river, place.star().id(), ""))
                    .id();
            joining.ask(wang, river, "");
            String code = joining.code(centre, river);
            assertThatThrownBy(() -> shape.close(centre, river)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> shape.merge(centre, river, below)).isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> shape.merge(place.plumAdmin(), river, clean))
                    .isInstanceOf(NotFound.class);
            shape.merge(centre, river, clean);
            assertThat(teams.members(centre, clean)).containsExactly(shen.id());
            assertThat(teams.get(centre, below).parent()).isEqualTo(clean);
            assertThat(teams.steps(centre, clean)).extracting(TeamStep::step).contains(TeamStep.Step.TOOK_IN);
            assertThatThrownBy(() -> teams.get(centre, river)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> joining.accept(wang, code)).isInstanceOf(NotFound.class);
            assertThat(joining.own(wang, river))
                    .hasValueSatisfying(one -> assertThat(one.state().name()).isEqualTo("WITHDRAWN"));
        });
    }

    @Test
    void movedAndMergedFromItsPage() {
        UUID river = squad("护河队");
        UUID clean = squad("清洁队");
        Visitor desk = phones.as(place, place.starAdmin());
        String page = "/console/teams/" + river;
        assertThat(desk.post(
                                page + "/move",
                                "parent",
                                river.toString(),
                                "site",
                                place.star().id().toString())
                        .text())
                .contains("不能归到自己或自己下面的队伍");
        assertThat(desk.post(page + "/move", "parent", "", "site", "").text()).contains("请选择队伍设在哪里");
        assertThat(desk.post(
                                page + "/move",
                                "parent",
                                "",
                                "site",
                                place.star().id().toString())
                        .status())
                .isEqualTo(409);
        assertThat(desk.post(
                                page + "/move",
                                "parent",
                                "",
                                "site",
                                place.plum().id().toString())
                        .status())
                .isEqualTo(404);
        assertThat(desk.follow(desk.post(
                                page + "/move",
                                "parent",
                                clean.toString(),
                                "site",
                                place.star().id().toString()))
                        .text())
                .contains("归属换好了", "换了归属");
        Visitor.Answer nowhere = desk.post(page + "/merge", "into", "");
        assertThat(nowhere.status()).isEqualTo(422);
        assertThat(nowhere.text()).contains("请选择并到哪支队伍");
        assertThat(desk.follow(desk.post(page + "/merge", "into", clean.toString()))
                        .text())
                .contains("并到“清洁队”了", "并入了别的队伍");
        assertThat(desk.get(page).status()).isEqualTo(404);
        assertThat(desk.get("/teams/" + river).location()).endsWith("/teams/" + clean);
    }

    private UUID squad(String name) {
        return place.ask(() -> teams.found(
                        centre,
                        new NewTeam(Team.Kind.SQUAD, name, null, place.star().id(), ""))
                .id());
    }
}
