package org.mantianxing.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.teams.Team;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Promises to come: confirmed before, handed over, made for one's team; and, where they were not kept, explained and excused.
 * The fourth door.
 */
@Service
public class Promises {
    private static final int MOST_WORDS = 300;
    private final ActivityAccess access;
    private final PromiseStore promises;
    private final LapseStore lapses;
    private final Together together;
    private final Announcer announcer;
    private final Clock clock;

    Promises(
            ActivityAccess access,
            PromiseStore promises,
            LapseStore lapses,
            Together together,
            Announcer announcer,
            Clock clock) {
        this.access = access;
        this.promises = promises;
        this.lapses = lapses;
        this.together = together;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** What concerns more than one person. */
    @Component
    record Together(Handing handing, Swapping swapping, HandoverStore handovers, Groups groups, Families families) {}

    /** One comes for sure; said twice, it is said. */
    @Transactional
    public void confirm(Actor actor, UUID id) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        Activity activity = access.get(actor, id);
        if (activity.state().over()) {
            throw new Conflict("这项活动已经结束或取消了");
        }
        if (!promises.confirm(id, actor.id(), clock.instant())) {
            throw new Refused("您没有这项活动的名额");
        }
        announcer.changed(id);
    }

    /** What this person has said about coming. */
    public Promise promise(Actor actor, UUID activity) {
        return actor.signedIn() ? promises.of(activity, actor.id()).orElse(Promise.NONE) : Promise.NONE;
    }

    /** Who has confirmed, for those who lead. */
    public List<UUID> confirmed(Actor leader, Activity activity) {
        access.watched(leader, activity.id());
        return promises.confirmed(activity.id());
    }

    /**
     * How somebody keeps their promises.
     *
     * @param kept how often they came in the time in which a lapse fades
     */
    public record Reliability(long kept, List<Lapse> lapses) {}

    /** One's own. */
    public Reliability own(Actor actor) {
        return reliability(actor.id());
    }

    /** Somebody else's, for those who may read their card. */
    public Reliability of(Actor actor, Volunteer card) {
        Permissions.require(
                actor, Command.VOLUNTEER_READ, Target.ownedBy(card.id()).andPath(card.path()));
        return reliability(card.id());
    }

    private Reliability reliability(UUID volunteer) {
        Instant since = clock.instant().minus(Lapse.FADES);
        return new Reliability(lapses.kept(volunteer, since), lapses.ofVolunteer(volunteer));
    }

    /** Says why; whoever leads reads it. */
    @Transactional
    public void explain(Actor actor, UUID lapse, String words) {
        Lapse own = lapses.find(lapse).filter(one -> actor.is(one.volunteer())).orElseThrow(NotFound::new);
        new Checks()
                .that(!words.isBlank(), "words", "请写一下原因，一句话就好")
                .that(words.length() <= MOST_WORDS, "words", "原因最多 {0} 个字", MOST_WORDS)
                .done();
        if (own.excusedAt() != null) {
            throw new Conflict("这一次已经被谅解了，不用再说明");
        }
        lapses.explain(lapse, words.strip(), clock.instant());
        announcer.changed(own.activity());
    }

    /** Those of an activity, for those who lead it. */
    public List<Lapse> of(Actor actor, UUID activity) {
        access.watched(actor, activity);
        return lapses.of(activity);
    }

    /** It counts no more. Nobody excuses themselves. */
    @Transactional
    public void excuse(Actor actor, UUID lapse) {
        Lapse one = lapses.find(lapse).orElseThrow(NotFound::new);
        access.led(actor, one.activity());
        if (actor.is(one.volunteer())) {
            throw new Refused("自己的请别人来谅解");
        }
        if (!lapses.excuse(lapse, actor, clock.instant())) {
            throw new Conflict("已经谅解过了");
        }
        announcer.step(actor, one.activity(), ActivityStep.Kind.EXCUSED, "");
    }

    // ---- another in one's stead, and many at once

