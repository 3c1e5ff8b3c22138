package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.orders.OrderState;
import org.mantianxing.orders.Ordering;
import org.mantianxing.orders.Ordering.Made;
import org.mantianxing.testing.Fingerprint;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Quiet;
import org.mantianxing.testing.Routes;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No request and no job of one district reads or writes another's rows. */
@JourneyTest
class DistrictWallTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}:]+)(?::([^{}]+))?}");

    @Autowired
    World world;

    @Autowired
    Sites sites;

    @Autowired
    Accounts accounts;

    @Autowired
    Ordering ordering;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Quiet quiet;

    @Autowired
    JdbcClient db;

    @Test
    void aDistrictSeesItsOwnSitesAndPeopleOnly() {
        Place one = world.fresh();
        Place other = world.fresh();
        one.inside(() -> assertThat(sites.list(Actor.VISITOR)).hasSize(7).doesNotContain(other.star()));
        other.inside(() -> assertThatThrownBy(
                        () -> accounts.get(other.centreAdmin(), one.starAdmin().id()))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void workWithoutADistrictFindsNoTable() {
        assertThatThrownBy(() ->
                        db.sql("select count(*) from site").query(Long.class).single())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void everyLifeOfAnOrderAndEveryJobLeavesTheOtherDistrictAsItWas() {
        Place other = world.fresh();
        live(other, OrderState.PLACED, OrderState.STAFFED, OrderState.DISPUTED, OrderState.RATED);
        Fingerprint before = Fingerprint.of(db, other);
        assertThat(before.tables()).as("tables of a district").hasSizeGreaterThan(30);

        Place one = world.fresh();
        live(one, OrderState.values());
        for (int i = 0; i < 8; i++) {
            one.after(Duration.ofDays(2));
        }
        quiet.wait(one);

        assertThat(Fingerprint.of(db, other)).isEqualTo(before);
        Set<String> theirs = Fingerprint.ids(db, other);
        assertThat(theirs).as("ids of a district").hasSizeGreaterThan(100);
        assertThat(Fingerprint.ids(db, one)).doesNotContainAnyElementsOf(theirs);
    }

    @Test
    void anIdOfAnotherDistrictIsAnsweredAsOneThatNobodyHas() {
        Place other = world.fresh();
        Made theirs = live(other, OrderState.STAFFED).getFirst();
        Place one = world.fresh();
        List<UUID> ids = List.of(
                theirs.id(),
                theirs.activity(),
                theirs.requester().id(),
                theirs.volunteers().getFirst().id(),
                other.star().id());
        Made own = live(one, OrderState.STAFFED).getFirst();
        // pages count unread messages, which come by themselves
        quiet.wait(other);
        quiet.wait(one);
        Fingerprint before = Fingerprint.of(db, other);
        List<String> told = new ArrayList<>();
        for (Actor person : List.of(one.ask(() -> ordering.resident("张三")), one.starAdmin(), one.centreAdmin())) {
            Visitor visitor = signedIn.as(one, person);
            for (String route : Routes.read().outcomes().keySet()) {
                if (VARIABLE.matcher(route).find() && !route.contains("/events/")) {
                    String nobodys = answer(visitor, route, UUID.randomUUID());
                    ids.stream()
                            .filter(id -> !answer(visitor, route, id).equals(nobodys))
                            .forEach(id -> told.add(route + " as " + person.name() + " with " + id));
                }
            }
        }
        assertThat(told).isEmpty();
        Visitor centre = signedIn.as(one, one.centreAdmin());
        assertThat(answer(centre, "GET /console/orders/{id}", own.id()))
                .as("an order of one's own")
                .isNotEqualTo(answer(centre, "GET /console/orders/{id}", theirs.id()));
        quiet.wait(one);
        assertThat(Fingerprint.of(db, other)).isEqualTo(before);
    }

    @Test
    void whoIsSignedInInOneDistrictIsAStrangerInTheOther() {
        Place one = world.fresh();
        Place other = world.fresh();
        Visitor visitor = signedIn.visitor(other)
                .cookie(org.mantianxing.identity.Sessions.COOKIE, signedIn.token(one, one.centreAdmin()));
        assertThat(visitor.glance("/console").location()).contains("/sign-in");
    }

    /** Orders that were brought into these states by real commands. */
    private List<Made> live(Place place, OrderState... states) {
        List<Made> lives = new ArrayList<>();
        place.inside(() -> {
            for (OrderState state : states) {
                place.clock().moveTo(World.MORNING);
                lives.add(ordering.in(place, state));
            }
        });
        quiet.wait(place);
        return lives;
    }

    /** What a visitor meets, without the id they came with. */
    private static String answer(Visitor visitor, String route, UUID id) {
        String[] parts = route.split(" ", 2);
        String path = VARIABLE.matcher(parts[1]).replaceAll(found -> {
            String words = found.group(2);
            return words != null && words.matches("[a-z-]+(\\|[a-z-]+)*") ? words.split("\\|", 2)[0] : id.toString();
        });
        Visitor.Answer answer = parts[0].equals("GET") ? visitor.glance(path) : visitor.post(path);
        return (answer.status() + " " + answer.location() + " " + answer.text()).replace(id.toString(), "ID");
    }
}
