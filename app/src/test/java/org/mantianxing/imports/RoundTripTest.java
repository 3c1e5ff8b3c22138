package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditLine;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Unmasked;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.VolunteerTraits;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** What one district exports in the clear, another takes in: the same people, element by element. */
@JourneyTest
class RoundTripTest {
    private static final String PLAIN = "/console/volunteers?as=csv&plain=1&why=";

    @Autowired
    World world;

    @Autowired
    Road road;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    Audit audit;

    Place here;

    @BeforeEach
    void aDistrictWithPeople() {
        here = filled();
    }

    private Place filled() {
        Place place = world.fresh();
        place.inside(() -> {
            squad(place);
            List<List<String>> rows = new ArrayList<>();
            for (int n = 1; n <= 40; n++) {
                List<String> row = new ArrayList<>(Lists.person(n));
                row.set(7, n % 2 == 0 ? "天星小队" : "");
                row.set(10, "剃头、变脸");
                rows.add(row);
            }
            UUID id = road.rows(place.centreAdmin(), rows);
            road.checked(place.centreAdmin(), id);
            road.takenIn(place.centreAdmin(), id);
        });
        return place;
    }

    private void squad(Place place) {
        teams.found(
                place.starAdmin(),
                new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), ""));
    }

    private record Told(
            Unmasked plain,
            String town,
            @Nullable Integer born,
            String sex,
            String politics,
            String schooling,
            List<String> skills,
            List<String> languages,
            String wishes,
            List<String> teams,
            String since) {}

    /** All that is known of everybody, by phone number. */
    private List<Told> everybody(Place place) {
        Actor centre = place.centreAdmin();
        return place.ask(() -> volunteers.list(centre, called("")).rows().stream()
                .map(one -> told(place, one))
                .sorted(Comparator.comparing(one -> one.plain().phone()))
                .toList());
    }

    private static VolunteerQuery called(String word) {
        return new VolunteerQuery(word, "", "", Volunteer.State.ACTIVE, VolunteerTraits.ANY, "", 100);
    }

    private Told told(Place place, Volunteer one) {
        Actor centre = place.centreAdmin();
        return new Told(
                volunteers.reveal(centre, one.id(), "对照"),
                one.path().replace(place.district().code(), "区"),
                one.birthYear(),
                one.sex(),
                one.politics(),
                one.schooling(),
                one.skills().stream().sorted().toList(),
                one.languages(),
                one.wishes(),
                teams.teamsOf(centre, one.id()).stream().map(Team::name).toList(),
                org.mantianxing.kernel.ChinaTime.date(one.registeredAt()).toString());
    }

    @Test
    void everyElementComesBack() {
        byte[] list = desks.as(here, here.centreAdmin()).download(PLAIN + "handover");
        Place there = world.fresh();
        there.inside(() -> {
            squad(there);
            UUID id =
                    road.imports.begin(there.centreAdmin(), VolunteerImport.Kind.PEOPLE, "名单.csv", Lists.stream(list));
            road.checked(there.centreAdmin(), id);
            assertThat(road.imports.lines(there.centreAdmin(), id, Verdict.BAD, 0, 100))
                    .isEmpty();
            road.takenIn(there.centreAdmin(), id);
        });
        assertThat(everybody(there)).hasSize(40).isEqualTo(everybody(here));
    }

    @Test
    void eachOfThemReadsWhoTookItAwayAndWhatFor() {
        Visitor centre = desks.as(here, here.centreAdmin());
        assertThat(centre.get("/console/volunteers?as=csv&plain=1").text())
                .contains("导出志愿者全部资料")
                .doesNotContain(Lists.phone(1));
        assertThat(centre.get(PLAIN + "x".repeat(101)).text()).doesNotContain(Lists.phone(1));
        UUID one = here.ask(() -> volunteers
                .list(here.centreAdmin(), called(Lists.phone(1)))
                .rows()
                .getFirst()
                .id());
        assertThat(seen(one)).doesNotContain("EXPORT_PLAIN");
        assertThat(centre.get(PLAIN + "insurance").body()).contains(Lists.phone(1), Lists.paper(1), Lists.name(1));
        assertThat(seen(one)).containsOnlyOnce("EXPORT_PLAIN");
        here.inside(() -> assertThat(audit.about(here.centreAdmin(), one))
                .filteredOn(line -> line.action().equals("EXPORT_PLAIN"))
                .extracting(AuditLine::words)
                .containsExactly("insurance"));
    }

    private List<String> seen(UUID one) {
        return here.ask(() -> audit.about(here.centreAdmin(), one).stream()
                .map(AuditLine::action)
                .toList());
    }

    @Test
    void othersSeeThoseOfTheirPlaceAndNoMinors() {
        Actor child = here.ask(() -> folk.volunteer(here, "周小雨", 0.0, "sewing"));
        here.inside(() -> folk.set(child, "birth_year", 2010));
        assertThat(desks.as(here, here.centreAdmin()).get(PLAIN + "a").body()).contains("周小雨");
        assertThat(desks.as(here, here.starAdmin()).get(PLAIN + "a").body())
                .contains(Lists.name(1))
                .doesNotContain("周小雨");
        assertThat(desks.as(here, here.plumAdmin()).get(PLAIN + "a").body()).doesNotContain(Lists.name(1));
        assertThat(desks.as(here, here.auditor()).get(PLAIN + "a").status()).isEqualTo(403);
    }
}
