package org.mantianxing.web.admin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;

/**
 * A line of the tree.
 *
 * @param depth 0 for the centre
 * @param mine whether the reader may change it
 */
public record SiteRow(Site site, int depth, boolean mine) {

    /** The tree in its order; with words, only what they match and what stands above it. */
    static List<SiteRow> tree(Actor actor, Sites sites, String words) {
        List<Site> all = sites.list(actor);
        Set<UUID> shown = new HashSet<>();
        String wanted = words.toLowerCase(Locale.ROOT);
        for (Site site : all) {
            if ((site.name() + " " + site.kind() + " " + site.address() + " " + site.code())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted)) {
                sites.lineage(actor, site.id()).forEach(above -> shown.add(above.id()));
            }
        }
        List<SiteRow> rows = new ArrayList<>();
        for (Site site : all) {
            if (wanted.isEmpty() || shown.contains(site.id())) {
                int depth = (int) site.path().chars().filter(c -> c == '.').count();
                rows.add(new SiteRow(site, depth, sites.mayChange(actor, site)));
            }
        }
        return rows;
    }
}
