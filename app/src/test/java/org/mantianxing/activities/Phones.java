package org.mantianxing.activities;

import org.mantianxing.identity.Sessions;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.Visitor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Hands people a browser in which they are signed in. */
@Component
public class Phones {
    private final Sessions sessions;
    private final Environment environment;

    Phones(Sessions sessions, Environment environment) {
        this.sessions = sessions;
        this.environment = environment;
    }

    public Visitor of(Place place, Actor person) {
        Visitor phone = stranger(place).cookie(Sessions.COOKIE, token(place, person));
        phone.get("/");
        return phone;
    }

    public String token(Place place, Actor person) {
        return place.ask(() -> sessions.open(person.id(), "测试", Sessions.PHONE));
    }

    /** Somebody who is not signed in. */
    public Visitor stranger(Place place) {
        return new Visitor(
                environment.getRequiredProperty("local.server.port", Integer.class),
                place.district().slug());
    }
}
