package org.mantianxing.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.springframework.stereotype.Component;

/** The accounts of the console, all with the demo's one password. */
@Component
class DemoStaff {
    /** Told to everybody who starts a demo. */
    static final String PASSWORD = "mantianxing-demo";

    private final Accounts accounts;

    DemoStaff(Accounts accounts) {
        this.accounts = accounts;
    }

    Staff hire(Map<String, Site> places) {
        List<Actor> centre = new ArrayList<>();
        Map<String, Actor> byPath = new HashMap<>();
        for (Table.Row row : Table.of("demo/staff.tsv").rows()) {
            Site place = Objects.requireNonNull(places.get(row.get("code")), row.get("code"));
            Role role = Role.valueOf(row.get("role"));
            UUID id = accounts.hire(Actor.CLOCK, row.get("login"), row.get("name"), PASSWORD)
                    .id();
            accounts.grant(Actor.CLOCK, id, Grant.at(role, place.id(), place.path()));
            if (role == Role.CENTRE) {
                centre.add(accounts.actor(id));
            } else if (role != Role.AUDITOR) {
                byPath.put(place.path(), accounts.actor(id));
            }
        }
        return new Staff(List.copyOf(centre), Map.copyOf(byPath));
    }
}
