package org.mantianxing.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Orders;
import org.mantianxing.pictures.Photos;
import org.mantianxing.sms.Outbox;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ordering on the phone, as seen and tapped. */
@JourneyTest
class OrderingBrowserTest {
    @Autowired
    World world;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Orders orders;

    @Autowired
    Ordering ordering;

    @Autowired
    Sessions sessions;

    @Autowired
    Outbox outbox;

    @LocalServerPort
    int port;

    Browsers browsers;
    Place place;

    @BeforeEach
    void aDistrictWithAMenu() {
        browsers = new Browsers();
        place = world.fresh();
        place.inside(() -> catalogue.seedMenu(place.centreAdmin()));
    }

    @AfterEach
    void close() {
        assertThat(browsers.complaints()).isEmpty();
        browsers.close();
    }

    @Test
    void fourTapsFromHomeToOrderedFromTheMenu() {
        Page page = as(browsers.phone(), place.ask(() -> ordering.placed(place)).requester());
        page.navigate(url("/"));
        look(page, "home-with-order");
        tap(page.getByText("我要点单"));
        page.locator("a.tile")
                .filter(new Locator.FilterOptions().setHasText("理发"))
                .first()
                .tap();
        look(page, "order-item");
        chip(page, "上午", 5).tap();
        tap(page.getByText("确认点单"));
        assertThat(page.locator("main")).containsText("已点单");
        look(page, "order-placed");
    }

    @Test
    void fourTapsAndOneSentenceInOnesOwnWords() {
        Actor granny = place.ask(() -> ordering.placed(place)).requester();
        Page page = as(browsers.phone(), granny);
        page.navigate(url("/"));
        tap(page.getByText("我要点单"));
        look(page, "menu-to-order");
        page.getByLabel("说一句话就能点").fill("想请人教我用手机挂号");
        tap(page.getByText("下一步"));
        assertThat(page.getByLabel("想请志愿者做什么？")).hasValue("想请人教我用手机挂号");
        chip(page, "下午", 3).tap();
        tap(page.getByText("确认点单"));
        assertThat(page.locator("main")).containsText("已点单");
        assertThat(place.ask(() -> orders.mine(granny, "").rows().getFirst().title()))
                .isEqualTo("想请人教我用手机挂号");
    }

    @Test
    void theFormShowsWhatIsWrongAndKeepsTheRest() {
        Page page = as(browsers.phone(), place.ask(() -> world.resident(1, "李阿婆")));
        page.navigate(url("/orders/new"));
        look(page, "order-own");
        tap(page.getByText("照片、人数、备注"));
        page.getByLabel("备注").fill("楼下好停车");
        page.getByLabel("多一位").tap();
        page.locator("input[type=file]").setInputFiles(new FilePayload[] {
            new FilePayload("sink.jpg", "image/jpeg", Photos.jpeg(800, 600)),
            new FilePayload("zip.jpg", "image/jpeg", Photos.zip())
        });
        for (int i = 1; i < 5; i++) {
            chip(page, "上午", i).tap();
        }
        assertThat(page.locator("input[name=time]:checked")).hasCount(3);
        option(page, "给家人或别人").tap();
        tap(page.getByText("确认点单"));
        assertThat(page.locator("main")).containsText("请写一写想请志愿者帮什么忙");
        assertThat(page.locator("main")).containsText("不是照片");
        assertThat(page.getByLabel("备注")).hasValue("楼下好停车");
        assertThat(page.locator("#headcount")).hasValue("2");
        assertThat(page.locator("input[name=picture]")).hasCount(1);
        look(page, "order-errors");
        page.getByLabel("想请志愿者做什么？").fill("厨房水龙头漏水");
        option(page, "到我家来").tap();
        page.getByLabel("哪个村、社区").selectOption("天星社区");
        page.getByLabel("门牌地址").fill("天星小区8幢302室");
        chip(page, "父母", 0).tap();
        page.getByLabel("怎么称呼").fill("王奶奶");
        tap(page.getByText("已经问过本人"));
        look(page, "order-filled");
        tap(page.getByText("确认点单"));
        assertThat(page.locator("main")).containsText("已点单");
        assertThat(page.locator("main")).containsText("王**");
        look(page, "order-with-photo");
    }

