package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.pictures.Photos;
import org.mantianxing.teams.Brands;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** The centre gives a team's service a face, changes it, and lets it rest. */
@JourneyTest
class BrandDeskTest {
    @Autowired
    World world;

    @Autowired
    Brands brands;

    @Autowired
    SignedIn desks;

    Place place;
    Visitor centre;
    Visitor anybody;

    @BeforeEach
    void aDesk() {
        place = world.fresh();
        centre = desks.as(place, place.centreAdmin());
        anybody = desks.as(place, place.ask(() -> world.resident(5, "")));
    }

    @Test
    void addedSeenChangedAndPutToRest() {
        Answer wrong = centre.post("/console/brands", "code", "Saturday!", "name", "星期六", "hue", "9");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("品牌的网址用小写字母和数字", "请选一种颜色", "请选择是哪个场所的品牌");
        assertThat(wrong.body()).contains("value=\"星期六\"");
        assertThat(centre.follow(add("saturday")).text()).contains("加好了");
        assertThat(add("saturday").text()).contains("已经有别的品牌用了");
        assertThat(anybody.get("/brands/saturday").text()).contains("广场上见");
        assertThat(anybody.get("/map").body()).contains("/brands/saturday");
        String page = "/console/brands/saturday";
        assertThat(change("1", "每个星期六见").status()).isEqualTo(302);
        Answer late = change("1", "再改一次");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("刚才有人改过");
        assertThat(anybody.get("/brands/saturday").text()).contains("每个星期六见");
        List<Visitor.File> photo = List.of(new Visitor.File("photo", "a.jpg", Photos.jpeg(160, 90)));
        assertThat(centre.upload(page + "/picture", photo).text()).contains("先问过照片里的人");
        assertThat(centre.upload(page + "/picture", List.of(), "agreed", "yes").status())
                .isEqualTo(422);
        centre.upload(page + "/picture", photo, "agreed", "yes");
        assertThat(anybody.get("/brands/saturday/picture").status()).isEqualTo(200);
        centre.post(page + "/picture/remove");
        assertThat(anybody.get("/brands/saturday/picture").status()).isEqualTo(404);
        centre.post(page + "/hide");
        assertThat(anybody.get("/brands/saturday").status()).isEqualTo(404);
        assertThat(anybody.get("/map").body()).doesNotContain("/brands/saturday");
        assertThat(centre.get(page).text()).contains("收起来了");
        centre.post(page + "/show");
        assertThat(anybody.get("/brands/saturday").status()).isEqualTo(200);
    }

    @Test
    void nobodyElseLooksAfterThem() {
        add("saturday");
        for (Actor other : List.of(place.northAdmin(), place.starAdmin(), place.auditor())) {
            Visitor desk = desks.as(place, other);
            assertThat(desk.get("/console/brands").status()).isEqualTo(404);
            assertThat(desk.post("/console/brands/saturday/hide").status()).isEqualTo(404);
        }
        place.inside(() -> assertThat(brands.list(Actor.VISITOR)).hasSize(1));
    }

    private Answer add(String code) {
        return centre.post(
                "/console/brands",
                "code",
                code,
                "name",
                "星期六志愿服务",
                "slogan",
                "广场上见",
                "story",
                "磨刀的、理发的都来了。",
                "hue",
                "5",
                "site",
                place.north().id().toString());
    }

    private Answer change(String version, String slogan) {
        return centre.post(
                "/console/brands/saturday",
                "name",
                "星期六志愿服务",
                "slogan",
                slogan,
                "hue",
                "5",
                "site",
                place.north().id().toString(),
                "version",
                version);
    }
}
