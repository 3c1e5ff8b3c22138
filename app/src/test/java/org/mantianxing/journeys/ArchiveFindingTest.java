package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.OwnData;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.records.Records;
import org.mantianxing.records.Total;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.ArchiveSearches;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerQuery;
import org.mantianxing.volunteers.VolunteerTraits;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is found by a part of their name, by how much and when they served, and by a search that was kept. */
@JourneyTest
class ArchiveFindingTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn desks;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Records records;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnData ownData;

    @Autowired
    ArchiveSearches searches;

    Place place;
    Actor fang;
    Actor guo;
    Actor jian;

    @BeforeEach
    void anArchive() {
        place = world.fresh();
        fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0, "haircut"));
        guo = place.ask(() -> folk.volunteer(place, "王国强", 0.0001, "haircut"));
        jian = place.ask(() -> folk.volunteer(place, "沈建芳", 0.0002, "sewing"));
    }

    private List<UUID> called(Actor staff, String word) {
        return place.ask(() ->
                volunteers
                        .list(staff, new VolunteerQuery(word, "", "", null, VolunteerTraits.ANY, "", 50))
                        .rows()
                        .stream()
                        .map(Volunteer::id)
                        .toList());
    }

    @Test
    void byAPartOfTheNameOrHowItSounds() {
        Actor desk = place.starAdmin();
        assertThat(called(desk, "王")).containsExactly(guo.id(), fang.id());
        assertThat(called(desk, "芳")).containsExactly(jian.id(), fang.id());
        assertThat(called(desk, "wf")).containsExactly(fang.id());
        assertThat(called(desk, "guoqiang")).containsExactly(guo.id());
        assertThat(called(desk, "shen j")).containsExactly(jian.id());
        assertThat(called(desk, "wxq")).isEmpty();
        assertThat(called(place.auditor(), "芳"))
                .as("who never sees a name is not helped to guess one")
                .isEmpty();
        assertThat(called(place.plumAdmin(), "wf")).as("another place").isEmpty();
    }

    @Test
    void whatChangesIsHeardAndWhoGoesIsForgotten() {
        Actor desk = place.starAdmin();
        assertThat(called(desk, "wf")).containsExactly(fang.id());
        place.inside(() -> accounts.callMe(fang, "王小红"));
        assertThat(called(desk, "wf")).isEmpty();
        assertThat(called(desk, "xiaohong")).containsExactly(fang.id());
        Actor late = place.ask(() -> folk.volunteer(place, "欧阳修文", 0.0003, "sewing"));
        assertThat(called(desk, "ouyangx")).containsExactly(late.id());
        place.inside(() -> ownData.close(fang));
        assertThat(called(desk, "xiaohong")).isEmpty();
        assertThat(called(desk, "小红")).isEmpty();
    }

    @Test
    void minorsAreFoundByAPartOfTheirNameAtTheCentreAlone() {
        Actor child = place.ask(() -> folk.volunteer(place, "周小雨", 0.0003, "sewing"));
        place.inside(() -> folk.set(child, "birth_year", 2010));
        assertThat(called(place.starAdmin(), "xiaoyu")).isEmpty();
        assertThat(called(place.starAdmin(), "周小雨")).containsExactly(child.id());
        assertThat(called(place.centreAdmin(), "xiaoyu")).containsExactly(child.id());
    }

    @Test
    void byHoursAndTheLastService() {
        place.inside(() -> {
            records.credit(place.starAdmin(), TwinsTest.hours(place, fang.id(), 10, 180));
            records.credit(place.starAdmin(), TwinsTest.hours(place, fang.id(), 200, 60));
            records.credit(place.starAdmin(), TwinsTest.hours(place, guo.id(), 120, 600));
        });
        Visitor desk = desks.as(place, place.starAdmin());
        assertThat(desk.get("/console/volunteers?hours=4").text())
                .contains("王*", "王**")
                .doesNotContain("沈**");
        assertThat(desk.get("/console/volunteers?hours=5").text())
                .contains("王**")
                .doesNotContain("沈**");
        assertThat(desk.get("/console/volunteers?last=30&q=fang").text())
                .contains("4 小时")
                .doesNotContain("沈**");
        assertThat(desk.get("/console/volunteers?last=-90&as=csv&why=check").body())
                .contains("王**", "沈**")
                .doesNotContain("王*,");
        place.inside(() -> {
            UUID last = records.lines(place.starAdmin(), fang.id()).stream()
                    .filter(line -> line.minutes() == 180)
                    .findFirst()
                    .orElseThrow()
                    .id();
            records.correct(place.centreAdmin(), last, 0, "那天没有来");
            Total total = records.total(place.starAdmin(), fang.id());
            assertThat(total.servedOn())
                    .as("what was taken back is no service")
                    .isEqualTo(place.clock()
                            .instant()
                            .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                            .toLocalDate()
                            .minusDays(200));
        });
        assertThat(desk.get("/console/volunteers?last=30").text()).contains("没有这样的志愿者");
    }

    @Test
    void aSearchIsKeptUnderAName() {
        Visitor desk = desks.as(place, place.starAdmin());
        String query = "skill=haircut&last=-90";
        assertThat(desk.post("/console/volunteers/searches?" + query, "name", "")
                        .text())
                .contains("请给这次查找起个名字");
        assertThat(desk.post("/console/volunteers/searches", "name", "空的").text())
                .contains("还没有选任何条件");
        assertThat(desk.post("/console/volunteers/searches?" + query, "name", "该联系的理发师")
                        .location())
                .endsWith("/console/volunteers?" + query);
        assertThat(desk.post("/console/volunteers/searches?skill=sewing", "name", "该联系的理发师")
                        .status())
                .isEqualTo(302);
        place.inside(() -> {
            assertThat(searches.own(place.starAdmin()))
                    .extracting("name", "query")
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("该联系的理发师", "skill=sewing"));
            UUID id = searches.own(place.starAdmin()).getFirst().id();
            assertThat(searches.own(place.plumAdmin())).isEmpty();
            assertThatThrownBy(() -> searches.drop(place.plumAdmin(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> searches.own(fang)).isInstanceOf(NotFound.class);
        });
        assertThat(desk.get("/console/volunteers").text()).contains("该联系的理发师");
        UUID id = place.ask(() -> searches.own(place.starAdmin()).getFirst().id());
        desk.post("/console/volunteers/searches/" + id + "/drop");
        assertThat(desk.get("/console/volunteers").text()).doesNotContain("该联系的理发师");
    }
}
