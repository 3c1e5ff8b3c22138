package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.OwnData;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Refused;
import org.mantianxing.orders.NewOrder;
import org.mantianxing.orders.Orders;
import org.mantianxing.orders.PlaceKind;
import org.mantianxing.orders.Road;
import org.mantianxing.orders.TimeSlot;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.Visitor.Answer;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;

/** A person sees what is kept about them and who looked, takes a copy, and leaves. */
@JourneyTest
class OwnDataTest {
    @Autowired
    World world;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Accounts accounts;

    @Autowired
    OwnData own;

    @Autowired
    Vault vault;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    Orders orders;

    Place place;
    Actor shen;
    Visitor phone;

    @BeforeEach
    void aVolunteer() {
        place = world.fresh();
        shen = place.ask(() -> {
            Actor resident = world.resident(1, "沈建英");
            volunteers.register(
                    resident,
                    new NewVolunteer(
                            resident.id(),
                            place.star().id(),
                            null,
                            null,
                            1968,
                            "2",
                            1,
                            3000,
                            Set.of("haircut"),
                            List.of("jiaxing"),
                            "早上最好"));
            return accounts.actor(resident.id());
        });
        phone = signedIn.as(place, shen);
    }

    @Test
    void whoLookedIsToldInPlainWords() {
        assertThat(phone.get("/me/data").text()).contains("还没有人看过", "沈**", "100****0001");
        place.inside(() -> {
            Account account = accounts.get(shen, shen.id());
            vault.reveal(place.starAdmin(), id(account.phoneId()), "核对集合地点");
        });
        Answer page = phone.get("/me/data");
        assertThat(page.text()).contains("有人看过 1 次", "天**", "看了您的手机号", "原因：核对集合地点");
        assertThat(page.text()).doesNotContain("REVEAL", World.phone(1));
    }

    @Test
    void onesOwnDataIsShownOnlyWhenAskedForAndNobodyIsToldOfIt() {
        assertThat(phone.get("/me/data").text()).doesNotContain("沈建英");
        assertThat(phone.post("/me/data").text()).contains("沈建英", World.phone(1));
        assertThat(phone.get("/me/data").text()).contains("还没有人看过").doesNotContain("沈建英");
        Visitor stranger = signedIn.visitor(place);
        assertThat(stranger.get("/me/data").location()).contains("/sign-in");
        assertThat(stranger.get("/me/data/copy").location()).contains("/sign-in");
    }

    @Test
    void theCopyHoldsEverything() {
        place.inside(() -> order(shen));
        String copy = phone.get("/me/data/copy").body();
        assertThat(copy)
                .contains("\"name\":\"沈建英\"", World.phone(1), "天星社区", "理发", "早上最好", "1-am")
                .contains("请来帮忙剪头发", "星光路 8 号");
        assertThat(signedIn.as(place, place.ask(() -> world.resident(2, "王五")))
                        .get("/me/data/copy")
                        .body())
                .contains("王五")
                .doesNotContain("沈建英", "剪头发");
    }

