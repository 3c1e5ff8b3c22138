package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Shots;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.Rating;
import org.mantianxing.pictures.Photos;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What everybody sees of a team: what it did lately, with pictures, and what those who were served gave. */
@JourneyTest
class TeamFaceTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Orders orders;

    @Autowired
    Shots shots;

    @Autowired
    Teams teams;

    @Autowired
    JdbcClient db;

    @Autowired
    SignedIn phones;

    @Test
    void whatATeamDidAndWhatItWasGiven() {
        Place place = world.fresh();
        UUID team = place.ask(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, "便民小队", null, place.star().id(), "修修补补"))
                .id());
        String page = "/teams/" + team;
        var anybody = phones.as(place, place.ask(() -> world.resident(77, "")));
        assertThat(anybody.get(page).text()).doesNotContain("最近做了什么", "服务过的人评了");
        List<Made> all = place.ask(
                () -> Stream.generate(() -> ordering.staffed(place)).limit(5).toList());
        place.inside(() -> all.forEach(ordering::underWay));
        for (Made one : all) {
            int i = all.indexOf(one);
            Made made = place.ask(() -> ordering.completed(one));
            int stars = i == 0 ? 3 : 5;
            place.inside(() -> {
                db.sql("update activity set team = :team where id = :id")
                        .param("team", team)
                        .param("id", made.activity())
                        .update();
                if (stars == 3) {
                    shots.add(
                            place.starAdmin(),
                            made.activity(),
                            new ByteArrayResource(Photos.jpeg(80, 60)),
                            "修好的水龙头",
                            true);
                }
                orders.rate(made.requester(), made.id(), new Rating(stars, "", List.of()));
            });
            if (i == 3) {
                assertThat(anybody.get(page).text())
                        .contains("最近做了什么")
                        .as("of four words one could guess whose they are")
                        .doesNotContain("服务过的人评了");
            }
        }
        assertThat(anybody.get(page).text()).contains("服务过的人评了 4.6 星", "一年里 5 单，评了 5 单");
        assertThat(anybody.get(page).body()).contains("alt=\"修好的水龙头\"");
    }
}
