package org.mantianxing.activities;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.AskStore.Among;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.matching.Muster;
import org.mantianxing.matching.Span;
import org.mantianxing.matching.Weights;
import org.mantianxing.volunteers.Askable;
import org.mantianxing.volunteers.Volunteer;
import org.mantianxing.volunteers.Willing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The muster of each district. Before each answer it takes in what has been committed since the last one, whichever node
 * wrote it: nobody is asked by a card, a seat or an offer that is no longer true (docs/decisions/0010, 0012).
 */
@Component
class Mustering {
    /** Since when seats and offers count. */
    private static final Duration SERVED = Duration.ofDays(31);

    private static final Duration ASKED = Duration.ofDays(366);

    private final Willing willing;
    private final AskStore asks;
    private final Needs needs;
    private final Clock clock;
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    Mustering(Willing willing, AskStore asks, Needs needs, Clock clock) {
        this.willing = willing;
        this.asks = asks;
        this.needs = needs;
        this.clock = clock;
    }

    /** To be called in a transaction, so that nobody waits for a connection while others wait for them. */
    Muster muster() {
        Book book = books.computeIfAbsent(DistrictScope.get().code(), _ -> new Book());
        return book.turned(book.takenIn());
    }

    private final class Book {
        private final AtomicBoolean turning = new AtomicBoolean();
        /** Of whom was heard what was then undone. */
        private final Set<UUID> undone = ConcurrentHashMap.newKeySet();

        /** Whether even the first reading was undone. */
        private volatile boolean readAgain;

        /** Whether people were taken in with the skills alone that they have proven. */
        private boolean demanded;

        private @Nullable Muster people;
        /** Of the oldest transaction that may not have been heard of. */
        private long heardOf;

        /** One after another, since who reads later must not be overwritten by who has read before. */
        private synchronized Muster takenIn() {
            long until = asks.now();
            Muster known = people;
            boolean certificates = willing.proofsDemanded(Actor.CLOCK);
            if (known == null || readAgain || certificates != demanded) {
                readAgain = false;
                demanded = certificates;
                known = read();
                people = known;
                ifUndone(() -> readAgain = true);
            } else {
                Set<UUID> doubtful = Set.copyOf(undone);
                Set<UUID> heard = hear(known, heardOf, doubtful);
                undone.removeAll(doubtful);
                if (!heard.isEmpty()) {
                    ifUndone(() -> undone.addAll(heard));
                }
            }
            heardOf = until;
            return known;
        }

        /** What this transaction has changed itself was heard of too: should it be undone, it must be read again. */
        private void ifUndone(Runnable again) {
            if (TransactionSynchronizationManager.isSynchronizationActive()
                    && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            again.run();
                        }
                    }
                });
            }
        }

        /**
         * A new day, or other weights: whoever finds out makes the muster anew, while all others go on with the one
         * that there is; what is heard of meanwhile is heard of again.
         */
        private Muster turned(Muster before) {
            LocalDate today = ChinaTime.today(clock);
            Weights weights = needs.weights();
            boolean stands = before.day().equals(today) && before.weights().equals(weights);
            if (stands || !turning.compareAndSet(false, true)) {
                return before;
            }
            try {
                long from = heard();
                return replaced(before.on(today, weights), from);
            } finally {
                turning.set(false);
            }
        }

        private synchronized long heard() {
            return heardOf;
        }

        private synchronized Muster replaced(Muster anew, long from) {
            hear(anew, from, Set.copyOf(undone));
            people = anew;
            return anew;
        }
    }

    private Muster read() {
        Askable all = willing.all(Actor.CLOCK);
        Muster scattered =
                new Muster(needs.weights(), ChinaTime.today(clock), all.there().size());
        put(scattered, all);
        return scattered.on(scattered.day(), scattered.weights());
    }

    /** Tells of whom it has heard. */
    private Set<UUID> hear(Muster muster, long since, Set<UUID> doubtful) {
        Askable cards = willing.changed(Actor.CLOCK, since, doubtful);
        cards.gone().forEach(muster::remove);
        put(muster, cards);
        Set<UUID> heard = new HashSet<>(asks.touched(since));
        if (!heard.isEmpty()) {
            Pasts pasts = pasts(heard);
            heard.forEach(
                    one -> muster.past(one, pasts.askedOf(one, lately()), pasts.seatsOf(one), pasts.lapsesOf(one)));
        }
        cards.there().forEach(one -> heard.add(one.id()));
        heard.addAll(cards.gone());
        return heard;
    }

    private void put(Muster muster, Askable cards) {
        List<Volunteer> some = cards.there();
        if (!some.isEmpty()) {
            Pasts pasts = pasts(some.stream().map(Volunteer::id).toList());
            some.forEach(one -> muster.put(
                    Crowd.person(one, cards),
                    pasts.askedOf(one.id(), lately()),
                    pasts.seatsOf(one.id()),
                    pasts.lapsesOf(one.id())));
        }
    }

    private record Pasts(Map<UUID, List<Instant>> asked, Map<UUID, List<Span>> seats, Map<UUID, List<Instant>> lapses) {
        /** Of what is longer ago than a month, the last time says all. */
        List<Instant> askedOf(UUID one, Instant lately) {
            List<Instant> all = asked.getOrDefault(one, List.of());
            Optional<Instant> last = all.stream().max(Instant::compareTo);
            return last.isEmpty() || last.get().isBefore(lately)
                    ? last.stream().toList()
                    : all.stream().filter(at -> !at.isBefore(lately)).toList();
        }

        List<Span> seatsOf(UUID one) {
            return seats.getOrDefault(one, List.of());
        }

        List<Instant> lapsesOf(UUID one) {
            return lapses.getOrDefault(one, List.of());
        }
    }

    private Instant lately() {
        return clock.instant().minus(SERVED);
    }

    private Pasts pasts(Collection<UUID> people) {
        Instant now = clock.instant();
        Among among = new Among(people);
        return new Pasts(
                asks.asked(among, now.minus(ASKED)),
                asks.seats(among, now.minus(SERVED)),
                asks.lapses(among, now.minus(Lapse.FADES)));
    }
}
