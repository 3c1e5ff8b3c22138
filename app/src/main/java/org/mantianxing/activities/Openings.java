package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.district.Kept;
import org.mantianxing.matching.Call;
import org.mantianxing.matching.Candidate;
import org.mantianxing.matching.Matching;
import org.mantianxing.matching.Need;
import org.mantianxing.matching.Person;
import org.mantianxing.matching.Reason;
import org.mantianxing.matching.Span;
import org.springframework.stereotype.Component;

/** Which skill would have opened how many calls to somebody, of those of the last ninety days. */
@Component
class Openings {
    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration OLDEST = Duration.ofMinutes(10);
    private static final int MOST = 5_000;
    private static final int SHOWN = 3;
    private final Clock clock;
    private final Kept<List<Call>> calls;

    Openings(CallStore store, Needs needs, Clock clock) {
        this.clock = clock;
        this.calls = new Kept<>(() -> read(store, needs, clock.instant()), OLDEST);
    }

    private static List<Call> read(CallStore store, Needs needs, Instant now) {
        List<Activity> past = store.started(now.minus(BACK), now, MOST);
        Map<UUID, Need> wanted = needs.of(past);
        return past.stream()
                .map(one -> new Call(
                        Objects.requireNonNull(wanted.get(one.id())),
                        new Span(one.start(), one.end()),
                        Map.of(),
                        Map.of()))
                .filter(call -> !call.need().general())
                .toList();
    }

    /** The skills that would open most, at most three. */
    List<Opening> of(Person me) {
        Map<String, Integer> opens = new HashMap<>();
        for (Call call : calls.get()) {
            if (onlySkillIsMissing(me, call)) {
                call.need().skills().forEach(skill -> opens.merge(skill, 1, Integer::sum));
            }
        }
        return opens.entrySet().stream()
                .map(one -> new Opening(one.getKey(), one.getValue()))
                .sorted(Comparator.comparingInt(Opening::calls).reversed().thenComparing(Opening::skill))
                .limit(SHOWN)
                .toList();
    }

    private boolean onlySkillIsMissing(Person me, Call call) {
        Candidate looking = Candidate.of(me, call, Set.of(), Set.of(), Set.of()).unasked();
        List<Reason> against = Matching.objections(call.need(), looking, clock.instant());
        return against.size() == 1 && against.getFirst().code() == Reason.Code.LACKS_SKILL;
    }
}
