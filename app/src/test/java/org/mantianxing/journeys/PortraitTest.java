package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A picture of oneself, kept by a consent of its own and seen by those who work with one. */
@JourneyTest
class PortraitTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    Volunteers volunteers;

    @Autowired
    SignedIn phones;

    @Autowired
    JdbcClient db;

    @Test
    void putThereSeenByStaffAndTakenAway() {
        Place place = world.fresh();
        Actor fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0));
        Visitor phone = phones.as(place, fang);
        String seen = "/console/volunteers/" + fang.id() + "/photo";
        List<Visitor.File> file = List.of(new Visitor.File("photo", "a.jpg", Photos.jpeg(400, 300)));
        assertThat(phone.upload("/me/photo", file).text()).contains("请看过说明，勾选同意");
        assertThat(phone.upload("/me/photo", List.of(), "agreed", "yes").status())
                .isEqualTo(422);
        assertThat(phone.get("/me/photo/picture").status()).isEqualTo(404);
        assertThat(phone.follow(phone.upload("/me/photo", file, "agreed", "yes"))
                        .text())
                .contains("照片换好了", "换一张");
        assertThat(phone.follow(phone.upload("/me/photo", file, "agreed", "yes"))
                        .text())
                .contains("照片换好了");
        assertThat(pictures(place)).as("the one before is gone").isEqualTo(1);
        assertThat(phone.get("/me/photo/picture").status()).isEqualTo(200);
        assertThat(phone.get("/me/consents").text()).contains("放我的照片");
        assertThat(phones.as(place, place.starAdmin()).get(seen).status()).isEqualTo(200);
        assertThat(phones.as(place, place.starAdmin())
                        .get("/console/volunteers/" + fang.id())
                        .body())
                .contains("alt=\"本人照片\"");
        assertThat(phones.as(place, place.plumAdmin()).get(seen).status()).isEqualTo(404);
        assertThat(phones.as(place, place.ask(() -> folk.volunteer(place, "路人", 0.0)))
                        .get(seen)
                        .status())
                .isEqualTo(404);
        phone.post("/me/consents/PHOTO/withdraw");
        assertThat(phone.get("/me/photo/picture").status()).isEqualTo(404);
        assertThat(pictures(place)).isZero();
    }

    @Test
    void notOfTheYoungAndNotAfterLeaving() {
        Place place = world.fresh();
        Actor young = place.ask(() -> folk.volunteer(place, "王小", 0.0));
        place.inside(() -> folk.set(young, "birth_year", 2010));
        List<Visitor.File> file = List.of(new Visitor.File("photo", "a.jpg", Photos.jpeg(40, 30)));
        assertThat(phones.as(place, young)
                        .upload("/me/photo", file, "agreed", "yes")
                        .text())
                .contains("未满 18 岁不放照片");
        Actor fang = place.ask(() -> folk.volunteer(place, "王芳", 0.0));
        phones.as(place, fang).upload("/me/photo", file, "agreed", "yes");
        assertThat(pictures(place)).isEqualTo(1);
        place.inside(() -> volunteers.leave(fang));
        assertThat(pictures(place)).isZero();
    }

    private long pictures(Place place) {
        return place.ask(
                () -> db.sql("select count(*) from picture").query(Long.class).single());
    }
}
