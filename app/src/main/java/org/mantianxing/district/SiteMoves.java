package org.mantianxing.district;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts places elsewhere in the tree, as when a town is split or a village goes to another street, from today on. Whoever
 * belongs to a place goes with it; what happened there before keeps the day on which it happened, so that figures can be
 * told by the tree of then and by that of now.
 */
@Service
public class SiteMoves {
    /** Longer than any node keeps the tree of before in mind ({@link Kept}: a minute), and than a request takes. */
    private static final Duration STALE = Duration.ofMinutes(3);

    private final Sites sites;
    private final SiteStore store;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SiteMoves(Sites sites, SiteStore store, Clock clock, ApplicationEventPublisher events) {
        this.sites = sites;
        this.store = store;
        this.clock = clock;
        this.events = events;
    }

    /** Where a place can be put by this person; empty where it is not theirs to move. */
    public List<Site> targets(Actor actor, Site site) {
        return SiteRules.may(actor, above(site))
                ? sites.list(actor).stream()
                        .filter(to -> to.open()
                                && !to.id().equals(site.parent())
                                && !site.covers(to)
                                && site.level() != Site.Level.CENTRE
                                && SiteRules.below(to.level()).contains(site.level())
                                && SiteRules.may(actor, to))
                        .toList()
                : List.of();
    }

    /**
     * Puts places under another, all or none; those that lie there already stay. Throws Invalid where one cannot be put
     * there, Conflict where somebody else has just moved one.
     *
     * @param from under which they were seen
     */
    @Transactional
    public List<Site> move(Actor actor, UUID from, Collection<UUID> some, @Nullable UUID to) {
        store.hold();
        sites.forget();
        if (some.isEmpty()) {
            throw Invalid.field("sites", "请勾选要划转的场所");
        }
        Site target = sites.find(actor, to).orElseThrow(() -> Invalid.field("to", "请选要划到哪里"));
        List<Site> moved = new ArrayList<>();
        for (UUID id : some) {
            Site site = store.find(id).orElseThrow(NotFound::new);
            if (!SiteRules.may(actor, site) || !SiteRules.may(actor, above(site)) || !SiteRules.may(actor, target)) {
                throw new Refused("划转要由管两边的中心来做");
            }
            if (target.id().equals(site.parent())) {
                continue;
            }
            if (!from.equals(site.parent())) {
                throw new Conflict("“{0}”刚刚被别人划走了，请看看现在的归属", site.name());
            }
            if (targets(actor, site).stream().noneMatch(one -> one.id().equals(to))) {
                throw Invalid.field("to", "“{0}”不能划到“{1}”下面", site.name(), target.name());
            }
            moved.add(moved(actor, site, target));
        }
        sites.forget();
        return moved;
    }

    private Site moved(Actor actor, Site site, Site target) {
        String after = target.path() + site.path().substring(site.path().lastIndexOf('.'));
        store.keepPast(site.path(), ChinaTime.today(clock), clock.instant());
        store.move(site, target.id(), after);
        sites.forget();
        events.publishEvent(new SiteMoved(actor, site.path(), after, target.name()));
        events.publishEvent(new Audited(actor, "SITE_MOVE", null, site.name() + " → " + target.name()));
        return store.find(site.id()).orElseThrow(NotFound::new);
    }

    private Site above(Site site) {
        return sites.find(Actor.CLOCK, site.parent()).orElse(site);
    }

    /** Tells once more of what was moved a short while ago. */
    @Transactional
    void again() {
        Instant lately = clock.instant().minus(STALE);
        SitePast past = sites.past(Actor.CLOCK);
        for (String path : store.movedSince(lately)) {
            if (past.wentByItself(path)) {
                events.publishEvent(new SiteMoved(Actor.CLOCK, path, past.now(path), ""));
            }
        }
    }

    /** Each minute. */
    @Component
    record Job(SiteMoves moves) implements ClockJob {
        @Override
        public String name() {
            return "site-moves";
        }

        @Override
        public Duration every() {
            return Duration.ofMinutes(1);
        }

        @Override
        public void run() {
            moves.again();
        }
    }
}
