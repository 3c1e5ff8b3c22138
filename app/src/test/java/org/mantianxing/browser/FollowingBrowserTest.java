package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Photos;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An order followed on the phone, and everything that can be done with it, as seen. */
@JourneyTest
class FollowingBrowserTest {
    @Autowired
    World world;

    @Autowired
    Orders orders;

    @Autowired
    Ordering ordering;

    @Autowired
    Sessions sessions;

    @LocalServerPort
    int port;

    Browsers browsers;
    Place place;

    @BeforeEach
    void aDistrict() {
        browsers = new Browsers();
        place = world.fresh();
    }

    @AfterEach
    void close() {
        assertThat(browsers.complaints()).isEmpty();
        browsers.close();
    }

    @Test
    void theOrderMovesWhileItIsLookedAt() {
        var made = place.ask(() -> ordering.placed(place));
        Page page = open(made, "");
        assertThat(page.locator(".now")).containsText("已点单");
        place.inside(() -> orders.accept(place.centreAdmin(), made.id()));
        assertThat(page.locator(".now")).containsText("已接单");
        place.inside(() -> orders.askBack(place.centreAdmin(), made.id(), "where", "请写明是几幢"));
        assertThat(page.locator("main")).containsText("请写明是几幢");
        look(page, "order-asked-back");
        page.getByText("补充说明").first().tap();
        page.getByLabel("您的回答").fill("8幢302室，门口有棵桂花树");
        look(page, "order-answer");
        page.getByText("发给中心").tap();
        assertThat(page.locator(".toasts")).containsText("补充好了");
    }

    @Test
    void timesAreChangedAndTheOrderCancelled() {
        var made = place.ask(() -> ordering.placed(place));
        Page page = open(made, "/change");
        look(page, "order-change");
        page.navigate(url("/orders/" + made.id() + "/cancel"));
        look(page, "order-cancel");
        page.getByText("确定取消").tap();
        assertThat(page.locator("main")).containsText("请从列表里选一个原因");
        page.locator("label.chip").first().tap();
        page.getByText("确定取消").tap();
        assertThat(page.locator(".pill")).containsText("已取消");
        look(page, "order-cancelled");
    }

    @Test
    void ratedWithStarsWordsAndAPhoto() {
        var made = place.ask(() -> ordering.completed(place));
        Page page = open(made, "");
        look(page, "order-completed");
        page.getByText("确认并评价").tap();
        page.getByLabel("5 星").check(new com.microsoft.playwright.Locator.CheckOptions().setForce(true));
        page.getByLabel("想对志愿者说的话").fill("修得又快又好，还把地擦干净了");
        page.locator("input[type=file]").setInputFiles(new FilePayload("tap.jpg", "image/jpeg", Photos.jpeg(600, 400)));
        look(page, "order-rate");
        page.getByText("提交评价").tap();
        assertThat(page.locator(".toasts")).containsText("谢谢您的评价");
        look(page, "order-rated");
    }

    @Test
    void whatIsNotGoodGoesToTheCentre() {
        var made = place.ask(() -> ordering.completed(place));
        Page page = open(made, "/complain");
        page.locator("label.chip").nth(2).tap();
        page.getByLabel("是怎么回事").fill("第二天又漏了");
        look(page, "order-complain");
        page.getByText("告诉中心").tap();
        assertThat(page.locator("main")).containsText("投诉处理中");
        look(page, "order-disputed");
    }

    @Test
    void withoutAnOrderAndWithoutSigningIn() {
        Page page = as(browsers.phone(), place.ask(() -> world.resident(1, "李阿婆")));
        page.navigate(url("/orders"));
        look(page, "orders-empty");
        var made = place.ask(() -> ordering.staffed(place));
        Page stranger = browsers.phone();
        stranger.navigate(url("/t/" + place.ask(() -> ordering.now(made).tracking())));
        look(stranger, "slip");
        stranger.navigate(url("/t/NOTHING"));
        look(stranger, "slip-unknown");
        stranger.navigate(url("/orders/new"));
        look(stranger, "order-visitor");
        stranger.navigate(url("/callback"));
        look(stranger, "callback-visitor");
    }

    @Test
    void severalOrdersInOneList() {
        Actor granny = place.ask(() -> ordering.cancelled(place)).requester();
        place.inside(() -> {
            orders.place(granny, ordering.home(place));
            orders.accept(place.centreAdmin(), orders.place(granny, ordering.home(place)));
        });
        Page page = as(browsers.phone(), granny);
        page.navigate(url("/orders"));
        look(page, "orders");
    }

    private Page open(Ordering.Made made, String path) {
        Page page = as(browsers.phone(), made.requester());
        page.navigate(url("/orders/" + made.id() + path));
        return page;
    }

    private void look(Page page, String name) {
        Browsers.picture(page, name);
        assertThat(Browsers.axe(page)).isEmpty();
    }

    private Page as(Page page, Actor person) {
        String token = place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
        page.context()
                .addCookies(List.of(new Cookie(Sessions.COOKIE, token)
                        .setUrl("http://127.0.0.1:" + port + "/"
                                + place.district().slug() + "/")));
        return page;
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
