package org.mantianxing.orders.web;

import java.util.List;
import java.util.function.Predicate;
import org.mantianxing.district.Site;

/** A site and what lies below it, as a list to choose a place from shows them. */
public record SiteGroup(Site head, List<Site> sites) {
    public SiteGroup {
        sites = List.copyOf(sites);
    }

    /** All sites in the order of the tree, those chosen by {@code fits}: the centre's own first, then by institute. */
    static List<SiteGroup> of(List<Site> tree, Predicate<Site> fits) {
        return tree.stream()
                .filter(site -> site.level() == Site.Level.CENTRE || site.level() == Site.Level.INSTITUTE)
                .map(head -> new SiteGroup(
                        head,
                        tree.stream()
                                .filter(fits)
                                .filter(site -> under(head, site, tree))
                                .toList()))
                .filter(group -> !group.sites().isEmpty())
                .toList();
    }

    /** The centre keeps only itself and the points directly below it. */
    private static boolean under(Site head, Site site, List<Site> tree) {
        if (head.level() == Site.Level.INSTITUTE) {
            return head.covers(site);
        }
        return tree.stream().noneMatch(other -> other.level() == Site.Level.INSTITUTE && other.covers(site));
    }
}
