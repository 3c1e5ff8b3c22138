package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Children;
import org.springframework.beans.factory.annotation.Autowired;

/** Which children a guardian may register, and who is a guardian; what is wrong is said where it is. */
@JourneyTest
class ChildFormTest {
    @Autowired
    World world;

    @Autowired
    SignedIn phones;

    @Autowired
    Folk folk;

    @Autowired
    Children children;

    Place place;
    Actor parent;
    Visitor phone;

    @BeforeEach
    void aParent() {
        place = world.fresh();
        parent = place.ask(() -> folk.volunteer(place, "周明", 0.0));
        phone = phones.as(place, parent);
    }

    @Test
    void onlyChildrenOfThatAgeAndOnlyByGrownUps() {
        assertThat(register("周小", "2020").text()).contains("未满 8 岁的孩子可以跟着您来");
        assertThat(register("周大", "2011").text()).contains("满 14 岁的请用孩子自己的手机登记");
        assertThat(register("周雨", "12").text()).contains("请填写四位数的出生年份，例如 2016");
        assertThat(register("周雨", "2016", "childPaper", "33041120120101001X", "agreePaper", "yes")
                        .text())
                .contains("出生年份不一样");
        assertThat(register("周雨", "2016", "childPaper", "330411201601010019").text())
                .contains("请勾选同意保存");
        assertThat(register("周雨", "2016", "paper", "330411200912310057").text()).contains("监护人要年满 18 岁");
        assertThat(register("周雨", "", "childPaper", TypedChild.PARENTS_PAPER, "agreePaper", "yes")
                        .status())
                .isEqualTo(422);
        place.inside(() -> assertThat(children.own(parent)).isEmpty());
        Visitor stranger = phones.as(place, place.ask(() -> world.resident(7, "顾客")));
        assertThat(stranger.post("/me/children", TypedChild.form("周雨", "2016")).text())
                .contains("您自己先登记成为志愿者");
    }

    @Test
    void aFamilyIsNotAClass() {
        for (int i = 0; i < 10; i++) {
            assertThat(register("周" + "一二三四五六七八九十".charAt(i), "2016").status()).isEqualTo(302);
        }
        assertThat(register("周百", "2016").text()).contains("最多登记 10 个孩子");
    }

    private Answer register(String name, String year, String... more) {
        return phone.post("/me/children", TypedChild.form(name, year, more));
    }
}
