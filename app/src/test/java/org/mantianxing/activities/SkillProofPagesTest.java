package org.mantianxing.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Proofs;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** Certificates on the volunteer's phone and at the station's desk. */
@JourneyTest
class SkillProofPagesTest {
    @Autowired
    World world;

    @Autowired
    Folk folk;

    @Autowired
    SignedIn phones;

    @Autowired
    Proofs proofs;

    @Autowired
    Volunteers volunteers;

    Place place;
    Actor star;
    Actor nurse;
    LocalDate day;

    @BeforeEach
    void aNurse() {
        place = world.fresh();
        star = place.starAdmin();
        nurse = place.ask(() -> folk.volunteer(place, "沈建英", 0.0, "firstaid", "haircut"));
        day = ChinaTime.today(place.clock());
    }

    @Test
    void onThePhoneAndAtTheDesk() {
        Visitor phone = phones.as(place, nurse);
        assertThat(phone.get("/me").text()).contains("我的证书");
        Visitor.Answer wrong =
                phone.upload("/me/proofs", List.of(), "skill", "firstaid", "issuer", "红十字会", "expires", "明年");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("请填写日期，长期有效就不填", "value=\"红十字会\"");
        Visitor.Answer noPicture = phone.upload(
                "/me/proofs",
                List.of(new Visitor.File("photo", "a.jpg", Photos.zip())),
                "skill",
                "firstaid",
                "issuer",
                "红十字会");
        assertThat(noPicture.status()).isEqualTo(422);
        Visitor.Answer sent = phone.upload(
                "/me/proofs",
                List.of(new Visitor.File("photo", "a.jpg", Photos.jpeg(80, 60))),
                "skill",
                "firstaid",
                "issuer",
                "嘉兴市红十字会",
                "number",
                "3304123478",
                "expires",
                day.plusYears(1).toString());
        assertThat(phone.follow(sent).text()).contains("待核对", "嘉兴市红十字会", "330*****78");
        UUID id = place.ask(() -> proofs.of(nurse, nurse.id()).getFirst().id());
        Visitor desk = phones.as(place, star);
        assertThat(desk.get("/console/volunteers").text()).contains("1 本证书待核对");
        assertThat(desk.get("/console/proofs").text()).contains("沈**", "急救");
        assertThat(desk.get("/console/proofs/" + id).text())
                .contains("330*****78")
                .doesNotContain("3304123478");
        assertThat(desk.get("/console/proofs/" + id + "/picture").status()).isEqualTo(200);
        Visitor auditor = phones.as(place, place.auditor());
        assertThat(auditor.get("/console/proofs/" + id).status()).isEqualTo(200);
        assertThat(auditor.get("/console/proofs/" + id + "/picture").status()).isEqualTo(404);
        assertThat(desk.post("/console/proofs/" + id + "/number").text()).contains("3304123478");
        Visitor.Answer noReason = desk.post("/console/proofs/" + id + "/refuse", "why", " ");
        assertThat(noReason.status()).isEqualTo(422);
        assertThat(desk.follow(desk.post("/console/proofs/" + id + "/verify")).text())
                .contains("核对好了", "都核对完了");
        assertThat(desk.post("/console/proofs/" + id + "/verify").status()).isEqualTo(409);
        assertThat(desk.get("/console/volunteers/" + nurse.id()).text()).contains("嘉兴市红十字会", "已核对");
        assertThat(phone.get("/me/data/copy").body()).contains("3304123478");
        Visitor other = phones.as(place, place.ask(() -> folk.barber(place, "王建国")));
        assertThat(other.get("/me/proofs/" + id + "/picture").status()).isEqualTo(404);
        assertThat(other.post("/me/proofs/" + id + "/withdraw").status()).isEqualTo(404);
        assertThat(phone.follow(phone.post("/me/proofs/" + id + "/withdraw")).text())
                .contains("撤下了");
    }

    @Test
    void whoLeavesTakesCertificatesAndTheirPicturesAlong() {
        Visitor phone = phones.as(place, nurse);
        phone.upload(
                "/me/proofs",
                List.of(new Visitor.File("photo", "a.jpg", Photos.jpeg(80, 60))),
                "skill",
                "firstaid",
                "issuer",
                "嘉兴市红十字会");
        place.inside(() -> {
            UUID id = proofs.of(nurse, nurse.id()).getFirst().id();
            volunteers.leave(nurse);
            assertThat(proofs.of(star, nurse.id())).isEmpty();
            assertThatThrownBy(() -> proofs.get(star, id)).isInstanceOf(NotFound.class);
        });
    }
}
