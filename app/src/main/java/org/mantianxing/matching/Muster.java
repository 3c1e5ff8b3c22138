package org.mantianxing.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;

/**
 * All who may be called, in memory, ready to answer in microseconds who fits a call best. Many may ask at once; a change
 * waits for answers under way and they for it, both some microseconds.
 *
 * <p>Load and kept promises count by whole days: {@link #on} makes the muster of another day, or by other weights.
 */
public final class Muster {
    /** A prime: people come into the trees in no order, or these would grow to one side. */
    private static final int SCATTER = 7_368_787;

    /** So many are copied before others have their turn: a millisecond. */
    private static final int AT_ONCE = 512;

    private final StampedLock lock = new StampedLock();
    private final Weights weights;
    private final LocalDate day;
    private final int today;
    private final Points scale;
    private final Bounds bounds;
    private final Held held;
    private final Cards cards;
    private final Names names;
    private final Pasts pasts;

    /** Those without any skill, then of each skill those who have told it and those who have proven it. */
    private final List<Tree> trees = new ArrayList<>();

    private final int unburdened;

    /** @param expected how many there will be, so that nothing is given away; it may be more */
    public Muster(Weights weights, LocalDate day, int expected) {
        this.weights = weights;
        this.day = day;
        this.today = Math.toIntExact(day.toEpochDay());
        this.scale = new Points(weights);
        this.bounds = new Bounds(scale);
        this.held = new Held(expected);
        this.cards = held.cards;
        this.names = held.names;
        this.pasts = held.pasts;
        this.unburdened = standing(Past.NOTHING);
        trees.add(new Tree(cards, names));
    }

    /**
     * The same people as they stand on that day, by those weights, neighbours beside each other in memory. It is made some
     * hundred at a time, and answers and changes go on in between: whoever changes meanwhile must be told of to it again.
     */
    public Muster on(LocalDate newDay, Weights newWeights) {
        return on(newDay, newWeights, Instant.MAX);
    }

    /** The same, had nobody asked since then. */
    public Muster on(LocalDate newDay, Weights newWeights, Instant unaskedSince) {
        int unasked = unaskedSince.equals(Instant.MAX) ? Integer.MAX_VALUE : Past.minute(unaskedSince);
        int[] order = reading(() -> Neighbours.of(cards));
        Muster other = new Muster(newWeights, newDay, order.length);
        for (int from = 0; from < order.length; from += AT_ONCE) {
            int[] some = Arrays.copyOfRange(order, from, Math.min(order.length, from + AT_ONCE));
            reading(() -> other.copy(this, some, unasked));
        }
        int size = other.cards.size();
        for (int i = 0, row = 0; i < size; i++, row = (row + SCATTER) % size) {
            int it = row;
            other.treesOf(row).forEach(tree -> tree.add(it));
        }
        return other;
    }

    /** Writes the cards of these rows of another, but not into the trees; who has left meanwhile is passed over. */
    private Muster copy(Muster from, int[] rows, int unasked) {
        for (int row : rows) {
            if (from.cards.holds(row) && cards.find(from.cards.id(row)) < 0) {
                write(
                        cards.add(from.cards.id(row)),
                        from.held.person(row),
                        from.held.past(row).unaskedSince(unasked));
            }
        }
        return this;
    }

    public Weights weights() {
        return weights;
    }

    public LocalDate day() {
        return day;
    }

    public int size() {
        return reading(cards::size);
    }

    /** Takes somebody in, or what has changed about them; what they were asked and did stays. */
    public void put(Person person) {
        writing(() -> {
            int row = cards.find(person.id());
            write(person, row < 0 ? Past.NOTHING : held.past(row));
        });
    }

    /** Takes somebody in with all there is to know. */
    public void put(Person person, Collection<Instant> asked, Collection<Span> seats, Collection<Instant> lapses) {
        writing(() -> write(person, Past.of(asked, seats, lapses)));
    }

    /** What somebody was asked and did; nothing happens where they are not known. */
    public void past(UUID id, Collection<Instant> asked, Collection<Span> seats, Collection<Instant> lapses) {
        writing(() -> {
            int row = cards.find(id);
            if (row >= 0) {
                past(row, Past.of(asked, seats, lapses));
            }
        });
    }

    /** Somebody is asked once more. */
    public void asked(UUID id, Instant at) {
        writing(() -> {
            int row = cards.find(id);
            if (row >= 0) {
                past(row, held.past(row).andAsked(Past.minute(at)));
            }
        });
    }

    public void remove(UUID id) {
        writing(() -> {
            int row = cards.find(id);
            if (row >= 0) {
                treesOf(row).forEach(tree -> tree.remove(row));
                past(row, Past.NOTHING, List.of());
                held.forget(row);
                cards.giveUp(row);
            }
        });
    }

