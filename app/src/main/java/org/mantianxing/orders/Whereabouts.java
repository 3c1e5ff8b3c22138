package org.mantianxing.orders;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Geo;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Vault;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.springframework.stereotype.Component;

/** Finds the site of a place, and seals what only few may read of it. */
@Component
class Whereabouts {
    private static final double DISTRICT_METRES = 80_000;
    private static final int ADDRESS = 120;
    private final Sites sites;
    private final Vault vault;

    Whereabouts(Sites sites, Vault vault) {
        this.sites = sites;
        this.vault = vault;
    }

    /** A place as it was told, with the site it belongs to. */
    record Found(
            NewOrder.Where where,
            Site site,
            String address,
            @Nullable UUID kept) {}

    /** Nowhere yet: the centre, until somebody has called back. */
    Found atCentre(Actor actor) {
        return new Found(new NewOrder.Where(PlaceKind.SITE, null, "", null, null), sites.centre(actor), "", null);
    }

    /** Adds what is wrong to {@code checks}; empty where no site could be found. */
    Optional<Found> find(Actor actor, NewOrder.Where where, Checks checks) {
        return find(actor, where, null, checks);
    }

    /** The same for an order that has an address already, which stays where none is typed. */
    Optional<Found> find(Actor actor, NewOrder.Where where, @Nullable UUID kept, Checks checks) {
        String address = Normal.line(where.address());
        boolean positioned = position(actor, where, checks);
        Optional<Site> site = where.site() != null
                ? sites.find(actor, where.site()).filter(Site::open)
                : positioned ? near(actor, where) : Optional.empty();
        if (site.isEmpty() && where.site() == null && where.kind() == PlaceKind.ONLINE) {
            site = Optional.of(sites.centre(actor));
        }
        checks.that(site.isPresent(), "site", "请选择所在的村、社区或场所")
                .that(
                        where.kind() != PlaceKind.HOME || !address.isEmpty() || positioned || kept != null,
                        "address",
                        "上门服务请写明地址，或在地图上选点")
                .that(Texts.length(address) <= ADDRESS, "address", "地址最多 {0} 个字", ADDRESS);
        return site.map(found -> new Found(where, found, address, kept));
    }

    /** Seals the address; {@code owner}: whom it is about. */
    Placed seal(Found found, @Nullable UUID owner) {
        Site site = found.site();
        @Nullable
        UUID address = found.address().isEmpty()
                ? found.kept()
                : vault.seal(Vault.Kind.ADDRESS, found.address(), owner).id();
        return new Placed(
                found.where().kind(),
                site.id(),
                site.path(),
                address,
                address == null ? site.name() : site.name() + " " + vault.masked(address),
                found.where().lon(),
                found.where().lat());
    }

    private Optional<Site> near(Actor actor, NewOrder.Where where) {
        Double lon = where.lon();
        Double lat = where.lat();
        return lon == null || lat == null ? Optional.empty() : sites.nearest(actor, lon, lat);
    }

    /** Whether a position was told that lies in the district. */
    private boolean position(Actor actor, NewOrder.Where where, Checks checks) {
        Double lon = where.lon();
        Double lat = where.lat();
        if (lon == null || lat == null) {
            checks.that(lon == null && lat == null, "position", "地图位置不完整，请重新选点");
            return false;
        }
        Site centre = sites.centre(actor);
        boolean earthly = Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
        boolean inside = earthly
                && (centre.lon() == null
                        || centre.lat() == null
                        || Geo.metres(lon, lat, centre.lon(), centre.lat()) <= DISTRICT_METRES);
        checks.that(inside, "position", "这个位置不在本区县，请重新选点");
        return inside;
    }
}
