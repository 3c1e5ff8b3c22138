package org.mantianxing.activities;

import java.util.List;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.springframework.stereotype.Component;

/** The centre, institutes and stations for which somebody may do something, the widest first. */
@Component
record SitesWithin(Sites sites) {
    List<Site> of(Actor actor, Command command) {
        Permissions.requireEver(actor, command);
        Reach reach = Permissions.reach(actor, command);
        return sites.list(actor).stream()
                .filter(site -> site.level() != Site.Level.POINT && reach.covers(site.path()))
                .toList();
    }
}
