package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registrations that wait for a look, for the staff of the home station; nobody looks at their own. */
@Service
public class Reviews {
    private static final int LONGEST = 100;
    private final ReviewStore store;
    private final VolunteerStores stores;
    private final Settling settling;
    private final AskingGuardians guardians;
    private final Clock clock;

    Reviews(ReviewStore store, VolunteerStores stores, Settling settling, AskingGuardians guardians, Clock clock) {
        this.guardians = guardians;
        this.store = store;
        this.stores = stores;
        this.settling = settling;
        this.clock = clock;
    }

    /** A registration and the card that was written. */
    public record Waiting(Review review, Volunteer card) {}

    /** Those of one's places, who asked first on top. */
    public List<Waiting> waiting(Actor actor) {
        Permissions.requireEver(actor, Command.VOLUNTEER_ADMIT);
        return store.waiting().stream()
                .flatMap(one -> stores.cards().find(one.volunteer()).map(card -> new Waiting(one, card)).stream())
                .filter(one -> !actor.is(one.card().id())
                        && Permissions.allows(
                                actor,
                                Command.VOLUNTEER_ADMIT,
                                Target.at(one.card().path())))
                .toList();
    }

    /** What became of one's own registration, the last time. */
    public Optional<Review> own(Actor actor) {
        return store.last(actor.id());
    }

    /** From now on a volunteer; throws Conflict when somebody else has decided, Refused while no guardian agrees. */
    @Transactional
    public void admit(Actor actor, UUID volunteer) {
        Volunteer card = decide(actor, volunteer, Review.State.ADMITTED, "");
        if (guardians.lacking(card)) {
            throw new Refused("他未满 18 岁，监护人还没有同意");
        }
        stores.history().write(actor, volunteer, Step.ADMITTED, "");
        if (!settling.settle(actor, card, Volunteer.State.APPLIED)) {
            throw new Conflict("这份资料刚才有了变化，请重新看一下");
        }
        settling.tell(Review.State.ADMITTED, card, "");
    }

    /** No volunteer; the person reads why and may register again. */
    @Transactional
    public void refuse(Actor actor, UUID volunteer, String typed) {
        String why = Normal.line(typed);
        new Checks()
                .that(!why.isEmpty(), "why", "请写明为什么，本人会看到")
                .that(why.codePointCount(0, why.length()) <= LONGEST, "why", "最多写 {0} 个字", LONGEST)
                .done();
        Volunteer card = decide(actor, volunteer, Review.State.REFUSED, why);
        stores.cards().move(volunteer, Volunteer.State.APPLIED, Volunteer.State.LEFT);
        stores.history().write(actor, volunteer, Step.NOT_ADMITTED, why);
        settling.tell(Review.State.REFUSED, card, why);
    }

    private Volunteer decide(Actor actor, UUID volunteer, Review.State state, String why) {
        Volunteer card = stores.cards().find(volunteer).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.VOLUNTEER_ADMIT, Target.at(card.path()));
        if (actor.is(volunteer)) {
            throw new Refused("自己的资料请别人来办");
        }
        Review decision = new Review(volunteer, volunteer, state, clock.instant(), actor.name(), why);
        if (!store.decide(decision, clock.instant())) {
            throw new Conflict("已经有人处理过了");
        }
        return card;
    }
}
