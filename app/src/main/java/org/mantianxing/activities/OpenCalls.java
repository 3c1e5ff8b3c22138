package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mantianxing.district.Kept;
import org.mantianxing.matching.Need;
import org.springframework.stereotype.Component;

/**
 * The calls that are still recruiting. Everybody who opens the list of tasks sees the same ones and is held against the
 * same ones, so they are read once; whoever then answers one is judged by what is true at that moment.
 */
@Component
class OpenCalls {
    private static final Duration OLDEST = Duration.ofSeconds(2);
    private static final Set<ActivityState> RECRUITING = Set.of(ActivityState.RECRUITING);
    /** Read from so long ago, so that whoever looked at the clock before this was read is answered too. */
    private static final Duration EARLIER = Duration.ofMinutes(1);

    /** Of more than these, lists are read from the database. */
    private static final int MOST = 2_000;

    private final CallStore store;
    private final Kept<Board> board;

    /** A call that anybody may answer, and what its open seats need. */
    record OpenCall(Activity activity, Need need) {
        boolean suits(Collection<String> skills) {
            return need.general() || need.skills().stream().anyMatch(skills::contains);
        }
    }

    /** Calls that begin after a moment, the soonest first, and those of them that anybody may answer. */
    private record Board(Instant after, List<Activity> recruiting, Map<UUID, Activity> byId, List<OpenCall> open) {
        boolean answers(ActivityQuery query) {
            return query.states().equals(RECRUITING)
                    && query.team() == null
                    && !query.newestFirst()
                    && query.from() != null
                    && query.from().isAfter(after)
                    && recruiting.size() < MOST;
        }
    }

    OpenCalls(CallStore store, Needs needs, Clock clock) {
        this.store = store;
        this.board = new Kept<>(() -> read(store, needs, clock.instant()), OLDEST);
    }

    private static Board read(CallStore store, Needs needs, Instant now) {
        Instant after = now.minus(EARLIER);
        List<Activity> recruiting = store.recruiting(after, MOST);
        List<Activity> open = recruiting.stream()
                .filter(one -> one.openSignUp() && one.open() > 0)
                .toList();
        Map<UUID, Need> wanted = needs.of(open);
        return new Board(
                after,
                recruiting,
                recruiting.stream().collect(Collectors.toMap(Activity::id, Function.identity())),
                open.stream()
                        .flatMap(one -> Stream.ofNullable(wanted.get(one.id())).map(need -> new OpenCall(one, need)))
                        .toList());
    }

    /** Those that anybody may answer, which begin between the two moments. */
    List<OpenCall> between(Instant from, Instant to) {
        return board.get().open().stream()
                .filter(call -> call.activity().start().isAfter(from)
                        && call.activity().start().isBefore(to))
                .toList();
    }

    /** Those with these ids, whatever became of them; most are at hand. */
    Map<UUID, Activity> named(Collection<UUID> ids) {
        Map<UUID, Activity> known = board.get().byId();
        List<UUID> others = ids.stream().filter(id -> !known.containsKey(id)).toList();
        return Stream.concat(
                        ids.stream().flatMap(id -> Stream.ofNullable(known.get(id))),
                        others.isEmpty() ? Stream.empty() : store.named(others).stream())
                .collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    /** What {@link CallStore#list} would find everywhere, one row more than asked for; empty where it must be asked. */
    Optional<List<Activity>> list(ActivityQuery query) {
        Board now = board.get();
        return now.answers(query)
                ? Optional.of(now.recruiting().stream()
                        .filter(asked(query))
                        .limit(query.size() + 1L)
                        .toList())
                : Optional.empty();
    }

    private static Predicate<Activity> asked(ActivityQuery query) {
        CallStore.Key key = CallStore.Key.parse(query.after());
        String word = query.word().strip().toLowerCase(Locale.ROOT);
        return call -> (query.from() == null || !call.start().isBefore(query.from()))
                && (query.to() == null || call.start().isBefore(query.to()))
                && (query.path() == null || (call.path() + ".").startsWith(query.path() + "."))
                && (query.category().isEmpty() || call.category().equals(query.category()))
                && (word.isEmpty() || told(call).contains(word))
                && (key == null || key.before(call));
    }

    /** No word goes over the line breaks. */
    private static String told(Activity call) {
        return (call.title() + "\n" + call.place() + "\n" + call.organiser()).toLowerCase(Locale.ROOT);
    }

    /** To be called by whatever changes an activity. */
    void changed() {
        board.forget();
    }
}
