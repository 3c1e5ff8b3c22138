package org.mantianxing.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.activities.Folk;
import org.mantianxing.identity.Audit;
import org.mantianxing.identity.AuditLine;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.SignInNeeded;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reads an order, who reads what is sealed of it, and what is like another order. */
@JourneyTest
class OrderPrivacyTest {
    @Autowired
    World world;

    @Autowired
    Ordering ordering;

    @Autowired
    Crew crew;

    @Autowired
    Folk folk;

    @Autowired
    Orders orders;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient db;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aStrangersOrderLooksLikeNone() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            List<Actor> readers = List.of(
                    made.requester(), place.centreAdmin(), place.northAdmin(), place.starAdmin(), place.auditor());
            readers.forEach(reader ->
                    assertThat(orders.get(reader, made.id()).order().id()).isEqualTo(made.id()));
            List<Actor> others = List.of(
                    ordering.resident("路人"),
                    place.southAdmin(),
                    place.plumAdmin(),
                    folk.volunteer(place, "志愿者", 0),
                    crew.team(place.star(), "别的队").leader());
            others.forEach(stranger -> {
                assertThatThrownBy(() -> orders.get(stranger, made.id())).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> orders.get(stranger, UUID.randomUUID()))
                        .isInstanceOf(NotFound.class);
            });
            assertThatThrownBy(() -> orders.get(Actor.VISITOR, made.id())).isInstanceOf(SignInNeeded.class);
        });
    }

    @Test
    void whatWasSealedIsNowhereInTheRows() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            String row = db.sql("select to_jsonb(o)::text from service_order o where id = :id")
                    .param("id", made.id())
                    .query(String.class)
                    .single();
            assertThat(row)
                    .doesNotContain("王阿婆")
                    .doesNotContain("8幢")
                    .doesNotContain("302室")
                    .doesNotContainPattern("100\\d{8}");
        });
    }

    @Test
    void whoeverLooksLeavesALineThatTheRequesterReads() {
        place.inside(() -> {
            Made made = ordering.dispatched(place);
            assertThatThrownBy(() -> orders.reveal(place.starAdmin(), made.id(), " "))
                    .isInstanceOf(Invalid.class);
            Revealed seen = orders.reveal(place.starAdmin(), made.id(), "打电话约时间");
            assertThat(seen.requester()).isEqualTo("王阿婆");
            assertThat(seen.phone()).matches("100\\d{8}");
            assertThat(seen.address()).isEqualTo("天星小区8幢302室");
            assertThat(seen.served()).isEmpty();
            assertThat(audit.about(made.requester(), made.requester().id()))
                    .extracting(AuditLine::action)
                    .contains("REVEAL_NAME", "REVEAL_PHONE", "REVEAL_ADDRESS");
            assertThat(audit.about(made.requester(), made.requester().id()))
                    .extracting(AuditLine::words)
                    .allSatisfy(words -> assertThat(words)
                            .contains(ordering.now(made).number())
                            .contains("打电话约时间"));
            assertThatThrownBy(() -> orders.reveal(place.auditor(), made.id(), "看看"))
                    .isInstanceOf(NotFound.class);
            int lines = audit.about(made.requester(), made.requester().id()).size();
            assertThat(orders.reveal(made.requester(), made.id(), "").address()).isEqualTo("天星小区8幢302室");
            assertThat(audit.about(made.requester(), made.requester().id())).hasSize(lines);
        });
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        place.inside(() -> {
            Made made = ordering.refused(place);
            OrderDetail seen = orders.get(place.auditor(), made.id());
            assertThat(seen.may()).isEmpty();
            assertThat(seen.lines().getLast().words()).isNotEmpty();
            assertThatThrownBy(() -> orders.accept(place.auditor(), made.id())).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void likelyDuplicatesStandBesideAnOrder() {
        place.inside(() -> {
            Made made = ordering.placed(place);
            UUID again = orders.place(made.requester(), like(made, "厨房的水龙头漏水了，请人修一修"));
            UUID other = orders.place(made.requester(), like(made, "想请人陪我去医院配药"));
            UUID neighbour = orders.place(ordering.resident("邻居"), like(made, "我家厨房水龙头漏水，想请人来修"));
            assertThat(orders.duplicates(place.centreAdmin(), made.id()))
                    .extracting(Order::id)
                    .containsExactly(again, neighbour)
                    .doesNotContain(other);
            orders.cancel(made.requester(), again, "mistake", "");
            assertThat(orders.duplicates(place.centreAdmin(), made.id()))
                    .extracting(Order::id)
                    .containsExactly(neighbour);
            assertThatThrownBy(() -> orders.duplicates(made.requester(), made.id()))
                    .isInstanceOf(Refused.class);
        });
    }

    @Test
    void aDraftIsReadByWhoeverHasItsKeyAndIsNeverTooLong() {
        place.inside(() -> {
            String key = "k".repeat(32);
            orders.keepDraft(Actor.VISITOR, key, "words=理发");
            orders.keepDraft(Actor.VISITOR, key, "words=磨刀");
            assertThat(orders.draft(Actor.VISITOR, key)).contains("words=磨刀");
            assertThat(orders.draft(Actor.VISITOR, "x".repeat(32))).isEmpty();
            assertThatThrownBy(() -> orders.keepDraft(Actor.VISITOR, key, "长".repeat(10_000)))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> orders.keepDraft(Actor.VISITOR, "short", ""))
                    .isInstanceOf(NotFound.class);
            orders.dropDraft(Actor.VISITOR, key);
            assertThat(orders.draft(Actor.VISITOR, key)).isEmpty();
        });
    }

    private NewOrder like(Made made, String words) {
        NewOrder usual = ordering.home(made.place());
        return new NewOrder(
                UUID.randomUUID(),
                Road.PHONE,
                new NewOrder.What(null, "handy", words, "", 60, 1, List.of()),
                NewOrder.Whom.SELF,
                usual.where(),
                usual.times(),
                List.of());
    }
}
