package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** 供单 on its pages. */
@JourneyTest
class SupplyPagesTest {
    @Autowired
    World world;

    @Autowired
    Catalogue catalogue;

    @Autowired
    SignedIn signedIn;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void onThePageWithAFormHalfRight() {
        Visitor star = signedIn.as(place, place.starAdmin());
        assertThat(star.get("/console/menu").text()).contains("供一项服务");
        Visitor.Answer wrong = star.post(
                "/console/menu/new",
                "supplier",
                "site:" + place.star().id(),
                "name",
                "剪纸",
                "summary",
                "教孩子剪窗花",
                "description",
                "带红纸来",
                "category",
                "culture",
                "place",
                "SITE",
                "minutes",
                "半天",
                "leadDays",
                "１",
                "skill",
                "",
                "count",
                "1");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填数字").contains("教孩子剪窗花");
        Visitor.Answer right = star.post(
                "/console/menu/new",
                "supplier",
                "site:" + place.star().id(),
                "name",
                "剪纸",
                "summary",
                "教孩子剪窗花",
                "description",
                "带红纸来",
                "category",
                category(),
                "place",
                "SITE",
                "minutes",
                "９０",
                "leadDays",
                "１",
                "skill",
                "",
                "count",
                "1");
        assertThat(right.status()).isEqualTo(302);
        Visitor north = signedIn.as(place, place.northAdmin());
        String queue = north.get("/console/menu").body();
        assertThat(queue).contains("剪纸");
        String path = right.location().substring(right.location().indexOf("/console"));
        assertThat(north.get(path).text()).contains("通过，上单");
        assertThat(north.post(path + "/return", "words", "").status()).isEqualTo(422);
        assertThat(north.post(path + "/approve").status()).isEqualTo(302);
        assertThat(north.post(path + "/approve").status()).isEqualTo(409);
        assertThat(signedIn.visitor(place).get("/menu?q=jianzhi").body()).contains("剪纸");
    }

    private String category() {
        return place.ask(() -> catalogue.categories(Actor.VISITOR).getFirst().code());
    }
}
