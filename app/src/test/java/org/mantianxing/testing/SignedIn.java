package org.mantianxing.testing;

import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** People of a test with a session of their own, before a page without script. */
@Component
public class SignedIn {
    private final Sessions sessions;
    private final Environment environment;

    SignedIn(Sessions sessions, Environment environment) {
        this.sessions = sessions;
        this.environment = environment;
    }

    public Visitor as(Place place, Actor person) {
        Visitor visitor = visitor(place);
        // a page with a form gives the token that the first form needs
        visitor.get("/sign-in");
        return visitor.cookie(Sessions.COOKIE, token(place, person));
    }

    /** Somebody who has not signed in. */
    public Visitor visitor(Place place) {
        return new Visitor(port(), place.district().slug());
    }

    public String token(Place place, Actor person) {
        return place.ask(() -> sessions.open(person.id(), "测试", Sessions.CONSOLE));
    }

    public int port() {
        return Integer.parseInt(environment.getRequiredProperty("local.server.port"));
    }
}
