package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Admissions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.mantianxing.volunteers.Willing;
import org.springframework.beans.factory.annotation.Autowired;

/** People register as volunteers and join teams. */
@JourneyTest
class PeopleTest {
    @Autowired
    World world;

    @Autowired
    Willing willing;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    Accounts accounts;

    @Autowired
    Admissions admissions;

    @Test
    void whoRegistersIsACandidateForTheirSkillsUntilTheyWantNoCalls() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor wang = world.resident(1, "王建国");
            Volunteer registered = volunteers.register(wang, person(place, wang, 1970));
            assertThat(registered.nameMasked()).isEqualTo("王**");
            Actor volunteer = world.resident(1, "王建国");
            assertThat(candidates(place, "haircut")).containsExactly(registered.id());
            assertThat(candidates(place, "driving")).isEmpty();
            volunteers.setOffers(volunteer, registered.id(), Volunteer.Offers.NONE);
            assertThat(candidates(place, "haircut")).isEmpty();
        });
    }

    @Test
    void nobodyRegistersTwiceNorTooYoungNorForAnother() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor wang = world.resident(1, "王建国");
            Actor li = world.resident(2, "李秀珍");
            assertThatThrownBy(() -> volunteers.register(wang, person(place, wang, 2015)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> volunteers.register(li, person(place, wang, 1970)))
                    .isInstanceOf(NotFound.class);
            volunteers.register(wang, person(place, wang, 1970));
            assertThatThrownBy(() -> volunteers.register(wang, person(place, wang, 1970)))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void aVolunteerIsReadByThemselvesAndTheirOwnPlaceOnly() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor wang = world.resident(1, "王建国");
            volunteers.register(wang, person(place, wang, 1970));
            assertThat(volunteers.find(place.starAdmin(), wang.id())).isPresent();
            assertThat(volunteers.find(place.northAdmin(), wang.id())).isPresent();
            assertThat(volunteers.find(place.plumAdmin(), wang.id())).isEmpty();
            assertThat(volunteers.find(world.resident(2, "李秀珍"), wang.id())).isEmpty();
        });
    }

    @Test
    void teamsStandInATreeAndAreManagedFromTheirPlace() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor wang = world.resident(1, "王建国");
            Team branch = teams.found(
                    place.northAdmin(),
                    new NewTeam(Team.Kind.BRANCH, "北镇分队", null, place.north().id(), ""));
            Team squad = teams.found(
                    place.starAdmin(),
                    new NewTeam(
                            Team.Kind.SQUAD, "天星小队", branch.id(), place.star().id(), ""));
            assertThatThrownBy(() -> teams.found(
                            place.starAdmin(),
                            new NewTeam(
                                    Team.Kind.SQUAD, "天星小队", null, place.star().id(), "")))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> teams.found(
                            place.northAdmin(),
                            new NewTeam(
                                    Team.Kind.BRANCH,
                                    "倒挂",
                                    squad.id(),
                                    place.north().id(),
                                    "")))
                    .isInstanceOf(Invalid.class);
            teams.join(place.starAdmin(), squad.id(), wang.id());
            teams.join(place.starAdmin(), squad.id(), wang.id());
            assertThat(teams.members(place.northAdmin(), squad.id())).containsExactly(wang.id());
            assertThat(teams.teamsOf(wang, wang.id())).extracting(Team::name).containsExactly("天星小队");
            assertThatThrownBy(() -> teams.members(place.plumAdmin(), squad.id()))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void manyAreEnrolledAtOnceAndWhoIsKnownStaysWhoTheyAre() {
        Place place = world.fresh();
        place.inside(() -> {
            Actor wang = world.resident(1, "王建国");
            volunteers.register(wang, person(place, wang, 1970));
            List<UUID> ids = admissions.enrolAll(
                    Actor.CLOCK,
                    List.of(
                            new Admissions.Newcomer(World.phone(2), "李秀珍"),
                            new Admissions.Newcomer(World.phone(1), "冒名"),
                            new Admissions.Newcomer(World.phone(3), "")));
            assertThat(ids.get(1)).isEqualTo(wang.id());
            assertThat(ids.stream()
                            .map(id -> accounts.get(Actor.CLOCK, id).nameMasked())
                            .toList())
                    .containsExactly("李**", "王**", "");
            int fresh = volunteers.registerAll(
                    Actor.CLOCK,
                    ids.stream()
                            .map(id -> person(place, accounts.actor(id), 1970))
                            .toList());
            assertThat(fresh).isEqualTo(2);
            assertThat(candidates(place, "haircut")).containsExactlyInAnyOrderElementsOf(ids);
            assertThat(accounts.actor(ids.get(2)).has(Role.VOLUNTEER)).isTrue();
            assertThatThrownBy(() -> admissions.enrolAll(wang, List.of())).isInstanceOf(NotFound.class);
        });
    }

    private List<UUID> candidates(Place place, String skill) {
        return willing.all(place.starAdmin()).there().stream()
                .filter(one -> one.skills().contains(skill))
                .map(Volunteer::id)
                .toList();
    }

    private static NewVolunteer person(Place place, Actor who, int born) {
        return new NewVolunteer(
                who.id(), place.star().id(), null, null, born, "1", 0b111, 5000, Set.of("haircut"), List.of(), "");
    }
}
