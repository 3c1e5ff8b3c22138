package org.mantianxing.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox and the record as pages. */
@JourneyTest
class MessagePagesTest {
    @Autowired
    World world;

    @Autowired
    Messages messages;

    @Autowired
    Happenings happenings;

    @Autowired
    Sessions sessions;

    @Autowired
    Records records;

    @LocalServerPort
    int port;

    Place place;
    Actor granny;

    @BeforeEach
    void aResident() {
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
    }

    @Test
    void aMessageLeadsToWhatItIsAboutAndIsReadThen() throws Exception {
        place.inside(
                () -> happenings.happen(happenings.step(OrderStep.APPROVED, OrderState.APPROVED, granny.id(), "")));
        Message message = place.ask(() -> messages.inbox(granny, null).rows().getFirst());
        Visitor phone = of(granny);
        assertThat(phone.get("/messages").text())
                .contains("今天")
                .contains("“上门理发”审核通过了")
                .contains("1 条未读");
        assertThat(phone.get("/m/" + ShortLinks.code(message.id())).location()).endsWith("/messages/" + message.id());
        assertThat(phone.get("/messages/" + message.id()).location()).endsWith(message.link());
        assertThat(phone.get("/messages").text()).doesNotContain("未读");
    }

    @Test
    void englishReadersReadEnglish() {
        place.inside(() -> {
            happenings.happen(happenings.step(OrderStep.ASKED_BACK, OrderState.ASKED_BACK, granny.id(), "几楼？"));
            happenings.happen(happenings.offer(granny.id(), Duration.ofDays(5)));
        });
        Visitor phone = of(granny).cookie("mtx-lang", "en");
        assertThat(phone.get("/messages").text())
                .contains("“上门理发” needs a little more from you: 几楼？")
                .contains("starting Sat 14 Mar 9:00?")
                .contains("2 unread");
    }

    @Test
    void allAreMarkedReadAtOnce() {
        place.inside(() -> {
            happenings.happen(happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, granny.id(), ""));
            happenings.happen(happenings.step(OrderStep.APPROVED, OrderState.APPROVED, granny.id(), ""));
        });
        Visitor phone = of(granny);
        assertThat(phone.get("/messages").body()).contains("消息，2 条未读");
        assertThat(phone.post("/messages/read").status()).isEqualTo(302);
        assertThat(phone.get("/messages").body()).doesNotContain("badge");
    }

    @Test
    void strangersVisitorsAndForgedAddressesFindNothing() {
        place.inside(
                () -> happenings.happen(happenings.step(OrderStep.APPROVED, OrderState.APPROVED, granny.id(), "")));
        UUID id = place.ask(() -> messages.inbox(granny, null).rows().getFirst().id());
        Visitor stranger = of(place.ask(() -> world.resident(2, "王五")));
        assertThat(stranger.get("/messages/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/messages/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(stranger.get("/messages/nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/m/nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/messages?after=nonsense").status()).isEqualTo(404);
        assertThat(stranger.get("/console/deliveries").status()).isEqualTo(404);
        assertThat(new Visitor(port, place.district().slug()).get("/messages").location())
                .contains("/sign-in?back=");
        assertThat(of(place.auditor()).get("/console/deliveries").status()).isEqualTo(200);
    }

    @Test
    void aVolunteerReadsTheirRecordAndStaffCorrectsIt() {
        place.inside(() -> records.credit(place.starAdmin(), hours()));
        UUID line =
                place.ask(() -> records.lines(granny, granny.id()).getFirst().id());
        Visitor phone = of(granny);
        assertThat(phone.get("/me/record").text())
                .contains("上门理发")
                .contains("2 小时")
                .contains("一头有现场签到码，另一头由负责人确认");
        assertThat(phone.get("/me/record?year=1999").status()).isEqualTo(200);
        assertThat(phone.get("/console/records/" + line).status()).isEqualTo(404);

        Visitor desk = of(place.starAdmin());
        assertThat(desk.get("/console/records/" + line).text()).contains("120 分钟");
        assertThat(desk.post("/console/records/" + line, "minutes", "９０", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(desk.post("/console/records/" + line, "minutes", "1e3", "reason", "早走")
                        .body())
                .contains("value=\"1e3\"")
                .contains("请用数字填写分钟数");
        assertThat(desk.post("/console/records/" + line, "minutes", "９０", "reason", "提前半小时离开")
                        .status())
                .isEqualTo(302);
        assertThat(phone.get("/me/record").text()).contains("更正为 1.5 小时").contains("提前半小时离开");
    }

    @Test
    void withoutHoursTheRecordSaysWhatToDo() {
        assertThat(of(granny).get("/me/record").text()).contains("还没有服务记录");
    }

    private NewHours hours() {
        return new NewHours(
                granny.id(),
                Ids.at(World.MORNING),
                null,
                NewHours.Kind.SERVICE,
                "上门理发",
                "天星社区",
                "haircut",
                "天星社区",
                place.star().path(),
                120,
                NewHours.Grade.B,
                "签到码 08:26，负责人点名 10:40",
                World.MORNING.minus(Duration.ofHours(3)),
                World.MORNING.minus(Duration.ofHours(1)));
    }

    private Visitor of(Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
        return new Visitor(port, place.district().slug()).cookie(Sessions.COOKIE, token);
    }
}
