package org.mantianxing.orders.web;

import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;

/** What the sites of a list of orders are called. */
public final class SiteNames {
    private final Sites sites;
    private final Actor reader;

    SiteNames(Sites sites, Actor reader) {
        this.sites = sites;
        this.reader = reader;
    }

    public String of(UUID site) {
        return sites.find(reader, site).map(Site::name).orElse("");
    }
}
