package org.mantianxing.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Admissions;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** The residents: made up, with addresses in the streets and villages that there are. */
@Component
class DemoResidents {
    private static final double AROUND = 0.003;
    private final Admissions admissions;

    DemoResidents(Admissions admissions) {
        this.admissions = admissions;
    }

    List<Resident> enrol(Invention chance, List<Site> stations, int count) {
        Map<String, List<String>> streets = Table.of("demo/streets.tsv").rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("town_code"), Collectors.mapping(row -> row.get("name"), Collectors.toList())));
        List<Invention.Person> people =
                IntStream.range(0, count).mapToObj(i -> chance.person()).toList();
        List<UUID> ids = admissions.enrolAll(
                Actor.CLOCK,
                people.stream()
                        .map(one -> new Admissions.Newcomer(one.phone(), one.name()))
                        .toList());
        return IntStream.range(0, count)
                .mapToObj(i -> settle(chance, ids.get(i), people.get(i), chance.pick(stations), streets))
                .toList();
    }

    private static Resident settle(
            Invention chance, UUID account, Invention.Person person, Site home, Map<String, List<String>> streets) {
        return new Resident(
                account,
                person,
                home,
                address(chance, home, streets.getOrDefault(home.code().substring(0, 9), List.of())),
                chance.around(home.lon() == null ? 120.709 : home.lon(), AROUND),
                chance.around(home.lat() == null ? 30.766 : home.lat(), AROUND));
    }

    private static String address(Invention chance, Site home, List<String> streets) {
        return home.name().endsWith("村") || streets.isEmpty()
                ? home.name() + chance.between(1, 18) + "组" + chance.between(1, 60) + "号"
                : chance.pick(streets) + chance.between(8, 460) + "号" + chance.between(1, 24) + "幢"
                        + chance.between(1, 6) + "0" + chance.between(1, 4) + "室";
    }
}
