package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.VolunteerTraits;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** The archive narrowed by any mix of what people have told of themselves. */
@JourneyTest
class ArchiveSearchTest {
    /** Monday morning, Tuesday morning. */
    private static final int MONDAY = 1;

    private static final int TUESDAY = 1 << 3;
    private static final int YEAR = 2026;

    @Autowired
    World world;

    @Autowired
    SignedIn desks;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    Place place;
    UUID granny;
    UUID barber;
    UUID girl;
    UUID untold;
    UUID team;

    @BeforeEach
    void anArchive() {
        place = world.fresh();
        granny = place.ask(() -> volunteer(1, "王阿婆", YEAR - 65, "2", MONDAY, "haircut"));
        barber = place.ask(() -> volunteer(2, "沈建国", YEAR - 66, "1", MONDAY | TUESDAY, "haircut"));
        girl = place.ask(() -> volunteer(3, "周小雨", YEAR - 20, "2", TUESDAY, "driving"));
        untold = place.ask(() -> volunteer(4, "吴师傅", null, "9", 0));
        team = place.ask(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, "星期六小队", null, place.star().id(), ""))
                .id());
        place.inside(() -> teams.join(place.starAdmin(), team, barber));
    }

    private UUID volunteer(int n, String name, @Nullable Integer born, String sex, int free, String... skills) {
        UUID id = world.resident(n + 700_000, name).id();
        volunteers.register(
                Actor.CLOCK,
                new NewVolunteer(
                        id, place.star().id(), null, null, born, sex, free, 5000, Set.of(skills), List.of(), ""));
        return id;
    }

    private List<UUID> found(String skill, VolunteerTraits traits) {
        return place.ask(() ->
                volunteers
                        .list(place.starAdmin(), new VolunteerQuery("", skill, "", null, traits, "", 50))
                        .rows()
                        .stream()
                        .map(Volunteer::id)
                        .toList());
    }

    @Test
    void anyMix() {
        assertThat(found("", VolunteerTraits.ANY)).containsExactly(untold, girl, barber, granny);
        assertThat(found("", new VolunteerTraits("2", null, null, 0, null))).containsExactly(girl, granny);
        assertThat(found("", new VolunteerTraits("", 65, 65, 0, null))).containsExactly(granny);
        assertThat(found("", new VolunteerTraits("", 65, null, 0, null))).containsExactly(barber, granny);
        assertThat(found("", new VolunteerTraits("", null, 30, 0, null))).containsExactly(girl);
        assertThat(found("", new VolunteerTraits("", null, null, TUESDAY, null)))
                .containsExactly(girl, barber);
        assertThat(found("", new VolunteerTraits("", null, null, MONDAY | TUESDAY, null)))
                .containsExactly(girl, barber, granny);
        assertThat(found("haircut", new VolunteerTraits("2", 60, 70, MONDAY, null)))
                .containsExactly(granny);
        assertThat(found("", new VolunteerTraits("", null, null, 0, Set.of(girl, granny))))
                .containsExactly(girl, granny);
        assertThat(found("", new VolunteerTraits("", null, null, 0, Set.of()))).isEmpty();
    }

    @Test
    void atTheDesk() {
        Visitor desk = desks.as(place, place.starAdmin());
        String women =
                desk.get("/console/volunteers?sex=2&from=60&to=70&slot=0").text();
        assertThat(women).contains("王**").doesNotContain("周**", "沈**", "吴**");
        assertThat(desk.get("/console/volunteers?team=" + team).text())
                .contains("沈**")
                .doesNotContain("王**");
        assertThat(desk.get("/console/volunteers?team=" + UUID.randomUUID()).text())
                .contains("没有这样的志愿者");
        // What cannot be read narrows nothing.
        assertThat(desk.get("/console/volunteers?from=old&to=999&slot=21&sex=x&team=y")
                        .text())
                .contains("王**", "沈**", "周**", "吴**");
        String csv = desk.get("/console/volunteers?sex=1&as=csv&why=check").body();
        assertThat(csv).contains("沈**").doesNotContain("王**");
        assertThat(desks.as(place, place.auditor())
                        .get("/console/volunteers?team=" + team)
                        .text())
                .as("who manages no team looks at none")
                .contains("没有这样的志愿者");
    }
}
