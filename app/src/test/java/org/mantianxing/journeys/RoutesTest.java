package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mantianxing.district.District;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Role;
import org.mantianxing.teams.NewTeam;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.mantianxing.testing.JourneyTest;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Routes;
import org.mantianxing.testing.Visitor;
import org.mantianxing.testing.World;
import org.mantianxing.volunteers.NewVolunteer;
import org.mantianxing.volunteers.Volunteers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route, called as every role: what each meets is what the checked-in table says, and nobody meets a 500. */
@JourneyTest
class RoutesTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}:]+)(?::([^{}]+))?}");

    @Autowired
    World world;

    @Autowired
    Accounts accounts;

    @Autowired
    Volunteers volunteers;

    @Autowired
    Teams teams;

    @Autowired
    Sessions sessions;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    Place place;
    Team squad;
    UUID operator;
    int phones;

    @BeforeEach
    void settle() {
        place = world.fresh();
        squad = place.ask(() -> teams.found(
                place.starAdmin(),
                new NewTeam(Team.Kind.SQUAD, "天星小队", null, place.star().id(), "")));
        operator = DistrictScope.call(District.PLATFORM, () -> {
            String login = "operator-" + place.district().code();
            UUID id = accounts.hire(Actor.CLOCK, login, "运维", "correct horse battery")
                    .id();
            accounts.grant(Actor.CLOCK, id, Grant.of(Role.OPERATOR));
            return id;
        });
    }

    @Test
    void everyRoleMeetsWhatTheTableSays() throws IOException {
        Routes found = Routes.empty();
        for (String route : routes()) {
            found.outcomes().put(route, outcomes(route));
        }
        if (Boolean.getBoolean("routes.write")) {
            found.write();
        }
        Routes known = Routes.read();
        List<String> differences = new ArrayList<>();
        found.outcomes().forEach((route, outcomes) -> {
            if (!outcomes.equals(known.outcomes().get(route))) {
                differences.add(Routes.line(route, outcomes).strip());
            }
        });
        assertThat(differences)
                .as(
                        "lines that differ from src/test/resources/routes.txt, as they are now; its head says how to take them in")
                .isEmpty();
        assertThat(known.outcomes().keySet()).isEqualTo(found.outcomes().keySet());
        assertThat(found.text()).doesNotContain(" 5");
    }

    private Set<String> routes() {
        Map<String, String> routes = new TreeMap<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("org.mantianxing")) {
                Set<RequestMethod> verbs = mapping.getMethodsCondition().getMethods();
                for (String path : mapping.getPatternValues()) {
                    for (RequestMethod verb : verbs.isEmpty() ? Set.of(RequestMethod.GET) : verbs) {
                        routes.put(verb + " " + path, "");
                    }
                }
            }
        });
        return routes.keySet();
    }

    private List<String> outcomes(String route) {
        List<String> outcomes = new ArrayList<>();
        people().values().forEach(visitor -> outcomes.add(outcome(visitor.get(), route)));
        return outcomes;
    }

    /** In the order of the table's columns. Whoever can leave or change a lot is somebody new for each route. */
    private Map<String, Supplier<Visitor>> people() {
        Map<String, Supplier<Visitor>> people = new LinkedHashMap<>();
        people.put("visitor", () -> new Visitor(port, place.district().slug()));
        people.put("resident", () -> signedIn(resident()));
        people.put("volunteer", () -> signedIn(volunteer()));
        people.put("leader", () -> signedIn(leader()));
        people.put("station", () -> signedIn(place.starAdmin()));
        people.put("institute", () -> signedIn(place.northAdmin()));
        people.put("centre", () -> signedIn(place.centreAdmin()));
        people.put("auditor", () -> signedIn(place.auditor()));
        people.put("operator", this::operator);
        assertThat(people.keySet()).containsExactlyElementsOf(Routes.ROLES);
        return people;
    }

    private Actor resident() {
        return place.ask(() -> world.resident(++phones, "张三"));
    }

    private Actor volunteer() {
        Actor person = resident();
        return place.ask(() -> {
            UUID home = place.star().id();
            volunteers.register(
                    person,
                    new NewVolunteer(
                            person.id(), home, null, null, 1970, "1", 0b111, 5000, Set.of("haircut"), List.of(), ""));
            return accounts.actor(person.id());
        });
    }

    private Actor leader() {
        Actor person = volunteer();
        return place.ask(() -> {
            teams.join(place.starAdmin(), squad.id(), person.id());
            accounts.grant(Actor.CLOCK, person.id(), Grant.ofTeam(squad.id()));
            return accounts.actor(person.id());
        });
    }

    private Visitor signedIn(Actor person) {
        return new Visitor(port, place.district().slug())
                .cookie(Sessions.COOKIE, place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE)));
    }

    private Visitor operator() {
        String token = DistrictScope.call(District.PLATFORM, () -> sessions.open(operator, "测试", Sessions.CONSOLE));
        return new Visitor(port, District.PLATFORM.slug()).cookie(Sessions.COOKIE, token);
    }

    private static String outcome(Visitor visitor, String route) {
        String[] parts = route.split(" ", 2);
        String path = address(parts[1]);
        Visitor.Answer answer = parts[0].equals("GET") ? visitor.glance(path) : visitor.post(path);
        return switch (answer.status()) {
            case 400, 409, 415, 422 -> "form";
            case 403, 404 -> String.valueOf(answer.status());
            case 302, 303 -> answer.location().contains("/sign-in?back=") ? "sign-in" : "ok";
            default -> answer.status() < 400 ? "ok" : String.valueOf(answer.status());
        };
    }

    /** An address with ids that nobody has; where a pattern lists words, the first of them. */
    private static String address(String pattern) {
        Matcher variable = VARIABLE.matcher(pattern);
        return variable.replaceAll(found -> {
            String words = found.group(2);
            return words != null && words.matches("[a-z-]+(\\|[a-z-]+)*")
                    ? words.split("\\|", 2)[0]
                    : UUID.randomUUID().toString();
        });
    }
}
