package org.mantianxing.activities;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdKind;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.kernel.Actor;
import org.mantianxing.matching.WeekGrid;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.Children;
import org.mantianxing.volunteers.Consent;
import org.mantianxing.volunteers.NewChild;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes volunteers for tests, who live beside the star station and are free all week unless said otherwise. */
@Component
public class Folk {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private final World world;
    private final Accounts accounts;
    private final Volunteers volunteers;
    private final Children children;
    private final JdbcClient db;

    Folk(World world, Accounts accounts, Volunteers volunteers, Children children, JdbcClient db) {
        this.children = children;
        this.world = world;
        this.accounts = accounts;
        this.volunteers = volunteers;
        this.db = db;
    }

    public Actor barber(Place place, String name) {
        return volunteer(place, name, 0.0, "haircut");
    }

    /** {@code away}: degrees of longitude from the star station; 0.01 is about a kilometre. */
    public Actor volunteer(Place place, String name, double away, String... skills) {
        UUID id = world.resident(NEXT.getAndIncrement() + 500_000, name).id();
        volunteers.register(
                Actor.CLOCK,
                new NewVolunteer(
                        id,
                        place.star().id(),
                        Objects.requireNonNull(place.star().lon()) + away,
                        place.star().lat(),
                        1970,
                        "9",
                        WeekGrid.ALL,
                        5000,
                        Set.of(skills),
                        List.of(),
                        ""));
        return accounts.actor(id);
    }

    /** A child of ten whom this volunteer brings along. */
    public UUID child(Actor guardian, String name) {
        IdPaper paper = new IdPaper(IdKind.RESIDENT, paper(NEXT.getAndIncrement()));
        return children.register(
                guardian, new NewChild(name, Consent.Relation.PARENT, 2016, IdPaper.UNSAID, null, paper, true, true));
    }

    /** Number of a grown-up's resident ID card; the last digit is the check of GB 11643. */
    private static String paper(int n) {
        String start = "330411%04d0101%03d".formatted(1950 + n / 1000 % 50, n % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (start.charAt(i) - '0') * weights[i];
        }
        return start + "10X98765432".charAt(sum % 11);
    }

    public void set(Actor volunteer, String column, Object value) {
        switch (column) {
            case "birth_year" -> update("update volunteer set birth_year = :value where id = :id", volunteer, value);
            case "state" -> update("update volunteer set state = :value where id = :id", volunteer, value);
            case "offers" -> update("update volunteer set offers = :value where id = :id", volunteer, value);
            case "free" -> update("update volunteer set free = :value where id = :id", volunteer, value);
            default -> throw new IllegalArgumentException(column);
        }
    }

    private void update(String sql, Actor volunteer, Object value) {
        db.sql(sql).param("id", volunteer.id()).param("value", value).update();
    }
}
