package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Entry;
import org.mantianxing.catalogue.EntryQuery;
import org.mantianxing.catalogue.EntryStep;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.catalogue.NewEntry;
import org.mantianxing.catalogue.Supplier;
import org.mantianxing.catalogue.Supply;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** 供单: a station supplies a service, the institute above approves it, residents find it. */
@JourneyTest
class SupplyTest {
    @Autowired
    World world;

    @Autowired
    Supply supply;

    @Autowired
    Catalogue catalogue;

    Place place;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
    }

    @Test
    void aStationSuppliesTheInstituteApprovesAndItIsOnTheMenu() {
        place.inside(() -> {
            UUID id = supply.offer(place.starAdmin(), of(place.star()), entry("磨剪刀上门"));
            assertThat(supply.get(place.starAdmin(), id).entry().state()).isEqualTo(Entry.State.SUBMITTED);
            assertThat(found("磨剪刀上门")).isEmpty();
            assertThat(supply.waiting(place.northAdmin())).isEqualTo(1);
            assertThat(supply.waiting(place.southAdmin())).isZero();
            assertThatThrownBy(() -> supply.approve(place.starAdmin(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> supply.approve(place.southAdmin(), id)).isInstanceOf(NotFound.class);
            supply.approve(place.northAdmin(), id);
            assertThat(found("磨剪刀上门")).hasSize(1);
            assertThat(found("mjd")).hasSize(1);
            assertThat(supply.get(place.plumAdmin(), id).mayChange()).isFalse();
            assertThat(supply.get(place.auditor(), id).steps())
                    .extracting(EntryStep::step)
                    .containsExactly(EntryStep.Kind.OFFERED, EntryStep.Kind.APPROVED);
        });
    }

    @Test
    void sentBackWithAReasonAndSubmittedAgain() {
        place.inside(() -> {
            UUID id = supply.offer(place.starAdmin(), of(place.star()), entry("修伞"));
            assertThatThrownBy(() -> supply.giveBack(place.northAdmin(), id, " "))
                    .isInstanceOf(Invalid.class);
            supply.giveBack(place.northAdmin(), id, "请写清楚带不带零件");
            Entry returned = supply.get(place.starAdmin(), id).entry();
            assertThat(returned.state()).isEqualTo(Entry.State.RETURNED);
            assertThat(returned.words()).isEqualTo("请写清楚带不带零件");
            supply.change(place.starAdmin(), id, entry("修伞带零件"), returned.version());
            supply.approve(place.centreAdmin(), id);
            assertThat(found("修伞带零件")).hasSize(1);
        });
    }

    @Test
    void aChangeOfAListedServiceWaitsWhileTheApprovedTextStays() {
        place.inside(() -> {
            UUID id = listed("配钥匙", null);
            UUID change = supply.change(place.starAdmin(), id, entry("配钥匙开锁"), version(id));
            assertThat(change).isNotEqualTo(id);
            assertThat(found("配钥匙")).extracting(Item::name).containsExactly("配钥匙");
            assertThatThrownBy(() -> supply.change(place.starAdmin(), id, entry("又改"), version(id)))
                    .isInstanceOf(Conflict.class);
            assertThat(supply.approve(place.northAdmin(), change)).isEqualTo(id);
            assertThat(found("配钥匙")).extracting(Item::name).containsExactly("配钥匙开锁");
            assertThat(found("配钥匙").getFirst().id()).isEqualTo(id);
            assertThat(catalogue.get(Actor.VISITOR, id).seats()).containsExactly(new ItemSeat("", 1));
        });
    }

    @Test
    void theCentresOwnIsListedAtOnceAndWithdrawnByItsSupplier() {
        place.inside(() -> {
            UUID id = supply.offer(place.centreAdmin(), of(place.centre()), entry("法律咨询日"));
            assertThat(found("法律咨询日")).hasSize(1);
            supply.change(place.centreAdmin(), id, entry("法律咨询周"), version(id));
            assertThat(found("法律咨询周")).hasSize(1);
            assertThatThrownBy(() -> supply.withdraw(place.starAdmin(), id, "不办了"))
                    .isInstanceOf(NotFound.class);
            supply.withdraw(place.centreAdmin(), id, "不办了");
            assertThat(found("法律咨询周")).isEmpty();
            assertThatThrownBy(() -> catalogue.get(Actor.VISITOR, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> supply.withdraw(place.centreAdmin(), id, "再来一次"))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void twoReviewersAndStaleForms() {
        place.inside(() -> {
            UUID id = supply.offer(place.starAdmin(), of(place.star()), entry("补鞋"));
            supply.approve(place.northAdmin(), id);
            assertThatThrownBy(() -> supply.approve(place.centreAdmin(), id)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> supply.giveBack(place.centreAdmin(), id, "晚了"))
                    .isInstanceOf(Conflict.class);
            UUID other = supply.offer(place.starAdmin(), of(place.star()), entry("补锅"));
            supply.change(place.starAdmin(), other, entry("补锅补盆"), 1);
            assertThatThrownBy(() -> supply.change(place.starAdmin(), other, entry("旧表单"), 1))
                    .isInstanceOf(Conflict.class);
        });
    }

    @Test
    void whoMaySeeAndDoWhat() {
        place.inside(() -> {
            UUID id = supply.offer(place.starAdmin(), of(place.star()), entry("挑水"));
            Actor resident = world.resident(1, "李阿婆");
            assertThatThrownBy(() -> supply.get(resident, id)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> supply.get(place.plumAdmin(), id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> supply.get(place.starAdmin(), UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> supply.offer(place.starAdmin(), of(place.plum()), entry("冒名")))
                    .isInstanceOf(NotFound.class);
            assertThat(supply.list(place.starAdmin(), new EntryQuery(EntryQuery.Work.OWN, "", null))
                            .rows())
                    .hasSize(1);
            assertThat(supply.list(place.plumAdmin(), new EntryQuery(EntryQuery.Work.OWN, "", null))
                            .rows())
                    .isEmpty();
            assertThat(supply.list(place.centreAdmin(), new EntryQuery(EntryQuery.Work.TO_REVIEW, "tiao", null))
                            .rows())
                    .hasSize(1);
        });
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        place.inside(() -> assertThatThrownBy(() -> supply.offer(
                        place.starAdmin(),
                        of(place.star()),
                        new NewEntry(
                                "",
                                "",
                                "",
                                "",
                                "nothing",
                                5,
                                Item.Where.HOME,
                                List.of("dragons"),
                                99,
                                0,
                                List.of("elsewhere"),
                                List.of(new ItemSeat("flying", 0)))))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Invalid.Problem::field)
                                .contains(
                                        "name",
                                        "summary",
                                        "description",
                                        "category",
                                        "minutes",
                                        "leadDays",
                                        "capacity",
                                        "risks",
                                        "areas",
                                        "seats")));
    }

    private UUID listed(String name, @Nullable Integer week) {
        UUID id = supply.offer(place.starAdmin(), of(place.star()), entry(name, week));
        return supply.approve(place.northAdmin(), id);
    }

    private int version(UUID id) {
        return supply.get(place.centreAdmin(), id).entry().version();
    }

    private List<Item> found(String words) {
        return catalogue.search(Actor.VISITOR, new MenuQuery(words, "", "", "")).rows();
    }

    private static Supplier of(Site site) {
        return new Supplier(site.id(), site.path(), null, site.name());
    }

    private NewEntry entry(String name) {
        return entry(name, null);
    }

    private NewEntry entry(String name, @Nullable Integer week) {
        return new NewEntry(
                name,
                "",
                "邻里手艺，随叫随到",
                "带上要修的东西，志愿者上门来做。",
                catalogue.categories(Actor.VISITOR).getFirst().code(),
                60,
                Item.Where.EITHER,
                List.of(),
                0,
                week,
                List.of(place.north().path()),
                IntStream.range(0, 1).mapToObj(i -> new ItemSeat("", 1)).toList());
    }
}
