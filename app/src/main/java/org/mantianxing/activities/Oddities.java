package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.Oddity.Kind;
import org.mantianxing.identity.Command;
import org.mantianxing.identity.Permissions;
import org.mantianxing.identity.Target;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Words;
import org.mantianxing.volunteers.Volunteer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Odd patterns of presence in the last ninety days, for whoever audits: a list with reasons. Nothing is taken from anybody
 * by it; who has looked notes what they found, and corrects hours where hours are corrected. The fifth door.
 */
@Service
public class Oddities {
    private static final Duration BACK = Duration.ofDays(90);
    private static final int PEOPLE = 3;
    private static final double LEAST_METRES = 5_000;
    /** 120 km/h. */
    private static final double METRES_A_SECOND = 33.3;

    private static final int ROLLS = 20;
    private static final int MINUTES = 6_000;
    private static final int TIMES = 5;
    private static final int MOST_WORDS = 300;
    private final OddityStore store;
    private final Crowd crowd;
    private final Clock clock;

    Oddities(OddityStore store, Crowd crowd, Clock clock) {
        this.store = store;
        this.crowd = crowd;
        this.clock = clock;
    }

    /** Those nobody has looked at on top. */
    public List<Oddity> list(Actor actor) {
        Permissions.require(actor, Command.AUDIT_READ, Target.NOTHING);
        Instant since = clock.instant().minus(BACK);
        List<OddityStore.OnePhone> phones = store.onePhone(since, PEOPLE);
        List<OddityStore.Trip> trips = store.tooFar(since, LEAST_METRES, METRES_A_SECOND);
        List<OddityStore.Rolls> rolls = store.tooRound(since, ROLLS);
        List<OddityStore.Much> much = store.tooMuch(since, MINUTES, TIMES);
        Names names = new Names(
                crowd.volunteers(Stream.of(
                                trips.stream().map(OddityStore.Trip::volunteer),
                                rolls.stream().map(OddityStore.Rolls::leader),
                                much.stream().map(OddityStore.Much::volunteer))
                        .flatMap(some -> some)
                        .distinct()
                        .toList()),
                store.seen());
        List<Oddity> all = new ArrayList<>();
        phones.forEach(one -> all.add(names.oddity(
                Kind.ONE_PHONE,
                one.activity() + ":" + one.phone(),
                null,
                Words.of("“{0}”里，{1} 个人是用同一台手机签到的", one.title(), one.count()),
                one.activity())));
        trips.forEach(one -> all.add(names.oddity(
                Kind.TOO_FAR,
                one.activity() + ":" + one.volunteer(),
                one.volunteer(),
                Words.of(
                        "离开“{0}”才 {1} 分钟，就在 {2} 公里外的“{3}”签到",
                        one.title(),
                        Math.round(one.seconds() / 60),
                        String.format(Locale.ROOT, "%.1f", one.metres() / 1000),
                        one.nextTitle()),
                one.activity())));
        rolls.forEach(one -> all.add(names.oddity(
                Kind.TOO_ROUND,
                one.leader().toString(),
                one.leader(),
                Words.of("点名记了 {0} 人次，{1} 人次到和走都正好是计划的时间", one.called(), one.exact()),
                null)));
        much.forEach(one -> all.add(names.oddity(
                Kind.TOO_MUCH,
                one.volunteer().toString(),
                one.volunteer(),
                Words.of(
                        "九十天里 {0} 小时，一半的人不到 {1} 小时",
                        Math.round(one.minutes() / 60), String.format(Locale.ROOT, "%.1f", one.median() / 60)),
                null)));
        all.sort(Comparator.comparing((Oddity one) -> one.seen() != null));
        return all;
    }

    /** Notes what somebody found who has looked. */
    @Transactional
    public void note(Actor actor, String key, String words) {
        Oddity oddity = list(actor).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
        new Checks()
                .that(!words.isBlank(), "words", "请写一句看下来的情况")
                .that(words.length() <= MOST_WORDS, "words", "原因最多 {0} 个字", MOST_WORDS)
                .done();
        if (oddity.seen() != null || !store.note(key, words.strip(), actor, clock.instant())) {
            throw new Conflict("已经有人看过了");
        }
    }

    /** What is known of the people, and what was noted. */
    private record Names(Map<UUID, Volunteer> people, Map<String, Oddity.Seen> seen) {
        Oddity oddity(Kind kind, String of, @Nullable UUID who, Words why, @Nullable UUID activity) {
            String key = kind.name() + ":" + of;
            Volunteer person = who == null ? null : people.get(who);
            return new Oddity(key, kind, person == null ? "" : person.nameMasked(), why, activity, seen.get(key));
        }
    }
}
