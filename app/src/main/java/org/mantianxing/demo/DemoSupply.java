package org.mantianxing.demo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Item;
import org.mantianxing.catalogue.ItemSeat;
import org.mantianxing.catalogue.NewEntry;
import org.mantianxing.catalogue.Supplier;
import org.mantianxing.catalogue.Supply;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Actor;
import org.mantianxing.teams.Team;
import org.springframework.stereotype.Component;

/** What stations, towns and teams supply: some on the menu, some that wait, one that was sent back. */
@Component
class DemoSupply {
    private static final String WAITING = "waiting";
    private final Supply supply;

    DemoSupply(Supply supply) {
        this.supply = supply;
    }

    /** What is listed, and what was sent back, when the demo begins. */
    void offer(Staff staff, Collection<Site> places, Collection<Team> teams) {
        rows(row -> !row.get("then").equals(WAITING), staff, places, teams);
    }

    /** What still waits for the level above when the demo opens. */
    void offerLately(Staff staff, Collection<Site> places, Collection<Team> teams) {
        rows(row -> row.get("then").equals(WAITING), staff, places, teams);
    }

    private void rows(Predicate<Table.Row> which, Staff staff, Collection<Site> places, Collection<Team> teams) {
        Actor centre = staff.centre().getFirst();
        for (Table.Row row :
                Table.of("demo/supply.tsv").rows().stream().filter(which).toList()) {
            Site place = places.stream()
                    .filter(site -> site.name().startsWith(row.get("place")))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No place " + row.get("place")));
            UUID id = supply.offer(Actor.CLOCK, supplier(place, row.get("team"), teams), entry(row, place));
            switch (row.get("then")) {
                case "approved" -> supply.approve(centre, id);
                case "returned" -> supply.giveBack(centre, id, row.get("words"));
                default -> {}
            }
        }
    }

    /** The team of that place that the row names, or any where it says {@code team}. */
    private static Supplier supplier(Site place, String team, Collection<Team> teams) {
        @Nullable
        Team one = team.isEmpty()
                ? null
                : teams.stream()
                        .filter(each -> each.site().equals(place.id()))
                        .filter(each -> team.equals("team") || each.name().equals(team))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No team " + team + " at " + place.name()));
        return new Supplier(
                place.id(), place.path(), one == null ? null : one.id(), one == null ? place.name() : one.name());
    }

    private static NewEntry entry(Table.Row row, Site place) {
        String week = row.get("week");
        return new NewEntry(
                row.get("name"),
                row.get("name_en"),
                row.get("summary"),
                row.get("description"),
                row.get("category"),
                Integer.parseInt(row.get("minutes")),
                Item.Where.valueOf(row.get("where")),
                List.of(),
                Integer.parseInt(row.get("lead")),
                week.isEmpty() ? null : Integer.valueOf(week),
                row.get("area").equals("district") ? List.of() : List.of(place.path()),
                List.of(new ItemSeat(row.get("skill"), Integer.parseInt(row.get("count")))));
    }
}
