package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.activities.AnswerStore.Answer;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Acceptance;
import org.mantianxing.matching.Asking;
import org.mantianxing.matching.Asking.Answered;
import org.mantianxing.matching.Bond;
import org.mantianxing.matching.Enough;
import org.mantianxing.matching.Match;
import org.mantianxing.matching.Reason;
import org.springframework.stereotype.Component;

/** How likely people say yes, learnt from what became of the district's offers of the last year. */
@Component
class Accepting {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration OLDEST = Duration.ofMinutes(30);
    private static final int MOST = 20_000;
    private static final int EVENING = 18;
    private final AnswerStore answers;
    private final Clock clock;
    private final Map<String, Learnt> learnt = new ConcurrentHashMap<>();

    Accepting(AnswerStore answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** Learnt anew every half hour: a day's answers hardly move what a year's have taught. */
    private Learnt learnt() {
        String district = DistrictScope.get().code();
        Instant now = clock.instant();
        Learnt known = learnt.get(district);
        if (known == null || known.at().plus(OLDEST).isBefore(now)) {
            known = learn(now, answers.since(now.minus(YEAR), MOST));
            learnt.put(district, known);
        }
        return known;
    }

    /** How somebody has answered so far. */
    private record Own(int asked, int yes) {
        static final Own NOTHING = new Own(0, 0);

        Own and(boolean another) {
            return new Own(asked + 1, yes + (another ? 1 : 0));
        }
    }

    private record Learnt(Instant at, Acceptance model, Map<UUID, Own> own, Foresight foresight) {}

    /** Each offer as it looked when it was sent: what came later is not known yet. */
    private static Learnt learn(Instant now, List<Answer> answers) {
        Map<UUID, Own> own = new HashMap<>();
        List<Answered> all = new ArrayList<>();
        for (Answer one : answers) {
            Own before = own.getOrDefault(one.volunteer(), Own.NOTHING);
            all.add(new Answered(
                    asking(
                            one.skill(),
                            Phrasebook.parse(one.reasons()),
                            new Times(one.sentAt(), one.expiresAt(), one.startAt()),
                            before),
                    one.yes()));
            own.put(one.volunteer(), before.and(one.yes()));
        }
        int older = all.size() * 3 / 4;
        return new Learnt(
                now,
                Acceptance.of(all),
                own,
                new Foresight(
                        all.size(), Acceptance.of(all.subList(0, older)).calibration(all.subList(older, all.size()))));
    }

    /** How well the older three quarters of the answers foretell the last quarter. */
    Foresight foresight() {
        return learnt().foresight();
    }

    /** How many of those who fit must be asked, the best first, until the open seats fill with that certainty. */
    int enough(Activity activity, List<Match> best, Instant expires, Collection<Offer> waiting, double sure) {
        Instant now = clock.instant();
        Learnt known = learnt();
        double[] still = waiting.stream()
                .mapToDouble(one -> known.model()
                        .chance(asking(
                                one.skill(),
                                Phrasebook.parse(one.reasons()),
                                new Times(one.sentAt(), one.expiresAt(), activity.start()),
                                known.own().getOrDefault(one.volunteer(), Own.NOTHING))))
                .toArray();
        double[] next = best.stream()
                .mapToDouble(one -> known.model()
                        .chance(asking(
                                Waves.skill(one),
                                one.reasons(),
                                new Times(now, expires, activity.start()),
                                known.own().getOrDefault(one.candidate(), Own.NOTHING))))
                .toArray();
        return Enough.of(still, next, activity.open(), sure);
    }

    /** When an offer was sent, until when it waits, and when it begins. */
    private record Times(Instant sent, Instant expires, Instant start) {}

    private static double hours(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes() / 60.0;
    }

    private static Asking asking(String skill, List<Reason> reasons, Times times, Own own) {
        double kilometres = Double.NaN;
        boolean free = false;
        Bond bond = Bond.NONE;
        for (Reason reason : reasons) {
            switch (reason.code()) {
                case NEAR -> kilometres = Double.parseDouble(reason.arguments().getFirst()) / 1000;
                case FREE -> free = true;
                case SAME_TEAM -> bond = Bond.TEAM;
                case KNOWN_TO_THEM -> bond = Bond.KNOWS_PERSON;
                case SERVED_HERE -> bond = Bond.KNOWS_PLACE;
                case SAME_STATION -> bond = Bond.SAME_STATION;
                case SAME_AREA, PLAIN_LOCAL -> bond = Bond.SAME_AREA;
                default -> {}
            }
        }
        LocalDateTime local = ChinaTime.local(times.start());
        return new Asking(
                skill,
                kilometres,
                free,
                bond,
                hours(times.sent(), times.start()),
                hours(times.sent(), times.expires()),
                local.getDayOfWeek().getValue() > 5,
                local.getHour() >= EVENING,
                own.asked(),
                own.yes());
    }
}
