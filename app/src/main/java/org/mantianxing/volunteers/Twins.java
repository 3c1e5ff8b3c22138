package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Namesakes;
import org.mantianxing.identity.Namesakes.Namesake;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.Memberships;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cards that may be of one person: listed by likeness, put together so that every record is kept, and parted again for
 * thirty days. The centre's.
 */
@Service
public class Twins {
    private static final int MOST = 200;
    private final VolunteerStores stores;
    private final MergeStore merges;
    private final Namesakes namesakes;
    private final Accounts accounts;
    private final Memberships teams;
    private final Telling telling;

    /** How others hear of it, and when. */
    @Component("twinsTelling")
    record Telling(ApplicationEventPublisher events, Clock clock) {
        Instant now() {
            return clock.instant();
        }
    }

    Twins(
            VolunteerStores stores,
            MergeStore merges,
            Namesakes namesakes,
            Accounts accounts,
            Memberships teams,
            Telling telling) {
        this.stores = stores;
        this.merges = merges;
        this.namesakes = namesakes;
        this.accounts = accounts;
        this.teams = teams;
        this.telling = telling;
    }

    /** Those most alike first, two hundred at most; pairs that were told to be two people are left out. */
    public List<Pair> likely(Actor actor) {
        List<Namesake> all = namesakes.all(actor);
        Map<UUID, Volunteer> cards = stores
                .cards()
                .list(all.stream().map(Namesake::account).toList())
                .stream()
                .filter(Twins::counts)
                .collect(Collectors.toMap(Volunteer::id, one -> one));
        Set<MergeStore.Two> distinct = merges.distinct();
        Map<String, List<Likeness.Who>> byName = new HashMap<>();
        for (Namesake named : all) {
            Volunteer card = cards.get(named.account());
            if (card != null) {
                byName.computeIfAbsent(named.name(), _ -> new ArrayList<>()).add(new Likeness.Who(card, named));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        byName.values().forEach(some -> pairs.addAll(among(some, distinct)));
        return pairs.stream()
                .sorted(Comparator.comparingInt((Pair pair) -> -pair.likeness().points())
                        .thenComparing(pair -> pair.one().id()))
                .limit(MOST)
                .toList();
    }

    private static List<Pair> among(List<Likeness.Who> some, Set<MergeStore.Two> distinct) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            for (int j = i + 1; j < some.size(); j++) {
                Likeness.Who one = some.get(i);
                Likeness.Who other = some.get(j);
                if (!distinct.contains(
                        MergeStore.Two.of(one.card().id(), other.card().id()))) {
                    Likeness.of(one, other)
                            .filter(likeness -> likeness.points() >= Likeness.LEAST)
                            .ifPresent(likeness -> pairs.add(
                                    new Pair(one.card(), one.named(), other.card(), other.named(), likeness)));
                }
            }
        }
        return pairs;
    }

    /** They are two people: not listed again. */
    @Transactional
    public void distinct(Actor actor, UUID one, UUID other) {
        card(actor, one);
        card(actor, other);
        if (one.equals(other)) {
            throw new NotFound();
        }
        merges.distinct(actor, one, other, telling.now());
    }

    /**
     * Puts two cards together: hours, skills and teams of {@code gone} go to {@code kept}; the card itself stays as it
     * is, out of use. Throws Refused where something says that they are two people, or is still under way.
     */
    @Transactional
    public UUID merge(Actor actor, UUID kept, UUID gone, String why) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        String reason = Normal.line(why);
        new Checks()
                .that(!reason.isEmpty(), "why", "请写明凭什么认定是同一个人")
                .that(reason.codePointCount(0, reason.length()) <= 100, "why", "最多写 {0} 个字", 100)
                .done();
        merges.lock(kept, gone);
        Volunteer stays = card(actor, kept);
        Volunteer goes = card(actor, gone);
        if (kept.equals(gone) || !counts(stays) || !counts(goes)) {
            throw new Conflict("这两份资料刚才有了变化，请重新看一下");
        }
        if (actor.is(kept) || actor.is(gone)) {
            throw new Refused("自己的资料请别人来合并");
        }
        Instant now = telling.now();
        List<UUID> before = teams.of(actor, kept);
        List<UUID> left = teams.of(actor, gone);
        Merge merge = new Merge(
                Ids.at(now),
                kept,
                gone,
                now,
                actor.name(),
                reason,
                goes.state(),
                goes.skills().stream()
                        .filter(skill -> !stays.skills().contains(skill))
                        .toList(),
                left.stream().filter(team -> !before.contains(team)).toList(),
                left,
                null);
        if (!merges.state(gone, goes.state(), Volunteer.State.MERGED)) {
            throw new Conflict("这两份资料刚才有了变化，请重新看一下");
        }
        merges.insert(actor, merge);
        telling.events().publishEvent(new Merging(actor, merge.id(), gone, kept, false));
        merges.addSkills(kept, merge.skills(), now);
        teams.move(actor, gone, kept, merge.teams());
        accounts.endVolunteering(actor, gone);
        stores.history().write(actor, gone, Step.MERGED, stays.number());
        stores.history().write(actor, kept, Step.TOOK_IN, goes.number());
        return merge.id();
    }

    /** Parts them again; throws Refused after thirty days, or where the kept card went into another since. */
    @Transactional
    public void part(Actor actor, UUID id) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        Merge merge = merges.find(id).orElseThrow(NotFound::new);
        merges.lock(merge.kept(), merge.gone());
        Instant now = telling.now();
        if (now.isAfter(merge.until())) {
            throw new Refused("合并已经超过 30 天，不能再分开了");
        }
        if (merges.of(merge.kept()).isPresent()) {
            throw new Refused("留下的那份后来又并到了别处，请先把那一次分开");
        }
        if (!merges.undo(actor, id, now) || !merges.state(merge.gone(), Volunteer.State.MERGED, merge.goneState())) {
            throw new Conflict("已经分开了");
        }
        telling.events().publishEvent(new Merging(actor, id, merge.gone(), merge.kept(), true));
        merges.dropSkills(merge.kept(), merge.skills());
        teams.moveBack(actor, merge.kept(), merge.gone(), merge.teams(), merge.leftTeams());
        accounts.resumeVolunteering(actor, merge.gone());
        stores.history().write(actor, merge.gone(), Step.PARTED, "");
        stores.history().write(actor, merge.kept(), Step.PARTED, "");
    }

    /** Those of the last thirty days that hold, the latest first. */
    public List<Merge> undoable(Actor actor) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        return merges.since(telling.now().minus(Merge.UNDOABLE));
    }

    /** Into which card this one went, for whoever may read it. */
    public Optional<Volunteer> keptFor(Actor actor, UUID gone) {
        return merges.of(gone)
                .flatMap(merge -> stores.cards().find(merge.kept()))
                .filter(one ->
                        actor.is(gone) || Permissions.allows(actor, Command.VOLUNTEER_READ, Target.at(one.path())));
    }

    private Volunteer card(Actor actor, UUID id) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        return stores.cards().find(id).orElseThrow(NotFound::new);
    }

    private static boolean counts(Volunteer one) {
        return one.state() == Volunteer.State.ACTIVE || one.state() == Volunteer.State.PAUSED;
    }
}
