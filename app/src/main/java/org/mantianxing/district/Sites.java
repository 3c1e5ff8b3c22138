package org.mantianxing.district;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree of sites of the district in force. Public to everybody: who stands where is no secret. A district has some
 * hundreds of sites that hardly ever change, so each node keeps them in memory and reads them again after a change or a
 * minute.
 */
@Service
public class Sites {
    private final SiteStore store;
    private final Clock clock;
    private final Map<String, Tree> trees = new ConcurrentHashMap<>();

    private record Tree(long readAt, Map<UUID, Site> byId, List<Site> ordered) {}

    Sites(SiteStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All sites in the order of the tree: each one before what lies below it. */
    public List<Site> list(Actor actor) {
        return tree().ordered();
    }

    public Site get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    public Optional<Site> find(Actor actor, @Nullable UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(tree().byId().get(id));
    }

    public Site centre(Actor actor) {
        return list(actor).stream()
                .filter(site -> site.level() == Site.Level.CENTRE)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What lies directly below a site. */
    public List<Site> children(Actor actor, UUID parent) {
        return list(actor).stream().filter(site -> parent.equals(site.parent())).toList();
    }

    /** The institutes, each with its stations: how people find where they live. */
    public List<Town> towns(Actor actor) {
        List<Site> all = list(actor);
        return all.stream()
                .filter(site -> site.level() == Site.Level.INSTITUTE)
                .map(town -> new Town(
                        town,
                        all.stream()
                                .filter(site -> site.level() == Site.Level.STATION && town.covers(site))
                                .toList()))
                .toList();
    }

    /** The site itself and all above it, from the centre down. */
    public List<Site> lineage(Actor actor, UUID id) {
        Site site = get(actor, id);
        return list(actor).stream().filter(above -> above.covers(site)).toList();
    }

    /** The station or point nearest to a place, by straight distance; empty when none has a position. */
    public Optional<Site> nearest(Actor actor, double lon, double lat) {
        return list(actor).stream()
                .filter(site -> site.level() == Site.Level.STATION && site.lon() != null && site.lat() != null)
                .min(Comparator.comparingDouble(site -> Geo.metres(lon, lat, site)));
    }

    /** Adds a site below another; throws Conflict when its code is taken. */
    @Transactional
    public Site add(Actor actor, NewSite site) {
        Site parent = site.parent() == null ? null : get(actor, site.parent());
        boolean may = actor.kind() == Actor.Kind.CLOCK
                || (parent != null
                        && actor.grants().stream()
                                .anyMatch(grant -> grant.role() != Role.AUDITOR
                                        && grant.role().staff()
                                        && grant.covers(parent.path())));
        if (!may) {
            throw new Refused("您不能在这里新增场所");
        }
        UUID id = Ids.at(clock.instant());
        String label = site.code().replaceAll("[^A-Za-z0-9_]", "_");
        String path = parent == null ? label : parent.path() + "." + label;
        try {
            store.insert(id, site, path, tree().ordered().size(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Conflict("场所编号 {0} 已经在用了", site.code());
        }
        forget();
        return store.find(id).orElseThrow(NotFound::new);
    }

    void forget() {
        trees.remove(DistrictScope.get().code());
    }

    private Tree tree() {
        String code = DistrictScope.get().code();
        Tree tree = trees.get(code);
        long now = System.nanoTime();
        if (tree == null
                || now - tree.readAt() > 60_000_000_000L
                || tree.ordered().isEmpty()) {
            List<Site> all = store.list();
            tree = new Tree(now, all.stream().collect(Collectors.toMap(Site::id, Function.identity())), all);
            trees.put(code, tree);
        }
        return tree;
    }
}
