package org.mantianxing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Role;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Guardians;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Those under 18 on a list are volunteers where a guardian has agreed on paper; the others when one does on a phone. */
@JourneyTest
class YoungOnListsTest {
    @Autowired
    World world;

    @Autowired
    Road road;

    @Autowired
    Accounts accounts;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Guardians guardians;

    @Autowired
    SignedIn phones;

    @Test
    void nobodyUnderAgeIsAVolunteerBecauseAListSaysSo() {
        Place place = world.fresh();
        Actor centre = place.centreAdmin();
        place.inside(() -> {
            byte[] file = Lists.xlsx(Lists.rows(List.of(
                    List.of("姓名", "手机号", "社区", "出生日期", "家长同意"),
                    List.of("沈小一", Lists.phone(1), "天星社区", "2009-05-01", ""),
                    List.of("沈小二", Lists.phone(2), "天星社区", "2009-05-01", "是"),
                    List.of("沈小三", Lists.phone(3), "天星社区", "2008", ""),
                    List.of("沈大四", Lists.phone(4), "天星社区", "2008-03-09", ""))));
            UUID id = road.checked(centre, road.brought(centre, file));
            road.takenIn(centre, id);
            assertThat(state(place, 1)).isEqualTo(Volunteer.State.APPLIED);
            assertThat(state(place, 2)).isEqualTo(Volunteer.State.ACTIVE);
            assertThat(state(place, 3)).as("a year alone may mean its last day").isEqualTo(Volunteer.State.APPLIED);
            assertThat(state(place, 4)).as("eighteen today").isEqualTo(Volunteer.State.ACTIVE);
            assertThat(accounts.actor(account(1)).has(Role.VOLUNTEER)).isFalse();
            assertThat(accounts.actor(account(2)).has(Role.VOLUNTEER)).isTrue();
            assertThat(volunteers.steps(centre, account(2)).getFirst().words()).isEqualTo("名单写明监护人已同意");
        });
        Actor young = place.ask(() -> accounts.actor(account(1)));
        Visitor phone = phones.as(place, young);
        assertThat(phone.get("/me").text()).contains("等监护人同意").doesNotContain("等实践站审核");
        assertThat(phone.get("/me/guardian").text()).contains("请监护人同意", "发短信");
        Actor parent = place.ask(() -> world.resident(2, "沈明"));
        phone.post("/me/guardian", "guardianPhone", World.phone(2), "guardianRelation", "PARENT");
        assertThat(phone.get("/me/guardian").text()).contains("短信发给监护人了");
        UUID asked =
                place.ask(() -> guardians.wards(parent).getFirst().consent().id());
        phones.as(place, parent).post("/me/wards/" + asked + "/agree", "paper", "330411198001010029", "agree", "yes");
        place.inside(() -> assertThat(state(place, 1)).isEqualTo(Volunteer.State.ACTIVE));
        Visitor again = phones.as(place, place.ask(() -> accounts.actor(account(1))));
        assertThat(again.get("/me").text()).contains("有一项请您看一眼");
        assertThat(again.get("/me/consents").text()).contains("存我的志愿者资料", "没有同意");
        again.post("/me/consents/CARD/give");
        assertThat(again.get("/me").text()).doesNotContain("有一项请您看一眼");
    }

    private UUID account(int n) {
        return accounts.findByPhone(Actor.CLOCK, Lists.phone(n)).orElseThrow().id();
    }

    private Volunteer.State state(Place place, int n) {
        return volunteers.get(place.centreAdmin(), account(n)).state();
    }
}
