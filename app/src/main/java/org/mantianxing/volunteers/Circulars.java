package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Audited;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Reach;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.Team;
import org.mantianxing.teams.Teams;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff write to volunteers of their place, and leaders to their team: into the inbox, never by short message, and to
 * nobody more than a few times a week from all places together, and from all teams.
 */
@Service
public class Circulars {
    /** To so many at once. */
    public static final int MOST = 2_000;
    /** So often to one person, from all places together and from all teams together, within {@link #WEEK}. */
    private static final int OFTEN = 3;

    private static final Duration WEEK = Duration.ofDays(7);
    /** The very same within this time is a second tap on the button. */
    private static final Duration TWICE = Duration.ofMinutes(2);

    private static final int LONGEST = 500;
    private static final int SHOWN = 10;

    private final CircularStore store;
    private final VolunteerStores stores;
    private final Teams teams;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Circulars(
            CircularStore store,
            VolunteerStores stores,
            Teams teams,
            Sites sites,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.teams = teams;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /**
     * To how many it went.
     *
     * @param spared those who have left or paused for good, and those who got enough this week
     */
    public record Sent(int readers, int spared) {}

    /** To people of the archive; those whom the actor may not write to count as not there. Throws Invalid, Refused. */
    @Transactional
    public Sent toPeople(Actor actor, Collection<UUID> people, String words) {
        Permissions.requireEver(actor, Command.CIRCULAR_SEND);
        Set<UUID> meant = stores.cards().list(people).stream()
                .filter(one -> Permissions.allows(actor, Command.CIRCULAR_SEND, Target.at(one.path())))
                .map(Volunteer::id)
                .collect(Collectors.toSet());
        return send(actor, meant, sender(actor), null, words);
    }

    /** To everybody in a team; for those who manage it. */
    @Transactional
    public Sent toTeam(Actor actor, UUID team, String words) {
        Team known = teams.get(actor, team);
        Permissions.require(
                actor, Command.CIRCULAR_SEND, Target.at(known.path()).andTeam(team));
        return send(actor, new HashSet<>(teams.members(actor, team)), known.name(), team, words);
    }

    private Sent send(Actor actor, Set<UUID> meant, String sender, @Nullable UUID team, String typed) {
        String words = typed.strip();
        new Checks()
                .that(!words.isEmpty(), "words", "请写通知的内容")
                .that(words.codePointCount(0, words.length()) <= LONGEST, "words", "最多写 {0} 个字", LONGEST)
                .done();
        if (meant.size() > MOST) {
            throw new Refused("一次最多发给 {0} 人，请把条件再缩小一些", MOST);
        }
        meant.remove(actor.id());
        store.alone();
        Instant now = clock.instant();
        List<UUID> readers = store.reachable(meant, team != null, OFTEN, now.minus(WEEK));
        if (readers.isEmpty()) {
            throw new Refused("没有能发的人：要么不再是志愿者，要么这一周已经收到 {0} 条通知了", OFTEN);
        }
        Circular circular =
                new Circular(Ids.at(now), actor.id(), actor.name(), sender, team, words, now, readers.size());
        if (store.sent(circular, now.minus(TWICE))) {
            throw new Refused("一样的内容刚刚发过了");
        }
        store.insert(circular, readers);
        events.publishEvent(new Audited(actor, "CIRCULAR", circular.id(), readers.size() + "：" + shortened(words)));
        events.publishEvent(new CircularSent(circular.id(), sender, shortened(words), now));
        return new Sent(readers.size(), meant.size() - readers.size());
    }

    /** The beginning of what was written, on one line. */
    private static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 60
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 60)) + "…";
    }

    /** One that went to the actor, or that the actor wrote. */
    public Circular get(Actor actor, UUID id) {
        return store.find(id)
                .filter(one -> actor.is(one.author()) || (actor.signedIn() && store.wentTo(id, actor.id())))
                .orElseThrow(NotFound::new);
    }

    /** The last that were written to a team; for those who may write to it. */
    public List<Circular> ofTeam(Actor actor, UUID team) {
        Team known = teams.get(actor, team);
        Permissions.require(
                actor, Command.CIRCULAR_SEND, Target.at(known.path()).andTeam(team));
        return store.ofTeam(team, SHOWN);
    }

    /** The last that this person wrote to people of the archive. */
    public List<Circular> own(Actor actor) {
        Permissions.requireEver(actor, Command.CIRCULAR_SEND);
        return store.by(actor.id(), SHOWN);
    }

    /** To whom it went; for the platform itself, which brings it to them. */
    public List<UUID> readers(Actor actor, UUID circular) {
        Permissions.requireClock(actor);
        return store.readers(circular);
    }

    /** The place in whose name this person writes: the highest one that they look after. */
    private String sender(Actor actor) {
        Reach reach = Permissions.reach(actor, Command.CIRCULAR_SEND);
        return reach.everywhere()
                ? sites.centre(actor).name()
                : sites.list(actor).stream()
                        .filter(site -> reach.paths().contains(site.path()))
                        .findFirst()
                        .map(Site::name)
                        .orElseThrow(NotFound::new);
    }
}
