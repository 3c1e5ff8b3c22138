package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.DataConsent;
import org.mantianxing.volunteers.DataConsent.Purpose;
import org.mantianxing.volunteers.DataConsents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of somebody is agreed to one by one, and taken back as easily. */
@JourneyTest
class DataConsentTest {
    private static final String PAPER = "330411198001010029";

    @Autowired
    World world;

    @Autowired
    SignedIn phones;

    @Autowired
    DataConsents consents;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    Place place;
    Actor li;
    Visitor phone;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        li = place.ask(() -> world.resident(61, "李芳"));
        phone = phones.as(place, li);
    }

    private Answer register(String... more) {
        String[] fields = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                "name", "", "site", place.star().id().toString(), "km", "5", "agree", "yes"),
                        java.util.stream.Stream.of(more))
                .toArray(String[]::new);
        return phone.post("/me/volunteer", fields);
    }

    private List<Purpose> given() {
        return place.ask(
                () -> consents.own(li).stream().map(DataConsent::purpose).toList());
    }

    private String paper() {
        return place.ask(() -> accounts.get(li, li.id()).paperMasked());
    }

    @Test
    void aDocumentIsKeptByAConsentOfItsOwn() {
        assertThat(phone.get("/me/consents").text()).contains("您还没有同意过什么");
        Answer without = register("paper", PAPER);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("请勾选同意保存");
        assertThat(given()).isEmpty();
        assertThat(register("paper", PAPER, "agreePaper", "yes").status()).isEqualTo(302);
        assertThat(given()).containsExactly(Purpose.CARD, Purpose.PAPER);
        assertThat(phone.get("/me/consents").text()).contains("存我的志愿者资料", "存我的证件号码", "加密保存");
        assertThat(paper()).isNotEmpty();
        phone.post("/me/consents/PAPER/withdraw");
        assertThat(given()).containsExactly(Purpose.CARD);
        assertThat(paper()).as("the number is deleted").isEmpty();
        assertThat(phone.post("/me/consents/CARD/withdraw").text()).contains("请退出志愿者");
        assertThat(phone.post("/me/consents/NONSENSE/withdraw").status()).isEqualTo(404);
    }

    @Test
    void aChangedTextIsAskedAboutAgain() {
        register("birthYear", "1980");
        assertThat(phone.get("/me").text()).doesNotContain("说明改过了");
        place.inside(() -> db.sql("update data_consent set version = 0").update());
        assertThat(phone.get("/me").text()).contains("有一项请您看一眼");
        assertThat(phone.get("/me/consents").text()).contains("说明改过了");
        phone.post("/me/consents/CARD/give");
        phone.post("/me/consents/CARD/give");
        assertThat(phone.get("/me").text()).doesNotContain("说明改过了");
        place.inside(() -> assertThat(db.sql("select count(*) from data_consent")
                        .query(Long.class)
                        .single())
                .as("both versions are told apart")
                .isEqualTo(2));
    }

    @Test
    void whoLeavesHasTakenEverythingBack() {
        register("paper", PAPER, "agreePaper", "yes");
        phone.post("/me/leave/volunteering");
        assertThat(given()).isEmpty();
        assertThat(paper()).isEmpty();
    }

    @Test
    void otherPeoplesConsentsAreTheirOwn() {
        register("birthYear", "1980");
        Actor other = place.ask(() -> world.resident(62, "王明"));
        phones.as(place, other).post("/me/consents/CARD/withdraw");
        assertThat(given()).containsExactly(Purpose.CARD);
        assertThat(phones.visitor(place).get("/me/consents").status()).isIn(302, 303);
    }
}
