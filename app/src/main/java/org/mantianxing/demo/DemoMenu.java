package org.mantianxing.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Catalogue;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.MenuQuery;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Page;
import org.springframework.stereotype.Component;

/** The menu, by the codes that the written orders use. */
@Component
class DemoMenu {
    private final Catalogue catalogue;

    DemoMenu(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All services by code, with their seats. */
    record Menu(Map<String, Item> byCode) {
        Item get(String code) {
            return Objects.requireNonNull(byCode.get(code), code);
        }

        Optional<Item> find(String code) {
            return Optional.ofNullable(byCode.get(code));
        }

        /** How many seats ask for each skill. */
        Map<String, Integer> wanted() {
            Map<String, Integer> wanted = new HashMap<>();
            byCode.values().stream()
                    .flatMap(item -> item.seats().stream())
                    .filter(seat -> !seat.skill().isEmpty())
                    .forEach(seat -> wanted.merge(seat.skill(), seat.count(), Integer::sum));
            return wanted;
        }
    }

    Menu seed() {
        catalogue.seedMenu(Actor.CLOCK);
        Map<String, String> codes = new HashMap<>();
        Table.of("seed/menu.tsv").rows().forEach(row -> codes.put(row.get("name"), row.get("code")));
        Map<String, Item> byCode = new HashMap<>();
        @Nullable String after = "";
        while (after != null) {
            Page<Item> page = catalogue.search(Actor.CLOCK, new MenuQuery("", "", "", after));
            page.rows()
                    .forEach(item -> byCode.put(
                            Objects.requireNonNull(codes.get(item.name()), item.name()),
                            catalogue.get(Actor.CLOCK, item.id())));
            after = page.next();
        }
        return new Menu(Map.copyOf(byCode));
    }
}
