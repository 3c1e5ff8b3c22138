package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.messages.Happenings;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.OrderStep;
import org.mantianxing.records.HoursLine;
import org.mantianxing.records.NewHours;
import org.mantianxing.records.Records;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox and the record, as seen. */
@JourneyTest
class MessagesBrowserTest {
    @Autowired
    World world;

    @Autowired
    Happenings happenings;

    @Autowired
    Sessions sessions;

    @Autowired
    Records records;

    @LocalServerPort
    int port;

    Browsers browsers;
    Place place;
    Actor granny;

    @BeforeEach
    void aResident() {
        browsers = new Browsers();
        place = world.fresh();
        granny = place.ask(() -> world.resident(1, "李阿婆"));
    }

    @AfterEach
    void close() {
        browsers.close();
    }

    @Test
    void theInboxFillsWhileItIsLookedAt() {
        Page page = as(browsers.phone(), granny);
        page.navigate(url("/messages"));
        assertThat(page.locator("main")).containsText("还没有消息");
        Browsers.picture(page, "messages-empty");
        place.inside(
                () -> happenings.happen(happenings.step(OrderStep.ACCEPTED, OrderState.ACCEPTED, granny.id(), "")));
        assertThat(page.locator("main")).containsText("中心接下了您点的“上门理发”");
        place.inside(() -> {
            place.clock().advance(Duration.ofHours(20));
            happenings.happen(
                    happenings.step(OrderStep.ASKED_BACK, OrderState.ASKED_BACK, granny.id(), "请写明楼层和门口有没有狗"));
            place.clock().advance(Duration.ofHours(5));
            happenings.happen(happenings.step(OrderStep.STAFFED, OrderState.STAFFED, granny.id(), ""));
            happenings.happen(happenings.offer(granny.id(), Duration.ofDays(4)));
            happenings.happen(happenings.step(OrderStep.CANCELLED, OrderState.CANCELLED, granny.id(), "下雨改期"));
            place.after(Duration.ofMinutes(2));
        });
        page.reload();
        assertThat(page.locator("a.row")).hasCount(5);
        look(page, "messages");
        page.locator("a.row").first().click();
        page.navigate(url("/messages"));
        assertThat(page.locator("a.row").first().locator("b")).hasCount(0);
        Page english = as(browsers.phone(), granny);
        language(english);
        english.navigate(url("/messages"));
        look(english, "messages-en");
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void theRecordShowsEvidenceAndCorrections() {
        place.inside(() -> {
            credit("天星广场义务理发", 120, NewHours.Grade.A, "签到码 08:26，签退码 10:31", 3);
            credit("为独居老人送餐", 90, NewHours.Grade.C, "负责人点名", 50);
            credit("交通文明劝导", 60, NewHours.Grade.B, "签到码 07:02，负责人点名 08:05", 24 * 90);
            HoursLine line = records.lines(granny, granny.id()).stream()
                    .filter(each -> each.minutes() == 90)
                    .findFirst()
                    .orElseThrow();
            records.correct(place.starAdmin(), line.id(), 60, "核对签退表，提前半小时离开");
        });
        Page page = as(browsers.phone(), granny);
        page.navigate(url("/me/record"));
        look(page, "record");
        UUID line =
                place.ask(() -> records.lines(granny, granny.id()).getFirst().entry());
        Page desk = as(browsers.desk(), place.starAdmin());
        desk.navigate(url("/console/records/" + line));
        look(desk, "record-correct");
        Page sms = as(browsers.desk(), place.centreAdmin());
        place.inside(() -> {
            happenings.happen(happenings.offer(granny.id(), Duration.ofDays(4)));
            place.after(Duration.ofMinutes(1));
        });
        sms.navigate(url("/console/deliveries"));
        look(sms, "deliveries");
        assertThat(browsers.complaints()).isEmpty();
    }

    private void credit(String title, int minutes, NewHours.Grade grade, String evidence, int hoursAgo) {
        Instant start = World.MORNING.minus(Duration.ofHours(hoursAgo));
        records.credit(
                place.starAdmin(),
                new NewHours(
                        granny.id(),
                        Ids.at(start),
                        null,
                        NewHours.Kind.SERVICE,
                        title,
                        "油车港镇天星社区",
                        "haircut",
                        "天星社区",
                        place.star().path(),
                        minutes,
                        grade,
                        evidence,
                        start,
                        start.plus(Duration.ofMinutes(minutes))));
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        List<String> found = Browsers.axe(page);
        assertThat(found).isEmpty();
    }

    private Page as(Page page, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
        page.context()
                .addCookies(List.of(new Cookie(Sessions.COOKIE, token)
                        .setUrl("http://127.0.0.1:" + port + "/"
                                + place.district().slug() + "/")));
        return page;
    }

    private void language(Page page) {
        page.context().addCookies(List.of(new Cookie("mtx-lang", "en").setUrl("http://127.0.0.1:" + port)));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
