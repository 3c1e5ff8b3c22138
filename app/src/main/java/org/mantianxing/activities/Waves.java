package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityStep.Kind;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Packed;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Words;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Survey;
import org.springframework.stereotype.Component;

/** Brings a call to those whom it fits, wave by wave. */
@Component
class Waves {
    private static final Duration WHEN_NOBODY_IS_LEFT = Duration.ofMinutes(30);
    private static final int SHOWN = 50;
    /** So many are looked at for each open seat, within bounds: more are not asked in one wave. */
    private static final int MOST_A_SEAT = 40;

    private static final int LEAST = 60;
    private static final int MOST = 2_000;
    private final ActivityStore store;
    private final OfferStore offers;
    private final Sides sides;
    private final Announcer announcer;
    private final Phrasebooks phrasebooks;
    private final Clock clock;

    /** The two sides of a match. */
    @Component
    record Sides(Needs needs, Crowd crowd, Mustering mustering, Accepting accepting) {}

    Waves(
            ActivityStore store,
            OfferStore offers,
            Sides sides,
            Announcer announcer,
            Phrasebooks phrasebooks,
            Clock clock) {
        this.store = store;
        this.offers = offers;
        this.sides = sides;
        this.announcer = announcer;
        this.phrasebooks = phrasebooks;
        this.clock = clock;
    }

    /** Also whom one rule keeps out, and what would let more come; of one kind of seat, or of all where that is null. */
    Survey shown(Activity activity, @Nullable String kind) {
        Need need = sides.needs().of(activity);
        Need meant = kind == null ? need : need.only(kind);
        return sides.mustering().muster().survey(sides.crowd().call(activity, meant), clock.instant(), SHOWN);
    }

    private List<Match> best(Activity activity, int k) {
        return sides.mustering().muster().ranked(call(activity), clock.instant(), k);
    }

    private Call call(Activity activity) {
        return sides.crowd().call(activity, sides.needs().of(activity));
    }

    /** A wave that somebody sends by hand: at once, and in full. Tells how many were asked. */
    int send(Actor actor, UUID id) {
        store.lock(id);
        Activity activity = store.find(id).orElseThrow();
        requireCalling(activity);
        Instant now = clock.instant();
        Instant expires = WaveRule.expires(activity.replyBy(), activity.start(), now)
                .orElseThrow(() -> new Refused("离开始太近，已经来不及再发邀请。可以打电话联系，或让志愿者直接报名"));
        offers.expire(id, now);
        int sent = wave(actor, activity, chosen(activity, expires, List.of(), WaveRule.surest()), expires);
        if (sent == 0) {
            throw new Refused("现在没有更多合适的志愿者可以邀请。看看“差一点合适”的名单，或者放宽条件");
        }
        return sent;
    }

    /**
     * The platform's own turn at a call, under the row's lock, so that two nodes ask nobody twice: counts out what has
     * expired, and sends the next wave when it is due.
     */
    void turn(UUID id) {
        store.lock(id);
        Activity activity = store.find(id).orElseThrow();
        Instant now = clock.instant();
        if (offers.expire(id, now) > 0) {
            announcer.changed(id);
        }
        if (activity.state() != ActivityState.RECRUITING
                || activity.open() == 0
                || !activity.start().isAfter(now)) {
            return;
        }
        Instant due = activity.nextWaveAt();
        if (due != null && due.isAfter(now)) {
            return;
        }
        WaveRule.quietUntil(activity.start(), now)
                .ifPresentOrElse(morning -> store.nextWave(id, morning), () -> next(activity));
    }

    private void next(Activity activity) {
        Instant now = clock.instant();
        int sent = WaveRule.expires(activity.replyBy(), activity.start(), now)
                .map(expires -> wave(
                        Actor.CLOCK,
                        activity,
                        chosen(
                                activity,
                                expires,
                                waiting(activity),
                                WaveRule.sure(activity.replyBy(), activity.start(), now, expires)),
                        expires))
                .orElse(0);
        if (sent == 0) {
            store.nextWave(activity.id(), now.plus(WHEN_NOBODY_IS_LEFT));
        }
    }

    private List<Offer> waiting(Activity activity) {
        return offers.list(activity.id()).stream()
                .filter(one -> one.state() == Offer.State.SENT)
                .toList();
    }

    /** The best of those who fit, so many that the open seats fill with that certainty. */
    private List<Match> chosen(Activity activity, Instant expires, List<Offer> waiting, double sure) {
        List<Match> best = best(activity, Math.clamp((long) activity.open() * MOST_A_SEAT, LEAST, MOST));
        return best.subList(0, sides.accepting().enough(activity, best, expires, waiting, sure));
    }

