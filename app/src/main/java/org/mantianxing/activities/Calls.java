package org.mantianxing.activities;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How a call comes to be, and how it is called off. */
@Component
class Calls {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final ActivityStore store;
    private final SeatStore seats;
    private final OfferStore offers;
    private final Announcer announcer;
    private final CallOptions options;
    private final CallReview review;
    private final Clock clock;

    Calls(
            ActivityStore store,
            SeatStore seats,
            OfferStore offers,
            Announcer announcer,
            CallOptions options,
            CallReview review) {
        this.store = store;
        this.seats = seats;
        this.offers = offers;
        this.announcer = announcer;
        this.options = options;
        this.review = review;
        this.clock = announcer.clock();
    }

    CallChoices choices(Actor actor) {
        return options.choices(actor);
    }

    UUID open(Actor actor, NewCall wanted) {
        NewCall call = checked(actor, wanted);
        return put(actor, call, whose(actor, call, null, null));
    }

    /** Everything that can be wrong with a call, and whether this person may put it out; ready to be put out. */
    NewCall checked(Actor actor, NewCall wanted) {
        Site home = sound(actor, wanted);
        if (wanted.origin() == null && review.needed(actor, home.path())) {
            throw new Refused("这里发布招募要先经上一级审核，请点“提交审核”");
        }
        return options.ready(wanted);
    }

    /** Everything that can be wrong with a call; where it is for. */
    Site sound(Actor actor, NewCall wanted) {
        Optional<Site> site = options.site(actor, wanted.site());
        site.ifPresent(found -> Permissions.require(
                actor, Command.ACTIVITY_MANAGE, Target.at(found.path()).andTeam(wanted.team())));
        CallChecks.check(wanted, site, options.centre(actor), clock.instant());
        options.check(actor, wanted);
        options.checkTeaching(actor, wanted);
        return site.orElseThrow();
    }

    Whose whose(Actor actor, NewCall call, @Nullable UUID series, @Nullable LocalDate day) {
        Site home = options.site(actor, call.site()).orElseThrow();
        return new Whose(home.path(), options.organiser(actor, call, home), actor.account(), series, day, null);
    }

    UUID put(Actor actor, NewCall call, Whose whose) {
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        byte[] secret = new byte[20];
        RANDOM.nextBytes(secret);
        try {
            store.insert(id, call, whose, secret, now);
        } catch (DuplicateKeyException e) {
            throw new Conflict("这张订单已经发布了招募，不用再发一次");
        }
        seats.insert(id, call, now);
        announcer.step(actor, id, Kind.CALLED, "");
        announcer.called(store.find(id).orElseThrow());
        return id;
    }

    void cancel(Actor actor, Activity activity, String words) {
        new Checks()
                .that(!words.isBlank(), "words", "请写明取消的原因，志愿者会看到")
                .that(words.length() <= 300, "words", "原因最多 {0} 个字", 300)
                .done();
        end(actor, activity, ActivityState.CANCELLED, Kind.CANCELLED, words.strip());
    }

    /** Gives up: the words tell what was tried. */
    void unmet(Actor actor, Activity activity, String tried) {
        end(actor, activity, ActivityState.UNMET, Kind.UNMET, tried);
    }

    /** The roll is closed: whoever came has served, and nobody is looked for any more. */
    void finished(Actor actor, Activity activity, List<UUID> came, List<UUID> missed) {
        UUID id = activity.id();
        Instant now = clock.instant();
        if (activity.calling() && store.move(id, ActivityState.UNDER_WAY, "", now)) {
            announcer.began(activity);
        }
        if (!store.move(id, ActivityState.FINISHED, "", now)) {
            throw new Conflict("这项活动刚刚有了变化，请刷新后再看");
        }
        seats.closeOpen(id);
        offers.closeAll(id);
        announcer.step(actor, id, Kind.FINISHED, Packed.of("到场 {0} 人，没来 {1} 人", came.size(), missed.size()));
        announcer.finished(activity, came, missed);
    }

    private void end(Actor actor, Activity activity, ActivityState state, Kind step, String words) {
        UUID id = activity.id();
        seats.alone(id);
        if (!store.move(id, state, words, clock.instant())) {
            Activity now = store.find(id).orElseThrow();
            throw new Conflict("这项活动现在是“{0}”，不能再取消", Words.of(now.state().words()));
        }
        List<UUID> holders = Stream.of(held(id), offers.open(id), offers.waiting(id))
                .flatMap(List::stream)
                .distinct()
                .toList();
        seats.close(id);
        offers.closeAll(id);
        announcer.step(actor, id, step, words);
        Activity ended = store.find(id).orElseThrow();
        if (state == ActivityState.CANCELLED) {
            announcer.cancelled(ended, words, holders);
        } else {
            announcer.unmet(ended, words, holders);
        }
    }

    private List<UUID> held(UUID activity) {
        return seats.list(activity).stream()
                .filter(seat -> seat.state() == Seat.State.HELD)
                .map(Seat::volunteer)
                .filter(Objects::nonNull)
                .toList();
    }
}
