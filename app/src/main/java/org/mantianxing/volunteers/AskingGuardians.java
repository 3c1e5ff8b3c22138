package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Account;
import org.mantianxing.identity.Accounts;
import org.mantianxing.identity.IdPaper;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Invalid;
import org.mantianxing.kernel.Refused;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who needs a guardian's consent, and asking for it. */
@Component
class AskingGuardians {
    static final int GROWN_UP = 18;
    /** Each asking is a short message to somebody else's phone. */
    private static final int MOST_A_DAY = 3;

    private final ConsentStore store;
    private final VolunteerStores stores;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AskingGuardians(
            ConsentStore store,
            VolunteerStores stores,
            Accounts accounts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** A document tells the day; a year alone counts as if born on its last day. */
    boolean needed(@Nullable Integer birthYear, @Nullable IdPaper paper) {
        LocalDate today = ChinaTime.today(clock);
        Optional<LocalDate> birth = paper == null ? Optional.empty() : paper.birth();
        return birth.map(day -> Period.between(day, today).getYears() < GROWN_UP)
                .orElse(birthYear != null && today.getYear() - birthYear <= GROWN_UP);
    }

    /** Whether a guardian has agreed. */
    boolean agreed(UUID volunteer) {
        return store.last(volunteer)
                .filter(one -> one.state() == Consent.State.GIVEN)
                .isPresent();
    }

    /** Whether somebody is still under age, and the guardian who was asked has not agreed or has taken it back. */
    boolean lacking(Volunteer card) {
        return needed(card.birthYear(), null)
                && store.last(card.id())
                        .filter(one -> one.state() != Consent.State.GIVEN)
                        .isPresent();
    }

    /**
     * Throws Invalid for {@code guardianPhone} or {@code guardianRelation} where nobody could be asked. Who a number belongs to is
     * not told here: whether a guardian is grown up is seen when they agree.
     */
    void check(Actor actor, Guardian guardian) {
        String phone = Normal.phone(guardian.phone());
        new Checks()
                .that(Normal.isPhone(phone), "guardianPhone", "您未满 18 岁，请填监护人的手机号；满了的请填证件号码")
                .that(guardian.relation() != null, "guardianRelation", "请选监护人是您的什么人")
                .done();
        Optional<Account> known = accounts.findByPhone(Actor.CLOCK, phone);
        if (known.filter(one -> actor.is(one.id())).isPresent()) {
            throw Invalid.field("guardianPhone", "监护人的手机号要和您自己的不一样");
        }
    }

    /** Asks by the guardian's own phone; an account is made for it if it is new. */
    void ask(Actor actor, UUID volunteer, Guardian guardian, String name) {
        check(actor, guardian);
        Instant now = clock.instant();
        if (store.askedSince(volunteer, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new Refused("今天已经请过 {0} 次了，请明天再发", MOST_A_DAY);
        }
        UUID other =
                accounts.enrol(Actor.CLOCK, Normal.phone(guardian.phone()), "").id();
        UUID id = Ids.at(now);
        store.ask(id, volunteer, other, Objects.requireNonNull(guardian.relation()), now);
        stores.history().write(actor, volunteer, Step.GUARDIAN_ASKED, "");
        tell(ConsentTold.What.ASKED, volunteer, other, name);
    }

    void tell(ConsentTold.What what, UUID volunteer, UUID guardian, String name) {
        Instant now = clock.instant();
        events.publishEvent(new ConsentTold(Ids.at(now), what, volunteer, guardian, name, now));
    }
}