    private int wave(Actor actor, Activity activity, List<Match> chosen, Instant expires) {
        Phrasebook words = phrasebooks.of(Actor.CLOCK);
        int number = activity.waves() + 1;
        int sent = 0;
        for (Match match : chosen) {
            sent += send(activity, match, number, expires, words) ? 1 : 0;
        }
        if (sent > 0) {
            store.waved(activity.id(), number, expires);
            announcer.step(actor, activity.id(), Kind.WAVE, Packed.of("第 {0} 批，{1} 人", number, sent));
        }
        return sent;
    }

    /** Asks one person whom staff chose: rules that only guard against a bad guess may be set aside, others may not. */
    void offer(Actor actor, UUID id, UUID volunteer) {
        Words no = ask(actor, calling(id), List.of(volunteer)).no().keySet().stream()
                .findFirst()
                .orElse(null);
        if (no != null) {
            throw new Refused("不能邀请这名志愿者：{0}", no);
        }
        announcer.step(actor, id, Kind.OFFERED, "");
    }

    /** Asks many whom staff chose, by the same rules; those whom one forbids to ask are passed over. */
    Invited offerAll(Actor actor, UUID id, Collection<UUID> volunteers) {
        Invited invited = ask(actor, calling(id), volunteers);
        if (invited.asked() > 0) {
            announcer.step(actor, id, Kind.OFFERED, Packed.of("{0} 人", invited.asked()));
        }
        return invited;
    }

    private Activity calling(UUID id) {
        store.lock(id);
        Activity activity = store.find(id).orElseThrow();
        requireCalling(activity);
        return activity;
    }

    private Invited ask(Actor actor, Activity activity, Collection<UUID> volunteers) {
        Instant now = clock.instant();
        Instant expires = WaveRule.expires(activity.replyBy(), activity.start(), now)
                .orElseThrow(() -> new Refused("离开始太近，已经来不及再发邀请。可以打电话联系，或让志愿者直接报名"));
        Need need = sides.needs().of(activity);
        Phrasebook words = phrasebooks.of(actor);
        Map<Words, Integer> no = new LinkedHashMap<>();
        int asked = 0;
        for (UUID volunteer : volunteers) {
            var candidate = sides.crowd().one(volunteer, activity, need).orElse(null);
            Words why = candidate == null
                    ? Words.of("没有找到，或者不再接收招募")
                    : Matching.objections(need, candidate, now).stream()
                            .filter(reason -> !guess(reason))
                            .findFirst()
                            .map(reason -> words.words(reason, false))
                            .orElse(null);
            if (candidate != null
                    && why == null
                    && !send(activity, Matching.explain(need, candidate, now), 0, expires, words)) {
                why = Words.of("已经邀请过了");
            }
            if (why == null) {
                asked++;
            } else {
                no.merge(why, 1, Integer::sum);
            }
        }
        return new Invited(asked, no);
    }

    private static boolean guess(Reason reason) {
        return reason.code() == Reason.Code.NOT_FREE || reason.code() == Reason.Code.TOO_FAR;
    }

    private boolean send(Activity activity, Match match, int wave, Instant expires, Phrasebook words) {
        Instant now = clock.instant();
        String skill = skill(match);
        Offer offer = new Offer(
                Ids.at(now),
                activity.id(),
                match.candidate(),
                skill,
                wave,
                match.score(),
                Phrasebook.lines(match.reasons()),
                Offer.State.SENT,
                now,
                expires,
                null);
        boolean sent = offers.send(offer);
        if (sent) {
            announcer.offered(activity, offer, words.chinese(match.reasons()));
        }
        return sent;
    }

    /** By which somebody was chosen, empty where any would do. */
    static String skill(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.code() == Reason.Code.HAS_SKILL || reason.code() == Reason.Code.PROVEN_SKILL)
                .map(reason -> reason.arguments().getFirst())
                .findFirst()
                .orElse("");
    }

    private void requireCalling(Activity activity) {
        if (!activity.calling()) {
            throw new Refused("这项活动现在是“{0}”，不用再邀请", Words.of(activity.state().words()));
        }
        if (activity.open() == 0) {
            throw new Refused("名额已满，不用再邀请");
        }
        if (!activity.start().isAfter(clock.instant())) {
            throw new Refused("活动已经到了开始时间，不能再邀请");
        }
    }
}
