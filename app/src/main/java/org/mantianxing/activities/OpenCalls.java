package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mantianxing.district.Kept;
import org.mantianxing.matching.Need;
import org.springframework.stereotype.Component;

/**
 * The calls that anybody may answer, with what they need. Everybody who opens the list of tasks is held against the same
 * ones, so they are read once; whoever then answers one is judged by what is true at that moment.
 */
@Component
class OpenCalls {
    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final int LOOKED_AT = 500;
    private final Kept<List<OpenCall>> calls;

    /** A call and what its open seats need. */
    record OpenCall(Activity activity, Need need) {
        boolean suits(Collection<String> skills) {
            return need.general() || need.skills().stream().anyMatch(skills::contains);
        }
    }

    OpenCalls(CallStore store, Needs needs, Clock clock) {
        this.calls = new Kept<>(() -> read(store, needs, clock.instant()), OLDEST);
    }

    private static List<OpenCall> read(CallStore store, Needs needs, Instant now) {
        List<Activity> open = store.open(now, LOOKED_AT);
        Map<UUID, Need> wanted = needs.of(open);
        return open.stream()
                .flatMap(one -> Stream.ofNullable(wanted.get(one.id())).map(need -> new OpenCall(one, need)))
                .toList();
    }

    /** Those with a seat for somebody who has these skills, that begin between the two moments. */
    List<OpenCall> to(Collection<String> skills, Instant from, Instant to) {
        return calls.get().stream()
                .filter(call -> call.activity().start().isAfter(from)
                        && call.activity().start().isBefore(to))
                .filter(call -> call.suits(skills))
                .toList();
    }

    /** To be called by whatever changes an activity. */
    void changed() {
        calls.forget();
    }
}
