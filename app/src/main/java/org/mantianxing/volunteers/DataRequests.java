package org.mantianxing.volunteers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.district.Audited;
import org.mantianxing.district.Sites;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Normal;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about their own data, for the staff of their home; nobody answers what they asked themselves. */
@Service
public class DataRequests {
    private static final int LONGEST = 300;
    private static final int SHOWN = 20;
    private final DataRequestStore store;
    private final VolunteerStores stores;
    private final Sites sites;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DataRequests(
            DataRequestStore store,
            VolunteerStores stores,
            Sites sites,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.stores = stores;
        this.sites = sites;
        this.events = events;
        this.clock = clock;
    }

    /** Asks; throws Invalid, or Conflict where the same is asked already. */
    @Transactional
    public void ask(Actor actor, DataRequest.Kind kind, String typed) {
        UUID me = me(actor);
        String words = Normal.line(typed);
        check(words, "请写清楚是哪一项、应该是什么");
        String path = stores.cards()
                .find(me)
                .map(Volunteer::path)
                .orElseGet(() -> sites.centre(actor).path());
        Instant now = clock.instant();
        DataRequest asked =
                new DataRequest(Ids.at(now), me, path, kind, words, DataRequest.State.ASKED, now, null, "", "");
        if (!store.ask(asked)) {
            throw new Conflict("同样的要求已经在等答复了");
        }
        tell(asked, DataRequest.State.ASKED, words);
    }

    /** One's own, the latest first. */
    public List<DataRequest> own(Actor actor) {
        return store.of(me(actor), SHOWN);
    }

    /** Does not want an answer any more. */
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        if (store.find(id).filter(one -> actor.is(one.account())).isEmpty()) {
            throw new NotFound();
        }
        decide(id, DataRequest.State.WITHDRAWN, actor.name(), "");
    }

    /** Those that wait on the desks of this person, who asked first on top. */
    public List<DataRequest> waiting(Actor actor) {
        Permissions.requireEver(actor, Command.VOLUNTEER_ADMIT);
        return store.waiting().stream()
                .filter(one -> Permissions.allows(actor, Command.VOLUNTEER_ADMIT, Target.at(one.path())))
                .toList();
    }

    /** Answers what was done, or why not; throws Invalid, Refused for one's own, Conflict when it was answered. */
    @Transactional
    public void answer(Actor actor, UUID id, boolean done, String typed) {
        DataRequest asked = store.find(id).orElseThrow(NotFound::new);
        Permissions.require(actor, Command.VOLUNTEER_ADMIT, Target.at(asked.path()));
        if (actor.is(asked.account())) {
            throw new Refused("自己的资料请别人来办");
        }
        String words = Normal.line(typed);
        check(words, "请写明办了什么，或者为什么不能办");
        DataRequest.State state = done ? DataRequest.State.DONE : DataRequest.State.REFUSED;
        decide(id, state, actor.name(), words);
        events.publishEvent(
                new Audited(actor, "DATA_REQUEST", asked.account(), asked.kind().words() + "：" + words));
        tell(asked, state, words);
    }

    private static void check(String words, String missing) {
        new Checks()
                .that(!words.isEmpty(), "words", missing)
                .that(words.codePointCount(0, words.length()) <= LONGEST, "words", "最多写 {0} 个字", LONGEST)
                .done();
    }

    private void decide(UUID id, DataRequest.State state, String name, String answer) {
        if (!store.decide(id, state, name, answer, clock.instant())) {
            throw new Conflict("已经答复过了");
        }
    }

    private void tell(DataRequest asked, DataRequest.State state, String words) {
        Instant now = clock.instant();
        events.publishEvent(
                new DataRequested(Ids.at(now), state, asked.kind(), asked.account(), asked.path(), words, now));
    }

    private static UUID me(Actor actor) {
        Permissions.require(actor, Command.PROFILE, Target.ownedBy(actor.id()));
        return actor.id();
    }
}
