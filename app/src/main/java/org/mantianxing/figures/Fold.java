package org.mantianxing.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.figures.FactStore.Stored;
import org.mantianxing.figures.cube.Cube;
import org.mantianxing.live.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what changed. Each change lies in a table since the transaction that made it; here, in one transaction, it is
 * taken out, how its thing stands now is asked and written: whatever stops this half-way, nothing is lost and nothing
 * counted twice. Facts say how things stand, not what happened to them, so that hearing of a change again does no harm.
 */
@Component
class Fold {
    private static final int BATCH = 1_000;
    private final Live live;
    private final Sources sources;
    private final FactStore store;
    private final CodeStore codes;
    private final TransactionTemplate transaction;

    Fold(Live live, Sources sources, FactStore store, CodeStore codes, PlatformTransactionManager transactions) {
        this.live = live;
        this.sources = sources;
        this.store = store;
        this.codes = codes;
        this.transaction = new TransactionTemplate(transactions);
        // never part of the reader's own: what it undoes must not have been counted
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** All that waits in the district in force; tells how much it was. */
    int all() {
        int counted = 0;
        int some = 1;
        while (some > 0 && !DistrictScope.get().isPlatform() && live.waits()) {
            some = some();
            counted += some;
        }
        return counted;
    }

    private int some() {
        Integer taken = transaction.execute(_ -> {
            long version = store.hold() + 1;
            List<String> topics = live.takeIn(BATCH);
            if (take(Topics.of(topics), version)) {
                store.version(version);
                live.changed(Board.TOPIC);
            }
            return topics.size();
        });
        return taken == null ? 0 : taken;
    }

    private boolean take(Topics topics, long version) {
        boolean changed = false;
        for (var one : sources.facts(topics).entrySet()) {
            changed |= write(one.getKey(), one.getValue(), topics, version);
        }
        return changed;
    }

    /** What has to be written so that the facts are as they ought to be; {@code before}: those that are kept. */
    private record Changes(List<Stored> fresh, List<Stored> different, Map<UUID, Stored> before) {}

    /** Whether anything is different now. */
    private boolean write(Subject subject, List<Fact> facts, Topics topics, long version) {
        Changes changes = changes(subject, facts, topics);
        store.insert(subject, version, changes.fresh());
        store.update(subject, version, changes.different());
        if (subject == Subject.PERSON) {
            again(changes);
        }
        return !changes.fresh().isEmpty() || !changes.different().isEmpty();
    }

    private Changes changes(Subject subject, List<Fact> facts, Topics topics) {
        List<Stored> now = stored(subject, facts);
        Map<UUID, Stored> before =
                new HashMap<>(store.those(subject, now.stream().map(Stored::key).toList()));
        List<Stored> fresh = new ArrayList<>();
        List<Stored> different = new ArrayList<>();
        int next = store.next(subject);
        for (Stored one : now) {
            Stored was = before.get(one.key());
            if (was == null) {
                fresh.add(one.at(next++));
            } else if (!was.equals(one.at(was.number()))) {
                different.add(one.at(was.number()));
            }
        }
        for (Stored one : gone(subject, now, topics)) {
            before.put(one.key(), one);
            int[] values = one.values().clone();
            values[Cube.DAY] = Cube.GONE;
            different.add(new Stored(one.key(), one.number(), values));
        }
        return new Changes(fresh, different, before);
    }

    private List<Stored> stored(Subject subject, List<Fact> facts) {
        List<String> dimensions = subject.words();
        List<Map<String, Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            int at = i;
            numbers.add(codes.codes(
                    dimensions.get(i),
                    facts.stream().map(fact -> fact.words().get(at)).toList()));
        }
        return facts.stream().map(fact -> stored(subject, fact, numbers)).toList();
    }