    /** Asks another, named by volunteer number, to come in one's stead; the seat stays one's own until they say yes. */
    @Transactional
    public void handOver(Actor actor, UUID activity, String number) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.handing().ask(actor, access.get(actor, activity), number);
    }

    @Transactional
    public void takeBack(Actor actor, UUID activity) {
        together.handing().takeBack(actor, access.get(actor, activity));
    }

    /** Comes in the stead of whoever asked; {@code agreed}: to the agreement that the call shows. */
    @Transactional
    public void comeInstead(Actor actor, UUID activity, boolean agreed) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.handing().take(actor, access.get(actor, activity), agreed);
    }

    @Transactional
    public void notInstead(Actor actor, UUID activity) {
        together.handing().refuse(actor, access.get(actor, activity));
    }

    /** Would come instead, if the giver came to a task of one's own in return. */
    @Transactional
    public void askInReturn(Actor actor, UUID activity, UUID own) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.swapping().ask(actor, access.get(actor, activity), own);
    }

    /** Swaps with whoever was asked and asked for something in return: both seats change hands, or neither. */
    @Transactional
    public void swap(Actor actor, UUID activity) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.swapping().agree(actor, access.get(actor, activity));
    }

    @Transactional
    public void notSwap(Actor actor, UUID activity) {
        together.swapping().refuse(actor, access.get(actor, activity));
    }

    /**
     * Whether this person asks somebody, and whether somebody asks them.
     *
     * @param inReturn what whoever was asked wants in return: of this person where they ask, by them where they are asked
     * @param choices tasks of one's own that one could ask in return
     */
    public record Handovers(
            boolean asking, boolean asked, @Nullable Activity inReturn, List<Activity> choices) {
        public static final Handovers NONE = new Handovers(false, false, null, List.of());
    }

    public Handovers handovers(Actor actor, UUID activity) {
        if (!actor.signedIn()) {
            return Handovers.NONE;
        }
        boolean asking = together.handovers().asked(activity, actor.id()).isPresent();
        boolean asked = !together.handovers().askedOf(activity, actor.id()).isEmpty();
        return new Handovers(
                asking,
                asked,
                asking
                        ? together.swapping().wanted(activity, actor.id())
                        : asked ? together.swapping().asked(activity, actor.id()) : null,
                asked ? together.swapping().choices(access.get(actor, activity), actor.id()) : List.of());
    }

    /** The teams whose members this person may sign up. */
    public List<Team> led(Actor actor) {
        actor.id();
        return together.groups().led(actor);
    }

    public List<Member> members(Actor actor, UUID activity, UUID team, boolean english) {
        actor.id();
        return together.groups().members(actor, access.get(actor, activity), team, english);
    }

    /** Signs members of one's team up: those who can are in, the others are told with every reason. */
    @Transactional
    public List<Member> signUpTeam(Actor actor, UUID activity, UUID team, List<UUID> chosen) {
        actor.id();
        return together.groups().signUp(actor, access.get(actor, activity), team, chosen);
    }

    // ---- one's own children

    /** One's own children before an activity; empty for who has none. */
    public List<Companion> companions(Actor actor, UUID activity, boolean english) {
        return actor.signedIn() ? together.families().of(actor, access.get(actor, activity), english) : List.of();
    }

    /**
     * A guardian with a seat brings a child along, which is the consent that each activity asks for; throws NotFound for
     * somebody else's child, Refused with every reason.
     *
     * @param agreed to the agreement that the call shows, for the child
     */
    @Transactional
    public void bring(Actor actor, UUID activity, UUID child, boolean agreed) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.families().bring(actor, access.get(actor, activity), child, agreed);
    }

    /** The child stays at home. */
    @Transactional
    public void leaveHome(Actor actor, UUID activity, UUID child) {
        Permissions.require(actor, Command.SIGN_UP, Target.ownedBy(actor.id()));
        together.families().leaveHome(actor, access.get(actor, activity), child);
    }
}
