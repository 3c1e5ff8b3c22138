package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Audit;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.VolunteerTraits;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff look for volunteers of their place, masked, and see names only with a reason. */
@JourneyTest
class ArchiveTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Audit audit;

    Place place;
    UUID shen;
    UUID wang;

    @BeforeEach
    void volunteersOfTwoTowns() {
        place = world.fresh();
        shen = place.ask(() -> volunteer(1, "沈建英", place.star(), 1968, "haircut", "company"));
        wang = place.ask(() -> volunteer(2, "王小明", place.plum(), 1990, "driving"));
    }

    @Test
    void everyPlaceSeesItsOwnVolunteersMasked() {
        Answer star = signedIn.as(place, place.starAdmin()).get("/console/volunteers");
        assertThat(star.text()).contains("沈**", "天星社区", "理发").doesNotContain("王**", "沈建英", World.phone(1));
        assertThat(signedIn.as(place, place.northAdmin())
                        .get("/console/volunteers")
                        .text())
                .contains("沈**")
                .doesNotContain("王**");
        assertThat(signedIn.as(place, place.centreAdmin())
                        .get("/console/volunteers")
                        .text())
                .contains("沈**", "王**");
        assertThat(signedIn.as(place, place.auditor())
                        .get("/console/volunteers")
                        .text())
                .contains("沈**", "王**");
        assertThat(signedIn.visitor(place).get("/console/volunteers").location())
                .contains("/console/sign-in");
        assertThat(signedIn.as(place, place.ask(() -> accounts.actor(shen)))
                        .get("/console/volunteers")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aVolunteerIsFoundByNameNumberAndWholePhoneNumber() {
        place.inside(() -> {
            Actor centre = place.centreAdmin();
            String number = volunteers.get(centre, shen).number();
            assertThat(found(centre, "沈建英")).containsExactly(shen);
            assertThat(found(centre, "沈建")).containsExactly(shen);
            assertThat(found(centre, "沈")).containsExactly(shen);
            assertThat(found(centre, World.phone(1))).containsExactly(shen);
            assertThat(found(centre, "+86 " + World.phone(1))).containsExactly(shen);
            assertThat(found(centre, World.phone(1).substring(0, 7))).isEmpty();
            assertThat(found(centre, number.toLowerCase(java.util.Locale.ROOT))).containsExactly(shen);
            assertThat(found(centre, "%")).isEmpty();
            assertThat(found(place.plumAdmin(), "沈建英")).isEmpty();
            assertThat(found(place.auditor(), "沈建英")).isEmpty();
        });
    }

    @Test
    void filtersStandInTheAddressAndNonsenseInThemIsHarmless() {
        Visitor desk = signedIn.as(place, place.centreAdmin());
        assertThat(desk.get("/console/volunteers?skill=driving").text())
                .contains("王**")
                .doesNotContain("沈**");
        assertThat(desk.get("/console/volunteers?site=" + place.north().id()).text())
                .contains("沈**")
                .doesNotContain("王**");
        assertThat(desk.get("/console/volunteers?state=PAUSED").text()).contains("没有这样的志愿者");
        for (String nonsense : List.of(
                "site=nonsense",
                "state=DRUNK",
                "skill=%27%3B--",
                "after=nonsense",
                "q=" + "%E9%95%BF".repeat(300),
                "q=%F0%9F%98%80")) {
            assertThat(desk.get("/console/volunteers?" + nonsense).status())
                    .as(nonsense)
                    .isEqualTo(200);
        }
    }

    @Test
    void theListIsReadPageByPage() {
        place.inside(() -> {
            for (int i = 10; i < 15; i++) {
                volunteer(i, "李" + i, place.star(), 1980, "haircut");
            }
            List<UUID> seen = new ArrayList<>();
            String after = "";
            while (after != null) {
                Page<Volunteer> page = volunteers.list(
                        place.centreAdmin(), new VolunteerQuery("", "", "", null, VolunteerTraits.ANY, after, 2));
                page.rows().forEach(one -> seen.add(one.id()));
                after = page.next();
            }
            assertThat(seen).hasSize(7).doesNotHaveDuplicates().endsWith(wang, shen);
        });
    }

    @Test
    void nameAndNumberAreShownForAReasonThatThePersonReads() {
        Visitor desk = signedIn.as(place, place.starAdmin());
        String card = "/console/volunteers/" + shen;
        assertThat(desk.get(card).text()).contains("沈**", "理发", "登记成为志愿者", "查看").doesNotContain("沈建英", World.phone(1));
        assertThat(desk.post(card + "/reveal", "why", "  ").status()).isEqualTo(422);
        assertThat(desk.post(card + "/reveal", "why", "长".repeat(101)).status()).isEqualTo(422);
        Answer shown = desk.post(card + "/reveal", "why", "通知改期");
        assertThat(shown.text()).contains("沈建英", World.phone(1), "已记入审计日志");
        assertThat(desk.get(card).text()).doesNotContain("沈建英");
        place.inside(() -> {
            Actor me = accounts.actor(shen);
            assertThat(audit.about(me, shen))
                    .filteredOn(line -> line.action().startsWith("REVEAL_"))
                    .extracting(line -> line.action() + " " + line.words())
                    .containsExactly("REVEAL_PHONE 通知改期", "REVEAL_NAME 通知改期");
        });
    }

    @Test
    void strangersAndOtherPlacesSeeNothing() {
        String card = "/console/volunteers/" + shen;
        for (Actor other : List.of(place.plumAdmin(), place.ask(() -> accounts.actor(wang)))) {
            Visitor visitor = signedIn.as(place, other);
            assertThat(visitor.get(card).status()).isEqualTo(404);
            assertThat(visitor.post(card + "/reveal", "why", "好奇").status()).isEqualTo(404);
        }
        Visitor auditor = signedIn.as(place, place.auditor());
        assertThat(auditor.get(card).text()).contains("沈**").doesNotContain("为什么要看");
        assertThat(auditor.post(card + "/reveal", "why", "查").status()).isEqualTo(404);
        assertThat(signedIn.as(place, place.centreAdmin())
                        .get("/console/volunteers/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aMinorsDataIsShownToTheCentreAlone() {
        place.inside(() -> {
            UUID minor = volunteer(3, "周小雨", place.star(), 2009, "company");
            assertThatThrownBy(() -> volunteers.reveal(place.starAdmin(), minor, "通知集合"))
                    .isInstanceOf(Refused.class);
            assertThat(volunteers
                            .reveal(place.centreAdmin(), minor, "监护人已同意，通知集合")
                            .name())
                    .isEqualTo("周小雨");
            assertThatThrownBy(() -> volunteers.reveal(accounts.actor(minor), shen, "好奇"))
                    .isInstanceOf(NotFound.class);
        });
    }

    private List<UUID> found(Actor actor, String word) {
        return volunteers
                .list(actor, new VolunteerQuery(word, "", "", null, VolunteerTraits.ANY, "", 50))
                .rows()
                .stream()
                .map(Volunteer::id)
                .toList();
    }

    private UUID volunteer(int n, String name, Site home, int born, String... skills) {
        UUID id = world.resident(n, name).id();
        volunteers.register(
                Actor.CLOCK,
                new NewVolunteer(id, home.id(), null, null, born, "9", 0b111, 5000, Set.of(skills), List.of(), ""));
        return id;
    }
}