    @Test
    void thePhoneSaysWhereItIs() {
        Actor granny = place.ask(() -> world.resident(1, "李阿婆"));
        Page page = as(browsers.phone(), granny);
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new Geolocation(30.829, 120.749));
        page.navigate(url("/orders/new?words=想请人来修水龙头"));
        chip(page, "晚上", 2).tap();
        page.getByText("用我现在的位置").tap();
        assertThat(page.locator("[data-locate-say]")).containsText("找到了");
        tap(page.getByText("确认点单"));
        assertThat(page.locator("main")).containsText("已点单");
        assertThat(place.ask(() -> orders.mine(granny, "").rows().getFirst().site()))
                .isEqualTo(place.star().id());
    }

    @Test
    void withoutScriptSigningInOnTheWay() {
        Page page = browsers.phoneWithoutScript();
        page.navigate(url("/"));
        page.getByText("我要点单").click();
        page.getByLabel("说一句话就能点").fill("想请人陪奶奶去看病");
        page.getByText("下一步").click();
        Browsers.picture(page, "order-own-no-script");
        chip(page, "上午", 4).click();
        page.getByText("再往后一周").click();
        chip(page, "晚上", 10).click();
        page.getByLabel("哪个村、社区").selectOption("天星社区");
        page.getByLabel("门牌地址").fill("天星小区8幢302室");
        page.getByText("下一步，登录").click();
        page.getByLabel("手机号").fill(World.phone(9));
        page.getByText("获取验证码").click();
        page.locator("#code").fill(code());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.getByLabel("姓名").fill("李晓");
        page.getByText("好了").click();
        assertThat(page.locator("main")).containsText("登录好了");
        assertThat(page.getByLabel("门牌地址")).hasValue("天星小区8幢302室");
        Browsers.picture(page, "order-resumed-no-script");
        page.getByText("确认点单").click();
        assertThat(page.locator("main")).containsText("已点单");
        page.getByText("催一下").click();
        assertThat(page.locator(".toasts")).containsText("已经帮您催了");
        page.getByText("取消订单").click();
        chip(page, "点错了", 0).click();
        page.getByText("确定取消").click();
        assertThat(page.locator(".pill")).containsText("已取消");
    }

    @Test
    void largeLettersAndTheCallBack() {
        Actor granny = place.ask(() -> ordering.placed(place)).requester();
        Page page = as(browsers.phone(), granny);
        cookie(page, "mtx-elder", "1");
        page.navigate(url("/"));
        look(page, "elder-home");
        page.navigate(url("/orders/new"));
        look(page, "elder-order");
        page.navigate(url("/orders"));
        look(page, "elder-orders");
        page.locator("a.card").first().tap();
        look(page, "elder-order-page");
        page.navigate(url("/callback"));
        look(page, "elder-callback");
        tap(page.getByText("请给我回电话"));
        assertThat(page.locator("main")).containsText("已经记下了，请等电话");
        look(page, "elder-callback-asked");
    }

    @Test
    void inEnglish() {
        Actor somebody = place.ask(() -> ordering.staffed(place)).requester();
        Page page = as(browsers.phone(), somebody);
        cookie(page, "mtx-lang", "en");
        for (String path : List.of("/orders/new", "/orders", "/callback")) {
            page.navigate(url(path));
            look(page, "en" + path.replace('/', '-'));
        }
        page.navigate(url("/orders"));
        page.locator("a.card").first().tap();
        look(page, "en-order");
    }

    private String code() {
        String text = place.ask(() -> outbox.last(Actor.CLOCK, 1).getFirst().text());
        Matcher digits = Pattern.compile("[0-9]{6}").matcher(text.replaceFirst("【.*】", ""));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }

    private static Locator chip(Page page, String words, int n) {
        return page.locator("label.chip")
                .filter(new Locator.FilterOptions().setHasText(words))
                .nth(n);
    }

    private static Locator option(Page page, String words) {
        return page.locator("label.option").filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void tap(Locator what) {
        what.tap();
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

    private void cookie(Page page, String name, String value) {
        page.context()
                .addCookies(List.of(new Cookie(name, value)
                        .setUrl("http://127.0.0.1:" + port + "/"
                                + place.district().slug() + "/")));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + port + "/" + place.district().slug() + path;
    }
}
