package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists and queues of the console, and who may open them. */
@JourneyTest
class ConsoleListTest {
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\"><a href=\"[^\"]*/console/orders/([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("href=\"/[^/]+(/console/orders\\?[^\"]*)\" rel=\"next\"");

    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    SignedIn signedIn;

    Place place;
    Visitor centre;

    @BeforeEach
    void theCentre() {
        place = world.fresh();
        centre = signedIn.as(place, place.centreAdmin());
    }

    @Test
    void theListIsNarrowedByTheAddressBar() {
        Made placed = place.ask(() -> ordering.placed(place));
        Made dispatched = place.ask(() -> ordering.dispatched(place));
        assertThat(rows(centre.get("/console/orders"))).containsExactly(id(dispatched), id(placed));
        assertThat(rows(centre.get("/console/orders?state=DISPATCHED"))).containsExactly(id(dispatched));
        assertThat(rows(centre.get("/console/orders?road=DESK"))).isEmpty();
        assertThat(rows(centre.get("/console/orders?site=" + place.plum().id())))
                .isEmpty();
        assertThat(rows(centre.get("/console/orders?site=" + place.north().id())))
                .hasSize(2);
        assertThat(rows(centre.get("/console/orders?category=handy"))).hasSize(2);
        assertThat(rows(centre.get("/console/orders?q=%E6%B0%B4%E9%BE%99%E5%A4%B4")))
                .hasSize(2);
        assertThat(rows(centre.get("/console/orders?q=100%25_"))).isEmpty();
        Visitor.Answer chosen = centre.get("/console/orders?state=DISPATCHED&category=handy");
        assertThat(chosen.body()).contains("href=\"/" + place.district().slug() + "/console/orders?category=handy\"");
        assertThat(centre.get("/console/orders?state=x&road=y&site=z&category=w&after=nonsense&late=2")
                        .status())
                .isEqualTo(200);
        assertThat(centre.get("/console/orders?q=" + "x".repeat(3000)).status()).isEqualTo(200);
        assertThat(centre.get("/console/orders?state=RATED").text())
                .contains("没有这样的订单")
                .contains("去掉所有筛选");
    }

    @Test
    void onlyWhatIsLateIsListed() {
        Made made = place.ask(() -> ordering.placed(place));
        assertThat(rows(centre.get("/console/orders?late=1"))).isEmpty();
        place.clock().advance(Duration.ofDays(3));
        centre = signedIn.as(place, place.centreAdmin());
        assertThat(rows(centre.get("/console/orders?late=1"))).containsExactly(id(made));
        assertThat(centre.get("/console").text())
                .contains("1 件超时")
                .contains("超 2 天")
                .contains("1 件，有超时的");
    }

    @Test
    void aLongListIsReadPageByPageWithoutGapsOrDoubles() {
        for (int i = 0; i < 53; i++) {
            place.ask(() -> ordering.placed(place));
        }
        List<String> seen = new ArrayList<>();
        String path = "/console/orders";
        while (!path.isEmpty()) {
            Visitor.Answer page = centre.get(path);
            seen.addAll(rows(page));
            Matcher next = NEXT.matcher(page.body());
            path = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(seen).hasSize(53).doesNotHaveDuplicates();
    }

    @Test
    void theOldestPromiseComesFirstAndTheFirstButtonIsTheRedOne() {
        Made first = place.ask(() -> ordering.placed(place));
        place.clock().advance(Duration.ofHours(2));
        Made second = place.ask(() -> ordering.placed(place));
        String body = centre.get("/console/work?queue=TO_ACCEPT").body();
        assertThat(body.indexOf("work-" + first.id())).isPositive().isLessThan(body.indexOf("work-" + second.id()));
        assertThat(body).containsOnlyOnce("btn-primary").doesNotContain("<html");
        assertThat(centre.get("/console?queue=nonsense").status()).isEqualTo(200);
    }

    @Test
    void theAuditorReadsEverythingAndChangesNothing() {
        Made made = place.ask(() -> ordering.placed(place));
        Visitor auditor = signedIn.as(place, place.auditor());
        assertThat(auditor.get("/console").text())
                .contains("待接单")
                .contains("厨房水龙头漏水")
                .doesNotContain("代客点单");
        Visitor.Answer order = auditor.get("/console/orders/" + made.id());
        assertThat(order.text()).contains("厨房水龙头漏水").doesNotContain("查看明文");
        assertThat(order.body()).doesNotContain("btn-primary").doesNotContain("/accept\"");
        for (String act : new String[] {
            "accept",
            "release",
            "review",
            "ask-back",
            "refuse",
            "dispatch",
            "pass-down",
            "return",
            "reopen",
            "answer",
            "cancel",
            "reveal"
        }) {
            assertThat(auditor.post(
                                    "/console/orders/" + made.id() + "/" + act,
                                    "reason",
                                    "licence",
                                    "words",
                                    "x",
                                    "why",
                                    "x",
                                    "to",
                                    act.startsWith("re")
                                            ? ""
                                            : "site:" + place.star().id(),
                                    "day",
                                    "2026-03-20",
                                    "from",
                                    "9:00",
                                    "do",
                                    "approve")
                            .status())
                    .as(act)
                    .isIn(403, 404);
        }
        assertThat(auditor.get("/console/orders/" + made.id() + "/call").status())
                .isEqualTo(404);
        assertThat(auditor.get("/console/desk").status()).isEqualTo(403);
        assertThat(auditor.get("/console/upward").status()).isEqualTo(403);
        assertThat(auditor.get("/console/pick").status()).isEqualTo(403);
        assertThat(place.ask(() -> ordering.now(made)).state()).isEqualTo(OrderState.PLACED);
    }

    @Test
    void strangersFindNothing() {
        Made made = place.ask(() -> ordering.dispatched(place));
        String page = "/console/orders/" + made.id();
        Visitor plum = signedIn.as(place, place.plumAdmin());
        for (String path :
                new String[] {page, page + "/fresh", page + "/teams?team=x", page + "/slip", page + "/call"}) {
            assertThat(plum.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(plum.post(page + "/return", "reason", "busy", "words", "").status())
                .isEqualTo(404);
        assertThat(plum.get("/console").text()).doesNotContain("厨房水龙头");
        assertThat(rows(plum.get("/console/orders"))).isEmpty();

        Actor resident = place.ask(() -> ordering.resident("路人"));
        Visitor stranger = signedIn.as(place, resident);
        assertThat(stranger.get(page).status()).isEqualTo(403);
        for (String path :
                new String[] {"/console", "/console/work", "/console/orders", "/console/desk", "/events/console"}) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(403);
            assertThat(signedIn.visitor(place).get(path).location()).as(path).contains("sign-in");
        }
        Visitor requester = signedIn.as(place, made.requester());
        assertThat(requester.get(page).status()).isEqualTo(403);
        assertThat(requester.get(page + "/slip").status()).isEqualTo(403);
        assertThat(requester
                        .post(page + "/dispatch", "to", "site:" + place.star().id(), "do", "send")
                        .status())
                .isIn(403, 404);
    }

    @Test
    void englishReadersReadEnglish() {
        Made made = place.ask(() -> ordering.approved(place));
        centre.cookie("mtx-lang", "en");
        assertThat(centre.get("/console").text()).contains("To dispatch").contains("Dispatch");
        assertThat(centre.get("/console/orders").text()).contains("Approved").contains("With whom it is");
        assertThat(centre.get("/console/orders/" + made.id()).text())
                .contains("Suggested: the place belongs here")
                .contains("History");
        assertThat(centre.get("/console/desk").text())
                .contains("Who is ordering")
                .contains("My parents");
    }

    private static List<String> rows(Visitor.Answer page) {
        return ROW.matcher(page.body()).results().map(row -> row.group(1)).toList();
    }

    private static String id(Made made) {
        return made.id().toString();
    }
}
