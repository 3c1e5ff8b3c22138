package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody says by a document who they are: once for each person, and gone when they leave. */
@JourneyTest
class IdentityPaperTest {
    /** Made up: no such village office ever numbered people so. */
    private static final String WOMAN = "330411196803059909";

    private static final String MAN = "330411197511239910";

    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    Volunteers volunteers;

    @Autowired
    JdbcClient db;

    Place place;
    Actor shen;
    Visitor phone;

    @BeforeEach
    void aResidentSignedIn() {
        place = world.fresh();
        shen = place.ask(() -> world.resident(1, ""));
        phone = signedIn.as(place, shen);
    }

    @Test
    void theNumberTellsBirthAndSexAndIsShownMasked() {
        assertThat(phone.get("/me/volunteer").text()).contains("证件号码", "居民身份证", "政治面貌", "文化程度");
        assertThat(send(phone, "paper", "３３０４１１ 19680305 9909", "politics", "01", "schooling", "60")
                        .status())
                .isEqualTo(302);
        Volunteer card = place.ask(() -> volunteers.get(shen, shen.id()));
        assertThat(card.birthYear()).isEqualTo(1968);
        assertThat(card.sex()).isEqualTo("2");
        assertThat(card.politics()).isEqualTo("01");
        assertThat(card.schooling()).isEqualTo("60");
        Answer again = phone.get("/me/volunteer");
        assertThat(again.text()).contains("现在是 330*************09，不改就空着");
        assertThat(again.body()).doesNotContain(WOMAN);
        assertThat(phone.get("/me/data").body()).doesNotContain(WOMAN);
        assertThat(phone.post("/me/data").text()).contains(WOMAN);
        assertThat(phone.get("/me/data/copy").body()).contains(WOMAN, "中共党员", "普通高中");
        assertThat(signedIn.as(place, place.starAdmin())
                        .get("/console/volunteers/" + shen.id())
                        .text())
                .contains("330*************09", "中共党员", "普通高中")
                .doesNotContain(WOMAN);
    }

    @Test
    void whatCannotBeIsSaidBesideItsFieldAndStays() {
        Map<String, String> wrong = new TreeMap<>(Map.of(
                "330411196803059908", "这不像居民身份证的号码",
                "33041119680305990", "这不像居民身份证的号码",
                "770411196803059900", "身份证号码开头的地区不存在",
                "330411196813059902", "身份证号码里的出生日期不存在或还没到",
                "330411203003059903", "身份证号码里的出生日期不存在或还没到"));
        wrong.forEach((number, words) -> {
            Answer answer = send(phone, "paper", number, "birthYear", "1968");
            assertThat(answer.status()).as(number).isEqualTo(422);
            assertThat(answer.body()).as(number).contains("id=\"paper-e\"", "value=\"" + number + "\"");
            assertThat(answer.text()).as(number).contains(words);
        });
        assertThat(send(phone, "paper", WOMAN, "birthYear", "1970").text()).contains("和证件号码里的出生年份不一样");
        assertThat(send(phone, "paper", WOMAN, "sex", "1").text()).contains("和证件号码里的性别不一样");
        assertThat(send(phone, "paper", "E12345678", "paperKind", "PASSPORT", "birthYear", "1968")
                        .status())
                .isEqualTo(302);
        place.inside(() -> assertThat(papers()).isEqualTo(1));
    }

    @Test
    void oneDocumentIsOnePersonsUntilTheyLeave() {
        assertThat(send(phone, "paper", WOMAN).status()).isEqualTo(302);
        Actor other = place.ask(() -> world.resident(2, ""));
        Visitor otherPhone = signedIn.as(place, other);
        Answer taken = send(otherPhone, "paper", WOMAN);
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("这个证件已经用另一个手机号登记过了");
        place.inside(() -> assertThat(volunteers.find(other, other.id())).isEmpty());

        assertThat(send(phone, "paper", WOMAN, "version", version()).status()).isEqualTo(302);
        assertThat(send(phone, "paper", MAN, "birthYear", "", "version", version())
                        .status())
                .isEqualTo(302);
        place.inside(() -> assertThat(papers()).as("the one before is gone").isEqualTo(1));
        assertThat(send(otherPhone, "paper", WOMAN).status()).isEqualTo(302);

        phone.post("/me/leave/volunteering");
        place.inside(() -> {
            assertThat(volunteers.get(shen, shen.id()).state()).isEqualTo(Volunteer.State.LEFT);
            assertThat(accounts.get(shen, shen.id()).paperMasked()).isEmpty();
            assertThat(papers()).isEqualTo(1);
        });
    }

    private String version() {
        return String.valueOf(place.ask(() -> volunteers.get(shen, shen.id())).version());
    }

    private int papers() {
        return db.sql("select count(*) from vault where kind = 'ID_NUMBER'")
                .query(Integer.class)
                .single();
    }

    private Answer send(Visitor visitor, String... changes) {
        Map<String, String> fields = new TreeMap<>(Map.of(
                "name",
                "沈建英",
                "site",
                place.star().id().toString(),
                "km",
                "3",
                "agree",
                "yes",
                "agreePaper",
                "yes",
                "birthYear",
                ""));
        for (int i = 0; i < changes.length; i += 2) {
            fields.put(changes[i], changes[i + 1]);
        }
        return visitor.post(
                "/me/volunteer",
                fields.entrySet().stream()
                        .flatMap(one -> List.of(one.getKey(), one.getValue()).stream())
                        .toArray(String[]::new));
    }
}
