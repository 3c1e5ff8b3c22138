package org.mantianxing.imports;

import java.util.List;
import java.util.UUID;
import org.mantianxing.testing.Place;
import org.springframework.stereotype.Component;

/** Lists at every stage, for tests that look at pages. */
@Component
public class BroughtLists {
    private final Imports imports;
    private final Worker worker;

    BroughtLists(Imports imports, Worker worker) {
        this.imports = imports;
        this.worker = worker;
    }

    /** Two sheets, one column without a heading that says anything, one without any. */
    public UUID brought(Place place) {
        return begin(
                place,
                "各单位报来的名单.xlsx",
                Lists.xlsx(
                        Lists.rows(List.of(
                                List.of("姓名", "tel", "", "社区"), List.of(Lists.name(1), Lists.phone(1), "？", "天星社区"))),
                        Lists.rows(List.of(List.of("另一张")))));
    }

    /** Rows of all kinds, waiting for a word. */
    public UUID checked(Place place) {
        UUID id = begin(place, "花名册.xlsx", new UglyList(120).bytes());
        imports.check(
                place.centreAdmin(),
                id,
                imports.get(place.centreAdmin(), id).columns().fields());
        work();
        return id;
    }

    public UUID taken(Place place) {
        UUID id = checked(place);
        imports.takeIn(place.centreAdmin(), id);
        work();
        return id;
    }

    /** Whatever waits is done, in this thread. */
    public void work() {
        boolean more = true;
        while (more) {
            more = worker.next();
        }
    }

    private UUID begin(Place place, String name, byte[] file) {
        return imports.begin(place.centreAdmin(), VolunteerImport.Kind.PEOPLE, name, Lists.stream(file));
    }
}