    private static Stored stored(Subject subject, Fact fact, List<Map<String, Integer>> numbers) {
        int[] values = new int[subject.columns().size()];
        values[Cube.DAY] = fact.day() == null ? Cube.GONE : (int) fact.day().toEpochDay();
        int at = 1;
        for (int i = 0; i < numbers.size(); i++) {
            values[at++] = numbers.get(i).getOrDefault(fact.words().get(i), 0);
        }
        for (int number : fact.numbers()) {
            values[at++] = number;
        }
        return new Stored(fact.key(), -1, values);
    }

    /** Who signed up for an activity or was asked to it once, and no longer is; whose card was taken back. */
    private List<Stored> gone(Subject subject, List<Stored> now, Topics topics) {
        if (subject == Subject.PERSON) {
            return takenBack(now, topics.of(Topics.Kind.VOLUNTEER));
        }
        Collection<UUID> activities = topics.of(Topics.Kind.ACTIVITY);
        if (activities.isEmpty() || (subject != Subject.PRESENCE && subject != Subject.OFFER)) {
            return List.of();
        }
        Map<String, Integer> known =
                codes.codes("activity", activities.stream().map(UUID::toString).toList());
        known.remove("");
        Set<UUID> there = new HashSet<>();
        now.forEach(one -> there.add(one.key()));
        return store.with(subject, "activity", known.values()).stream()
                .filter(one -> !there.contains(one.key()))
                .toList();
    }

    private List<Stored> takenBack(List<Stored> now, Collection<UUID> people) {
        Set<UUID> absent = new HashSet<>(people);
        now.forEach(one -> absent.remove(one.key()));
        return absent.isEmpty()
                ? List.of()
                : store.those(Subject.PERSON, absent).values().stream()
                        .filter(one -> one.values()[Cube.DAY] != Cube.GONE)
                        .toList();
    }

    /** Whose home, age or sex is another now is counted anew wherever they served. */
    private void again(Changes changes) {
        List<Integer> telling =
                Stream.of("place", "birth", "sex").map(Subject.PERSON::column).toList();
        List<Integer> people = changes.different().stream()
                .filter(one -> {
                    Stored was = changes.before().get(one.key());
                    return was != null && telling.stream().anyMatch(at -> was.values()[at] != one.values()[at]);
                })
                .map(one -> one.values()[Subject.PERSON.column("person")])
                .toList();
        if (people.isEmpty()) {
            return;
        }
        List<String> topics = new ArrayList<>();
        store.with(Subject.HOURS, "person", people).forEach(one -> topics.add(Topics.Kind.HOURS.topic(one.key())));
        Set<Integer> activities = new HashSet<>();
        store.with(Subject.PRESENCE, "person", people)
                .forEach(one -> activities.add(one.values()[Subject.PRESENCE.column("activity")]));
        codes.words("activity", activities).forEach(id -> topics.add(Topics.Kind.ACTIVITY.topic(UUID.fromString(id))));
        live.changedForFigures(topics);
    }

    /** Where the facts that are kept of these things are not as they ought to be; for whoever looks whether all is well. */
    Map<UUID, String> differences(Topics topics) {
        Map<UUID, String> found = transaction.execute(_ -> {
            store.hold();
            Map<UUID, String> differences = new LinkedHashMap<>();
            sources.facts(topics).forEach((subject, facts) -> {
                Changes changes = changes(subject, facts, topics);
                changes.fresh().forEach(one -> differences.put(one.key(), "missing"));
                changes.different()
                        .forEach(one -> differences.put(
                                one.key(), difference(subject, changes.before().get(one.key()), one)));
            });
            return differences;
        });
        return found == null ? Map.of() : found;
    }

    private static String difference(Subject subject, @Nullable Stored kept, Stored now) {
        List<String> words = new ArrayList<>();
        for (int i = 0; kept != null && i < now.values().length; i++) {
            if (kept.values()[i] != now.values()[i]) {
                words.add(subject.columns().get(i) + " " + kept.values()[i] + " ≠ " + now.values()[i]);
            }
        }
        return String.join(", ", words);
    }
}
