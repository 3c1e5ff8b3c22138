package org.mantianxing.district;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final Kept<Tree> tree;

    private record Tree(Map<UUID, Site> byId, List<Site> ordered, SitePast past) {
        static Tree of(List<Site> all, List<SitePast.Spell> spells) {
            return new Tree(
                    all.stream().collect(Collectors.toMap(Site::id, Function.identity())),
                    all,
                    new SitePast(all, spells));
        }
    }

    Sites(SiteStore store, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.tree = new Kept<>(() -> Tree.of(store.list(), store.past()));
        this.clock = clock;
        this.events = events;
    }

    /** All sites in the order of the tree: each one before what lies below it. */
    public List<Site> list(Actor actor) {
        return tree.get().ordered();
    }

    public Site get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    public Optional<Site> find(Actor actor, @Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(tree.get().byId().get(id));
    }

    public Site centre(Actor actor) {
        return list(actor).stream()
                .filter(site -> site.level() == Site.Level.CENTRE)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Where places lay, and how they were called, before. */
    public SitePast past(Actor actor) {
        return tree.get().past();
    }

    /** The same, whichever node moved a place last. */
    public SitePast pastForSure(Actor actor) {
        if (store.pasts() != tree.get().past().size()) {
            tree.forget();
        }
        return tree.get().past();
    }

    /** The tree is another now. */
    void forget() {
        tree.forget();
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
                .filter(site ->
                        site.level() == Site.Level.STATION && site.open() && site.lon() != null && site.lat() != null)
                .min(Comparator.comparingDouble(site -> Geo.metres(lon, lat, site)));
    }

    /** Whether this person may add below a site, or change it. */
    public boolean mayChange(Actor actor, Site site) {
        return SiteRules.may(actor, site);
    }

    /** Which levels can be added directly below a site. */
    public List<Site.Level> levelsBelow(Actor actor, Site site) {
        return SiteRules.below(site.level());
    }

    /** The number by which a change says which version was seen. */
    public int version(Actor actor, UUID id) {
        return store.version(get(actor, id).id());
    }

    /** Adds a site below another; a site without a code gets one. Throws Conflict when its code is taken. */
    @Transactional
    public Site add(Actor actor, NewSite site) {
        Site parent = site.parent() == null ? null : get(actor, site.parent());
        if (!SiteRules.may(actor, parent)) {
            throw new Refused("您不能在这里新增场所");
        }
        if (parent != null && !SiteRules.below(parent.level()).contains(site.level())) {
            throw Invalid.field("level", "这一级下面不能设这种场所");
        }
        SiteRules.check(SiteRules.of(site), centreOrNull());
        String code = site.code().isBlank() ? SiteRules.freshCode(parent, store.list()) : site.code();
        UUID id = Ids.at(clock.instant());
        String label = code.replaceAll("[^A-Za-z0-9_]", "_");
        try {
            store.insert(id, site.withCode(code), label, tree.get().ordered().size(), clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Conflict("场所编号 {0} 已经在用了", code);
        }
        tree.forget();
        note(actor, "SITE_ADD", site.name());
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Changes what is known of a site; its place in the tree stays. Throws Conflict when somebody else just changed it. */
    @Transactional
    public Site change(Actor actor, UUID id, SiteChange change) {
        Site before = store.find(id).orElseThrow(NotFound::new);
        if (!SiteRules.may(actor, before)) {
            throw new NotFound();
        }
        if (before.level() == Site.Level.CENTRE && !change.open()) {
            throw Invalid.field("open", "实践中心不能关闭");
        }
        SiteRules.check(change, before.level() == Site.Level.CENTRE ? null : centreOrNull());
        if (!before.name().equals(change.name())) {
            store.keepName(before.path(), ChinaTime.today(clock), clock.instant());
        }
        if (!store.change(id, change)) {
            throw new Conflict("别人刚刚改过这个场所，请看看现在的内容，再改一次");
        }
        tree.forget();
        note(actor, "SITE_CHANGE", SiteRules.difference(before, change));
        return store.find(id).orElseThrow(NotFound::new);
    }

    private @Nullable Site centreOrNull() {
        return tree.get().ordered().stream()
                .filter(site -> site.level() == Site.Level.CENTRE)
                .findFirst()
                .orElse(null);
    }

    private void note(Actor actor, String action, String words) {
        if (actor.kind() != Actor.Kind.CLOCK) {
            events.publishEvent(new Audited(actor, action, null, words));
        }
    }
}
