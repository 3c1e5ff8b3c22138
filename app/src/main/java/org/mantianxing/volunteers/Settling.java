package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.mantianxing.district.Settings;
import org.mantianxing.identity.Accounts;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Role;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether somebody who has registered is a volunteer now, or waits: for a guardian first, then for the station. */
@Component
class Settling {
    private final ReviewStore reviews;
    private final VolunteerStores stores;
    private final Accounts accounts;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            ReviewStore reviews,
            VolunteerStores stores,
            Accounts accounts,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.stores = stores;
        this.accounts = accounts;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** A card that lacks nothing but, where the district wants it, a look; false when it is not in that state any more. */
    boolean settle(Actor actor, Volunteer card, Volunteer.State from) {
        boolean looked = settings.number(VolunteerDecisions.REVIEW, 0) == 0
                || reviews.last(card.id())
                        .filter(one -> one.state() == Review.State.ADMITTED)
                        .isPresent();
        if (!looked) {
            return wait(actor, card, from);
        }
        if (from != Volunteer.State.ACTIVE && !stores.cards().move(card.id(), from, Volunteer.State.ACTIVE)) {
            return false;
        }
        accounts.grant(actor.is(card.id()) ? actor : Actor.CLOCK, card.id(), Grant.of(Role.VOLUNTEER));
        return true;
    }

    private boolean wait(Actor actor, Volunteer card, Volunteer.State from) {
        if (from != Volunteer.State.APPLIED && !stores.cards().move(card.id(), from, Volunteer.State.APPLIED)) {
            return false;
        }
        if (reviews.ask(Ids.at(clock.instant()), card.id(), clock.instant())) {
            stores.history().write(actor, card.id(), Step.REVIEW_ASKED, "");
            tell(Review.State.ASKED, card, "");
        }
        return true;
    }

    /** Whether the station was ever asked to look. */
    boolean asked(UUID volunteer) {
        return reviews.last(volunteer).isPresent();
    }

    /** The person does not want it any more. */
    void giveUp(UUID volunteer) {
        reviews.decide(
                new Review(volunteer, volunteer, Review.State.WITHDRAWN, clock.instant(), "", ""), clock.instant());
    }

    void tell(Review.State state, Volunteer card, String words) {
        Instant now = clock.instant();
        events.publishEvent(new ReviewTold(Ids.at(now), state, card.id(), card.path(), words, now));
    }
}
