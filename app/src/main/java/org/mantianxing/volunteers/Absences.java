package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.volunteers.VolunteerStep.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days on which volunteers cannot come: no calls for these, and nothing else changes. */
@Service
public class Absences {
    private static final int MOST = 10;
    private final AwayStore store;
    private final VolunteerStore cards;
    private final HistoryStore history;
    private final Clock clock;

    Absences(VolunteerStores stores, Clock clock) {
        this.store = stores.away();
        this.cards = stores.cards();
        this.history = stores.history();
        this.clock = clock;
    }

    /** One's own, today's and those to come, the soonest first. */
    public List<Away> list(Actor actor) {
        UUID me = own(actor);
        return store.of(List.of(me), today()).getOrDefault(me, List.of());
    }

    /** From a day to another, both included; throws Invalid for {@code from} or {@code until}. */
    @Transactional
    public void add(Actor actor, @Nullable LocalDate from, @Nullable LocalDate until) {
        UUID me = own(actor);
        LocalDate today = today();
        LocalDate first = from == null ? today : from;
        LocalDate last = until == null ? first : until;
        new Checks()
                .that(from != null, "from", "请选从哪天起")
                .that(!last.isBefore(today), "until", "这些天已经过去了")
                .that(!last.isBefore(first), "until", "结束那天要在开始那天之后，同一天也可以")
                .that(first.isBefore(today.plusYears(1)), "from", "最多提前一年说")
                .that(last.isBefore(first.plusYears(1)), "until", "一次最多一年；更久可以先暂停")
                .that(list(actor).size() < MOST, "from", "最多记 {0} 段，先去掉一段再加", MOST)
                .done();
        store.insert(new Away(Ids.at(clock.instant()), me, first, last));
        history.write(actor, me, Step.AWAY, "");
    }

    /** These days are free again. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        UUID me = own(actor);
        if (!store.delete(id, me)) {
            throw new NotFound();
        }
        history.write(actor, me, Step.AWAY, "");
    }

    private UUID own(Actor actor) {
        Permissions.require(actor, Command.OFFER_ANSWER, Target.ownedBy(actor.id()));
        return cards.find(actor.id()).map(Volunteer::id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