    /** The {@code k} best of all who fit, exactly, the best first. */
    public List<Match> ranked(Call call, Instant now, int k) {
        return reading(() -> Arrays.stream(rows(call, now, k))
                .mapToObj(row -> explain(call, row, now))
                .toList());
    }

    /** The ids of the {@code k} best, for whoever needs no reasons. */
    public List<UUID> best(Call call, Instant now, int k) {
        return reading(
                () -> Arrays.stream(rows(call, now, k)).mapToObj(cards::id).toList());
    }

    /** A look at everybody: who fits, who nearly does, and what would let more come. */
    public Survey survey(Call call, Instant now, int k) {
        return reading(() -> new Surveying(trial(call, now), cards, k)
                .run()
                .named(row -> explain(call, row, now), row -> held.candidate(call, row), now));
    }

    /** How many of those below a site have nothing on: active, to be asked, and no service of theirs begins after that. */
    public Idle idle(String path, Instant since) {
        return reading(() -> idling(path, since).counted());
    }

    /** How many of those could learn a skill that is missed, by the site right below, in these parts of the week. */
    public int idleWithout(String path, Instant since, String skill, Map<String, Integer> missed) {
        return reading(() -> idling(path, since).lacking(skill, missed));
    }

    /** Some of those: of one site right below or of all, with a skill or any, free in one of these slots. */
    public List<UUID> idle(String path, Instant since, Idlers wanted, int most) {
        return reading(() -> idling(path, since).some(wanted, most));
    }

    /**
     * Of all whom some calls would have fitted: who was asked since then.
     *
     * @param most so many of the others are named
     */
    public Reached reached(List<Call> calls, Instant now, Instant since, int most) {
        return reading(() -> {
            Reaching reaching = new Reaching(cards, pasts);
            calls.forEach(call -> reaching.hear(trial(call, now), Search.Looked.skilled(call.need(), names, trees)));
            return reaching.since(Past.minute(since), most);
        });
    }

    private Idling idling(String path, Instant since) {
        return new Idling(held, path, Past.minute(since));
    }

    private int[] rows(Call call, Instant now, int k) {
        Trial trial = trial(call, now);
        Best best = new Best(k, cards.size(), trial::lot);
        new Search(trial, bounds, Search.Looked.of(call.need(), scale, names, trees), best).run();
        return best.rows();
    }

    private Trial trial(Call call, Instant now) {
        return new Trial(held, scale, call, now);
    }

    private Match explain(Call call, int row, Instant now) {
        return Scores.score(call.need().by(weights), held.candidate(call, row), now);
    }

    private void write(Person person, Past past) {
        int known = cards.find(person.id());
        if (known >= 0) {
            treesOf(known).forEach(tree -> tree.remove(known));
        }
        int row = known >= 0 ? known : cards.add(person.id());
        write(row, person, past);
        treesOf(row).forEach(tree -> tree.add(row));
    }

    private void write(int row, Person person, Past past) {
        held.write(row, person);
        while (trees.size() <= 2 * names.skillCount()) {
            trees.add(new Tree(cards, names));
        }
        past(row, past, List.of());
    }

    private void past(int row, Past past) {
        past(row, past, treesOf(row));
    }

    /** @param told the trees that must hear of it */
    private void past(int row, Past past, List<Tree> told) {
        int at = row * Cards.WIDTH;
        boolean had = Packing.past(cards.rows[at + Cards.FAR]);
        if (had || !past.nothing()) {
            pasts.put(row, past);
        }
        cards.rows[at + Cards.FAR] = Packing.withPast(cards.rows[at + Cards.FAR], !past.nothing());
        int before = Packing.standing(cards.rows[at + Cards.PLACE]);
        int now = past.nothing() ? unburdened : standing(past);
        cards.rows[at + Cards.PLACE] = Packing.withStanding(cards.rows[at + Cards.PLACE], now);
        if (now != before) {
            told.forEach(tree -> tree.changed(row, before));
        }
    }

    private int standing(Past past) {
        Late late = Late.of(past, today);
        return scale.load(late) + scale.promises(late);
    }

    private List<Tree> treesOf(int row) {
        int[] skills = names.marked(held.told(row));
        return skills.length == 0
                ? trees.subList(0, 1)
                : Arrays.stream(skills)
                        .mapToObj(marked -> trees.get(Search.Looked.tree(marked)))
                        .toList();
    }

    private <T> T reading(Supplier<T> answer) {
        long stamp = lock.readLock();
        try {
            return answer.get();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private void writing(Runnable change) {
        long stamp = lock.writeLock();
        try {
            change.run();
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