    @Test
    void theCopyOnPaperHoldsItToo() throws IOException {
        place.inside(() -> order(shen));
        byte[] pdf = phone.download("/me/data/copy.pdf");
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/own-data.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("我的资料", "All that", "沈建英", World.phone(1), "天星社区", "理发", "早上最好", "周一上午")
                    .contains("请来帮忙剪头发", "星光路 8 号");
        }
        assertThat(signedIn.visitor(place).get("/me/data/copy.pdf").location()).contains("/sign-in");
    }

    @Test
    void leavingVolunteeringKeepsNumberAndOrders() {
        place.inside(() -> teams.join(place.starAdmin(), squad(), shen.id()));
        Answer page = phone.get("/me/leave");
        assertThat(page.text()).contains("只退出志愿者", "注销账号").doesNotContain("还有这些事没完");
        assertThat(phone.follow(phone.post("/me/leave/volunteering")).text()).contains("谢谢您做过的每一件事");
        place.inside(() -> {
            assertThat(volunteers.get(shen, shen.id()).state()).isEqualTo(Volunteer.State.LEFT);
            assertThat(teams.teamsOf(shen, shen.id())).isEmpty();
            assertThat(accounts.actor(shen.id()).grants()).isEmpty();
        });
        assertThat(phone.get("/me/leave").text()).doesNotContain("只退出志愿者");
        assertThat(phone.post("/me/leave/volunteering").status()).isEqualTo(404);
        assertThat(phone.get("/me/record").status()).isEqualTo(200);
    }

    @Test
    void whoLeadsATeamOrHasAnOpenOrderIsBound() {
        UUID order = place.ask(() -> {
            accounts.grant(Actor.CLOCK, shen.id(), Grant.ofTeam(squad()));
            return order(shen);
        });
        assertThat(phone.get("/me/leave").text())
                .contains("还有这些事没完", "天星小队", "您是负责人", "请来帮忙剪头发", "已点单")
                .doesNotContain("确定注销", "确定退出");
        assertThat(phone.post("/me/leave/volunteering").status()).isEqualTo(409);
        Answer refused = phone.post("/me/leave/account");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("还不能退出");
        place.inside(() -> {
            Actor leader = accounts.actor(shen.id());
            assertThatThrownBy(() -> own.close(leader)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> volunteers.leave(leader)).isInstanceOf(Refused.class);
            orders.cancel(leader, order, "solved", "");
        });
        assertThat(phone.get("/me/leave").text()).contains("天星小队").doesNotContain("剪头发");
    }

    @Test
    void whoClosesTheAccountIsGoneFromTheVaultAndFromEveryDevice() {
        UUID order = place.ask(() -> order(shen));
        UUID phoneId = place.ask(() -> id(accounts.get(shen, shen.id()).phoneId()));
        Visitor otherDevice = signedIn.as(place, shen);
        place.inside(() -> {
            teams.join(place.starAdmin(), squad(), shen.id());
            orders.cancel(shen, order, "solved", "");
        });
        Answer closed = phone.post("/me/leave/account");
        assertThat(phone.follow(closed).text()).contains("账号已注销");
        assertThat(phone.get("/me").text()).contains("用手机号登录");
        assertThat(otherDevice.get("/me/data").location()).contains("/sign-in");
        place.inside(() -> {
            assertThat(vault.open(phoneId)).isEqualTo("已注销");
            assertThat(orders.reveal(place.centreAdmin(), order, "查一查").address())
                    .isEqualTo("已注销");
            assertThat(accounts.get(Actor.CLOCK, shen.id()).nameMasked()).isEqualTo("已注销");
            assertThat(volunteers.get(place.starAdmin(), shen.id()).nameMasked())
                    .isEqualTo("已注销");
            assertThat(teams.members(place.starAdmin(), squad())).isEmpty();
            assertThat(accounts.findByPhone(place.starAdmin(), World.phone(1))).isEmpty();
            assertThat(accounts.named(place.starAdmin(), "沈建英")).isEmpty();
            Actor again = world.resident(1, "沈建英");
            assertThat(again.id()).isNotEqualTo(shen.id());
            assertThat(orders.mine(again, "").rows()).isEmpty();
        });
    }

    @Test
    void staffDoNotCloseTheirAccountThemselves() {
        Visitor desk = signedIn.as(place, place.starAdmin());
        assertThat(desk.get("/me/leave").text()).contains("工作账号请找管理员停用").doesNotContain("确定注销");
        assertThat(desk.post("/me/leave/account").status()).isEqualTo(403);
    }

    private UUID squad() {
        return teams.list(Actor.CLOCK).stream()
                .filter(team -> team.name().equals("天星小队"))
                .findFirst()
                .orElseGet(() -> teams.found(
                        place.starAdmin(),
                        new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), "")))
                .id();
    }

    private UUID order(Actor who) {
        return orders.place(
                who,
                new NewOrder(
                        UUID.randomUUID(),
                        Road.PHONE,
                        new NewOrder.What(null, "", "请来帮忙剪头发", "", 0, 0, List.of()),
                        NewOrder.Whom.SELF,
                        new NewOrder.Where(PlaceKind.HOME, place.star().id(), "星光路 8 号", null, null),
                        List.of(new TimeSlot(
                                World.MORNING.plusSeconds(4 * 86_400), World.MORNING.plusSeconds(4 * 86_400 + 3600))),
                        List.of()));
    }

    private static UUID id(@org.jspecify.annotations.Nullable UUID id) {
        return java.util.Objects.requireNonNull(id);
    }
}
