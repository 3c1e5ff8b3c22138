package org.mantianxing.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Brand;
import org.mantianxing.teams.Brands;
import org.mantianxing.teams.Team;
import org.springframework.stereotype.Component;

/** The seven brands, each with its team. */
@Component
class DemoBrands {
    private final Brands brands;

    DemoBrands(Brands brands) {
        this.brands = brands;
    }

    void add(Map<String, Site> places, List<Team> all) {
        for (Table.Row row : Table.of("demo/brands.tsv").rows()) {
            Site town = Objects.requireNonNull(places.get(row.get("town_code")), row.get("town_code"));
            Team team = all.stream()
                    .filter(one -> one.name().equals(row.get("team_name")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No team " + row.get("team_name")));
            brands.add(
                    Actor.CLOCK,
                    new Brand(
                            row.get("code"),
                            row.get("name"),
                            row.get("slogan"),
                            row.get("story"),
                            Integer.parseInt(row.get("hue")),
                            town.id(),
                            team.id(),
                            row.list("items")));
        }
    }
}
