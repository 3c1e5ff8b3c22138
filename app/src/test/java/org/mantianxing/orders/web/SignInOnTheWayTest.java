package org.mantianxing.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.orders.Orders;
import org.mantianxing.sms.Outbox;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody orders who has not signed in yet; nothing is typed twice. */
@JourneyTest
class SignInOnTheWayTest {
    private static final Pattern FIELD = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    World world;

    @Autowired
    Orders orders;

    @Autowired
    Outbox outbox;

    @LocalServerPort
    int port;

    Place place;
    Phone phone;

    @BeforeEach
    void aVisitor() {
        place = world.fresh();
        phone = Phone.visitor(port, place);
    }

    @Test
    void theDraftSurvivesSigningIn() {
        String fresh =
                phone.visitor().get("/orders/new?words=%E7%90%86%E5%8F%91").text();
        assertThat(fresh).contains("理发").contains("下一步，登录").contains("登录后可以加照片");
        String once = UUID.randomUUID().toString();
        Visitor.Answer sent = phone.with("once", once)
                .with("for", "other")
                .with("relation", "parent")
                .with("name", "王奶奶")
                .with("consent", "yes")
                .and("risk", "dog")
                .order();
        assertThat(sent.location()).contains("/sign-in?back=%2Forders%2Fnew%3Fresume");
        phone.visitor().post("/sign-in", "phone", World.phone(7));
        Visitor.Answer entered = phone.visitor().post("/sign-in/code", "code", code(), "back", "/orders/new?resume");
        assertThat(entered.location()).contains("/sign-in/name");
        Visitor.Answer named = phone.visitor().post("/sign-in/name", "name", "李阿婆", "back", "/orders/new?resume");
        Visitor.Answer again = phone.visitor().follow(named);
        assertThat(again.text()).contains("登录好了").contains("确认点单").contains("厨房水龙头漏水");
        assertThat(again.body())
                .contains("value=\"天星小区8幢302室\"")
                .contains("value=\"王奶奶\"")
                .containsPattern("value=\"dog\" checked")
                .containsPattern("value=\"" + Phone.SATURDAY + "/am\" checked")
                .contains(place.star().id() + "\" selected");
        Matcher kept = FIELD.matcher(again.body());
        assertThat(kept.find()).isTrue();
        assertThat(kept.group(1)).isEqualTo(once);
        UUID id = Phone.id(phone.order());
        assertThat(phone.visitor().cookie("mtx-draft")).isEmpty();
        assertThat(place.ask(() -> orders.get(Actor.CLOCK, id).order().words())).contains("水龙头");
    }

    @Test
    void whatIsMissingIsSaidBeforeSigningIn() {
        Visitor.Answer answer =
                phone.with("words", "").without("time").with("home", "").order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("请写一写想请志愿者帮什么忙")
                .contains("请至少选一个方便的时间")
                .contains("请选择所在的村、社区或场所");
    }

    @Test
    void theDatabaseCannotReadADraft() {
        phone.order();
        DraftKey key = new DraftKey(phone.visitor().cookie("mtx-draft"));
        String kept = place.ask(() -> orders.draft(Actor.VISITOR, key.owner())).orElseThrow();
        assertThat(kept).doesNotContain("302室", "302%E5");
        assertThat(key.open(kept).orElseThrow()).contains("302");
        assertThat(DraftKey.fresh().open(kept)).isEmpty();
    }

    @Test
    void aDraftOfNobodyOrAMadeUpKeyIsAnEmptyForm() {
        phone.visitor().cookie("mtx-draft", "../../x");
        Visitor.Answer page = phone.visitor().get("/orders/new?resume");
        assertThat(page.status()).isEqualTo(200);
        assertThat(phone.order().location()).contains("/sign-in");
    }

    @Test
    void aDraftThatIsFarTooLongIsTurnedAway() {
        Visitor.Answer answer = phone.with("words", "长".repeat(30_000)).order();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("内容太长");
    }

    private String code() {
        String text = place.ask(() -> outbox.last(Actor.CLOCK, 1).getFirst().text());
        Matcher digits = Pattern.compile("[0-9]{6}").matcher(text.replaceFirst("【.*】", ""));
        assertThat(digits.find()).isTrue();
        return digits.group();
    }
}
