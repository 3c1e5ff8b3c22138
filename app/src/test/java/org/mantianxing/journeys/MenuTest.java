package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Page;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident looks for a service on the menu. */
@JourneyTest
class MenuTest {
    @Autowired
    World world;

    @Autowired
    Catalogue catalogue;

    private Place place;

    @BeforeEach
    void aDistrictWithTheStandardMenu() {
        place = world.fresh();
        place.inside(() -> assertThat(catalogue.seedMenu(place.centreAdmin())).isGreaterThanOrEqualTo(80));
    }

    @Test
    void theStandardMenuComesOnlyOnce() {
        place.inside(() -> assertThat(catalogue.seedMenu(place.centreAdmin())).isZero());
    }

    @Test
    void aServiceIsFoundByItsWordsItsPinyinAndItsInitials() {
        place.inside(() -> {
            assertThat(names("理发")).isNotEmpty().allMatch(name -> !name.isBlank());
            assertThat(names("lifa")).containsAll(named("理发"));
            assertThat(names("LF")).containsAll(named("理发"));
            assertThat(names("没有这种服务")).isEmpty();
            assertThat(names("100%_\\'")).isEmpty();
        });
    }

    @Test
    void theWholeMenuIsReadPageByPageWithoutGapsOrDoubles() {
        place.inside(() -> {
            List<UUID> seen = new java.util.ArrayList<>();
            String after = "";
            while (true) {
                Page<Item> page = catalogue.search(Actor.VISITOR, new MenuQuery("", "", "", after));
                page.rows().forEach(item -> seen.add(item.id()));
                if (page.next() == null) {
                    break;
                }
                after = page.next();
            }
            assertThat(seen).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
        });
    }

    @Test
    void aServiceNamesItsSeatsAndAStrangersIdIsNotFound() {
        place.inside(() -> {
            UUID some = catalogue
                    .search(Actor.VISITOR, new MenuQuery("理发", "", "", ""))
                    .rows()
                    .getFirst()
                    .id();
            Item item = catalogue.get(Actor.VISITOR, some);
            assertThat(item.seats().stream().mapToInt(seat -> seat.count()).sum())
                    .isEqualTo(item.headcount());
            assertThatThrownBy(() -> catalogue.get(Actor.VISITOR, UUID.randomUUID()))
                    .isInstanceOf(NotFound.class);
        });
    }

    private List<String> names(String words) {
        return catalogue.search(Actor.VISITOR, new MenuQuery(words, "", "", "")).rows().stream()
                .map(Item::name)
                .toList();
    }

    private List<String> named(String part) {
        return names(part).stream().filter(name -> name.contains(part)).toList();
    }
}
