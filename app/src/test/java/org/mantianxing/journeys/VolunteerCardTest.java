package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.VolunteerStep;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident registers on the phone, changes the card, rests, leaves and comes back. */
@JourneyTest
class VolunteerCardTest {
    @Autowired
    World world;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Place place;
    Actor shen;
    Visitor phone;

    @BeforeEach
    void aResidentSignedIn() {
        place = world.fresh();
        shen = place.ask(() -> world.resident(1, ""));
        phone = signedIn(shen);
    }

    @Test
    void whoRegistersIsAVolunteerAtOnce() {
        assertThat(phone.get("/me").text()).contains("也来搭把手", "邻居").doesNotContain("怎样收到招募");
        Answer form = phone.get("/me/volunteer");
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("天星社区", "麟湖社区", "理发", "上午");
        Answer sent = register("name", "沈建英");
        assertThat(sent.status()).isEqualTo(302);
        Answer me = phone.follow(sent);
        assertThat(me.text()).contains("登记好了", "沈**", "志愿者编号 V", "2 项技能", "怎样收到招募");
        assertThat(phone.get("/me/offers").status()).isEqualTo(200);
        Volunteer card = card();
        assertThat(card.site()).isEqualTo(place.star().id());
        assertThat(card.skills()).containsExactlyInAnyOrder("haircut", "company");
        assertThat(card.free(6, 0)).isTrue();
        assertThat(card.free(7, 2)).isTrue();
        assertThat(Integer.bitCount(card.free())).isEqualTo(2);
        assertThat(card.maxMetres()).isEqualTo(3000);
        assertThat(card.wishes()).isEqualTo("早上都行🙂");
        assertThat(card.lon()).isEqualTo(place.star().lon());
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnceAndWhatWasTypedStays() {
        Answer empty = phone.post("/me/volunteer", "agree", "yes", "wishes", "想教手机<script>", "skills", "haircut");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("有 3 处需要修改", "请填写您的姓名", "请选择您住的村或社区", "请填写四位数的出生年份");
        assertThat(empty.body()).contains("想教手机&lt;script&gt;").doesNotContain("想教手机<script>");
        assertThat(empty.body()).containsPattern("value=\"haircut\" checked");
        assertThat(register("name", "沈建英", "birthYear", "2013").text()).contains("未满 14 岁的由监护人登记");
        assertThat(phone.post("/me/volunteer", "name", "沈建英").text()).contains("勾选同意后再登记");
        assertThat(phone.get("/me").text()).contains("成为志愿者");
    }

    @Test
    void wrongValuesAreAnsweredAndNothingBreaks() {
        for (List<String> wrong : List.of(
                List.of("site", "not-an-id"),
                List.of("site", place.centre().id().toString()),
                List.of("site", "00000000-0000-7000-8000-000000000000"),
                List.of("birthYear", "十二"),
                List.of("birthYear", "9999"),
                List.of("birthYear", "99999999999999999999"),
                List.of("sex", "x"),
                List.of("skills", "'; drop table volunteer; --"),
                List.of("skills", "daily"),
                List.of("free", "8-am"),
                List.of("km", "-3"),
                List.of("km", "5000"),
                List.of("languages", "klingon"),
                List.of("wishes", "长".repeat(501)),
                List.of("name", "名".repeat(31)))) {
            Answer answer = register("name", "沈建英", wrong.get(0), wrong.get(1));
            assertThat(answer.status()).as("%s", wrong).isEqualTo(422);
            assertThat(answer.body()).as("%s", wrong).contains("class=\"error\"");
        }
        place.inside(() -> assertThat(volunteers.find(shen, shen.id())).isEmpty());
        assertThat(register("name", "沈建英", "birthYear", "１９６８").status()).isEqualTo(302);
        assertThat(card().birthYear()).isEqualTo(1968);
    }

    @Test
    void thePlaceOfThePhoneChoosesTheStation() {
        Answer sent = register("name", "沈建英", "site", "", "lon", "120.7521", "lat", "30.8349");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(card().site()).isEqualTo(place.lake().id());
        assertThat(register("site", "", "lon", "NaN", "lat", "here").status()).isEqualTo(422);
    }

    @Test
    void twoTapsRegisterOnce() {
        register("name", "沈建英");
        Answer again = phone.post("/me/volunteer", fields("name", "沈建英"));
        assertThat(again.status()).isEqualTo(409);
        place.inside(() -> assertThat(accounts.actor(shen.id()).grants()).hasSize(1));
    }

    @Test
    void theCardIsChangedAndALateFormSaysSo() {
        register("name", "沈建英");
        place.clock().advance(Duration.ofDays(30));
        Answer form = phone.get("/me/volunteer");
        assertThat(form.text()).contains("我的资料", "现在是 沈**");
        Visitor otherPhone = signedIn(shen);
        otherPhone.get("/me/volunteer");
        Answer changed = phone.post("/me/volunteer", fields("version", "1", "skills", "sewing", "name", "沈小英"));
        assertThat(phone.follow(changed).text()).contains("改好了", "沈**");
        Answer late = otherPhone.post("/me/volunteer", fields("version", "1", "km", "20"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("刚才在别处改过");
        assertThat(card().maxMetres()).isEqualTo(3000);
        assertThat(card().skills()).contains("sewing", "haircut");
        assertThat(steps())
                .containsExactly(VolunteerStep.Step.REGISTERED, VolunteerStep.Step.RENAMED, VolunteerStep.Step.CHANGED);
    }

    @Test
    void aNewNameIsOnTheCardToo() {
        register("name", "沈建英");
        phone.post("/sign-in/name", "name", "欧阳建英", "back", "/me");
        assertThat(card().nameMasked()).startsWith("欧");
    }

    @Test
    void whichCallsOneWantsTakesEffectAtOnceAndARestIsOneTap() {
        register("name", "沈建英");
        assertThat(phone.get("/me/offers").text()).contains("是怎么挑选的", "不用说理由");
        assertThat(phone.follow(phone.post("/me/offers", "offers", "NONE")).text())
                .contains("从现在起就这样办");
        assertThat(card().offers()).isEqualTo(Volunteer.Offers.NONE);
        assertThat(phone.post("/me/offers", "offers", "SOMETIMES").status()).isEqualTo(422);
        phone.post("/me/offers", "offers", "PLAIN");
        assertThat(phone.follow(phone.post("/me/offers/pause")).text()).contains("您现在暂停着");
        assertThat(phone.get("/me").text()).contains("暂停中");
        assertThat(phone.post("/me/offers/pause").status()).isEqualTo(409);
        phone.post("/me/offers/resume");
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
        assertThat(steps())
                .endsWith(
                        VolunteerStep.Step.OFFERS,
                        VolunteerStep.Step.OFFERS,
                        VolunteerStep.Step.PAUSED,
                        VolunteerStep.Step.RESUMED);
    }

    @Test
    void whoLeavesKeepsNumberAndComesBack() {
        register("name", "沈建英");
        String number = card().number();
        place.inside(() -> {
            volunteers.leave(accounts.actor(shen.id()));
            assertThatThrownBy(() -> volunteers.leave(shen)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> volunteers.pause(shen)).isInstanceOf(NotFound.class);
            assertThat(card().skills()).isEmpty();
            assertThat(card().free()).isZero();
            assertThat(accounts.actor(shen.id()).grants()).isEmpty();
        });
        assertThat(phone.get("/me").text()).contains("重新成为志愿者").doesNotContain("怎样收到招募");
        assertThat(register("name", "").status()).isEqualTo(302);
        assertThat(card().number()).isEqualTo(number);
        assertThat(card().state()).isEqualTo(Volunteer.State.ACTIVE);
    }

    @Test
    void twoAtOnceRegisterOnce() throws InterruptedException {
        Thread[] both = new Thread[2];
        java.util.concurrent.atomic.AtomicInteger refused = new java.util.concurrent.atomic.AtomicInteger();
        for (int i = 0; i < 2; i++) {
            both[i] = Thread.ofVirtual().start(() -> {
                Visitor visitor = signedIn(shen);
                if (visitor.post("/me/volunteer", fields("name", "沈建英")).status() == 409) {
                    refused.incrementAndGet();
                }
            });
        }
        for (Thread one : both) {
            one.join();
        }
        assertThat(refused).hasValue(1);
        place.inside(() -> assertThat(accounts.actor(shen.id()).grants()).hasSize(1));
    }

    @Test
    void visitorsAreInvitedAndStaffAreLedToTheirDesk() {
        Visitor visitor = new Visitor(port, place.district().slug());
        assertThat(visitor.get("/me").text()).contains("用手机号登录", "工作人员入口");
        assertThat(visitor.get("/me/volunteer").location()).contains("/sign-in?back=%2Fme%2Fvolunteer");
        assertThat(visitor.post("/me/offers", "offers", "NONE").location()).contains("/sign-in");
        assertThat(signedIn(place.starAdmin()).get("/me").text()).contains("进入工作台");
        assertThat(phone.get("/me/offers").location()).endsWith("/me/volunteer");
    }

    @Test
    void othersMayNotChangeACard() {
        register("name", "沈建英");
        place.inside(() -> {
            Actor wang = world.resident(2, "王五");
            assertThatThrownBy(() -> volunteers.setOffers(wang, shen.id(), Volunteer.Offers.NONE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> volunteers.steps(wang, shen.id())).isInstanceOf(NotFound.class);
            Actor me = accounts.actor(shen.id());
            volunteers.pause(me);
            assertThatThrownBy(() -> volunteers.pause(me)).isInstanceOf(Conflict.class);
        });
    }

    @Test
    void devicesAreListedAndEnded() {
        Visitor other = signedIn(shen);
        other.header("User-Agent", "Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0");
        Answer page = phone.get("/me/devices");
        assertThat(page.text()).contains("本机", "试验手机");
        assertThat(phone.follow(phone.post("/me/devices/end-others")).text()).contains("1 台设备已经退出");
        assertThat(other.get("/me/devices").location()).contains("/sign-in");
        assertThat(phone.post("/me/devices/00000000-0000-7000-8000-000000000000/end")
                        .status())
                .isEqualTo(404);
        assertThat(phone.post("/me/devices/nonsense/end").status()).isEqualTo(404);
        assertThat(phone.follow(phone.post("/me/devices/end-others")).text()).contains("没有别的设备在登录");
    }

    private Volunteer card() {
        return place.ask(() -> volunteers.get(shen, shen.id()));
    }

    private List<VolunteerStep.Step> steps() {
        return place.ask(() -> volunteers.steps(shen, shen.id()).stream()
                .map(VolunteerStep::step)
                .toList());
    }

    private Answer register(String... changed) {
        return phone.post("/me/volunteer", fields(changed));
    }

    /** A card filled in well, with some fields otherwise. */
    private String[] fields(String... changed) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>();
        fields.put("agree", "yes");
        fields.put("site", place.star().id().toString());
        fields.put("birthYear", "1968");
        fields.put("sex", "2");
        fields.put("km", "3");
        fields.put("wishes", "早上都行🙂");
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        java.util.List<String> all = new java.util.ArrayList<>(
                List.of("skills", "haircut", "skills", "company", "free", "6-am", "free", "7-ev"));
        fields.forEach((name, value) -> {
            all.add(name);
            all.add(value);
        });
        return all.toArray(String[]::new);
    }

    private Visitor signedIn(Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "试验手机", Sessions.PHONE));
        return new Visitor(port, place.district().slug()).cookie(Sessions.COOKIE, token);
    }
}
