package org.mantianxing.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.testing.Place;
import org.mantianxing.testing.SignedIn;
import org.mantianxing.testing.Visitor;
import org.springframework.stereotype.Component;

/** What tests of a split town do at the desk, and whom they ask. */
@Component
class Regrouping {
    private final Sites sites;
    private final SignedIn signedIn;

    Regrouping(Sites sites, SignedIn signedIn) {
        this.sites = sites;
        this.signedIn = signedIn;
    }

    Site newTown(Place place) {
        centre(place)
                .post(
                        "/console/sites/" + place.centre().id() + "/add",
                        "level",
                        "INSTITUTE",
                        "name",
                        "新镇实践所",
                        "open",
                        "true");
        return place.ask(() -> sites.list(Actor.CLOCK).stream()
                .filter(site -> site.name().equals("新镇实践所"))
                .findFirst()
                .orElseThrow());
    }

    String move(Place place, Site from, Site to, Site village) {
        Visitor centre = centre(place);
        var answer = centre.post(
                regroup(from), "sites", village.id().toString(), "to", to.id().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        String text = centre.follow(answer).text();
        return text.contains("它们已经在这里了") ? "它们已经在这里了" : text.replaceAll("(?s).*?(\\d+ 个场所已划过来，从今天起算).*", "$1");
    }

    static String regroup(Site from) {
        return "/console/sites/" + from.id() + "/regroup";
    }

    Site now(Place place, Site site) {
        return place.ask(() -> sites.get(Actor.CLOCK, site.id()));
    }

    /** Signed in anew: days may have passed. */
    Visitor centre(Place place) {
        return signedIn.as(place, place.centreAdmin());
    }

    Visitor staffOf(Place place, Site site) {
        Actor who = site.id().equals(place.star().id()) ? place.starAdmin() : place.northAdmin();
        return signedIn.as(place, who);
    }
}
