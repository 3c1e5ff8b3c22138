package org.mantianxing.orders.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mantianxing.district.Site;

/** What the sites of a list of orders are called. */
public final class SiteNames {
    private final Map<UUID, Site> sites;

    SiteNames(List<Site> all) {
        sites = all.stream().collect(Collectors.toMap(Site::id, Function.identity()));
    }

    public String of(UUID site) {
        Site known = sites.get(site);
        return known == null ? "" : known.name();
    }
}
