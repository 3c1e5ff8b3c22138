package org.mantianxing.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Failure;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What memory says of who may be asked is what the tables say, whatever happens to their cards. */
@JourneyTest
class RollTest {
    private static final List<Volunteer.Offers> WISHES = List.of(Volunteer.Offers.values());
    private static final List<String> SKILLS = List.of("haircut", "driving");

    @Autowired
    World world;

    @Autowired
    Volunteers volunteers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    Place place;
    Random random;

    @BeforeEach
    void aDistrict() {
        place = world.fresh();
        random = new Random(7);
    }

    @Test
    void memoryAndTablesAgreeAfterEveryChange() {
        place.inside(() -> {
            List<Actor> people = new ArrayList<>();
            for (int n = 1; n <= 40; n++) {
                Actor one = world.resident(n, "王建国");
                volunteers.register(one, card(one));
                people.add(one);
                agree();
            }
            for (int n = 0; n < 200; n++) {
                change(people.get(random.nextInt(people.size())));
                agree();
            }
        });
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        place.inside(() -> {
            Actor one = world.resident(1, "王建国");
            volunteers.register(one, card(one));
            agree();
            transaction.executeWithoutResult(status -> {
                volunteers.pause(one);
                status.setRollbackOnly();
            });
            agree();
            assertThat(found(Sieve.of(Set.of()))).contains(one.id());
        });
    }

    @Test
    void aChangeThatCommitsAfterALaterOneIsHeardOf() throws InterruptedException {
        Actor slow = place.ask(() -> registered(1));
        Actor quick = place.ask(() -> registered(2));
        place.inside(this::agree);
        Thread other = new Thread(() -> place.inside(() -> {
            volunteers.pause(quick);
            agree();
        }));
        place.inside(() -> transaction.executeWithoutResult(status -> {
            volunteers.pause(slow);
            other.start();
            join(other);
        }));
        place.inside(() -> {
            agree();
            assertThat(found(Sieve.of(Set.of()))).doesNotContain(slow.id(), quick.id());
        });
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Actor registered(int n) {
        Actor one = world.resident(n, "王建国");
        volunteers.register(one, card(one));
        return one;
    }

    private void change(Actor one) {
        try {
            switch (random.nextInt(6)) {
                case 0 -> volunteers.pause(one);
                case 1 -> volunteers.resume(one);
                case 2 -> volunteers.setOffers(one, one.id(), WISHES.get(random.nextInt(WISHES.size())));
                case 3 -> volunteers.leave(one);
                case 4 -> volunteers.register(one, card(one));
                default ->
                    volunteers.change(
                            one,
                            card(one),
                            Shown.NOTHING,
                            volunteers.get(one, one.id()).version());
            }
        } catch (Failure e) {
            // what cannot be done now changes nothing
        }
    }

    private NewVolunteer card(Actor who) {
        boolean told = random.nextBoolean();
        return new NewVolunteer(
                who.id(),
                random.nextBoolean() ? place.star().id() : place.plum().id(),
                told ? 120.70 + random.nextDouble() / 10 : null,
                told ? 30.60 + random.nextDouble() / 4 : null,
                1970,
                "1",
                random.nextInt(1 << 21),
                1000 + random.nextInt(20_000),
                Set.of(SKILLS.get(random.nextInt(SKILLS.size()))),
                List.of(),
                "");
    }

    private void agree() {
        for (Sieve sieve : List.of(
                Sieve.of(Set.of()),
                new Sieve(Set.of("haircut"), 0b1001, 120.748, 30.828, 0),
                new Sieve(Set.of(), 0b1, 120.748, 30.828, 1),
                new Sieve(Set.of("driving", "haircut"), random.nextInt(1 << 21), 120.70, 30.61, 0))) {
            assertThat(found(sieve)).as("%s", sieve).containsExactlyInAnyOrderElementsOf(told(sieve));
        }
    }

    private List<UUID> found(Sieve sieve) {
        return volunteers.candidates(Actor.CLOCK, sieve).stream()
                .map(Volunteer::id)
                .toList();
    }

    /** The same by the database alone. */
    private List<UUID> told(Sieve sieve) {
        return db.sql("""
                select v.id from volunteer v
                where v.state = 'ACTIVE' and v.offers <> 'NONE'
                  and (cardinality(:skills::text[]) = 0 or v.id in (
                       select volunteer from volunteer_skill where skill = any (:skills::text[])))
                  and (v.offers = 'PLAIN'
                       or (v.free <> 0 and (:slots & ~v.free) <> 0)::int
                        + coalesce(110000 * sqrt((v.lat - :lat) ^ 2 + ((v.lon - :lon) * cosd(:lat)) ^ 2)
                                   > v.max_metres, false)::int
                       <= :misses)
                """)
                .param("skills", sieve.skills().toArray(String[]::new))
                .param("slots", sieve.slots())
                .param("lon", sieve.lon(), java.sql.Types.DOUBLE)
                .param("lat", sieve.lat(), java.sql.Types.DOUBLE)
                .param("misses", sieve.misses())
                .query(org.mantianxing.kernel.Rows.IDS)
                .list();
    }
}
