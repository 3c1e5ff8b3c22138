package org.mantianxing.volunteers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.identity.PlainNames;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.ChinaTime;
import org.mantianxing.kernel.Sounds;
import org.springframework.stereotype.Component;

/**
 * What volunteers are called, kept in memory alone, so that they are found by a part of their name or by how it sounds while
 * nothing readable or guessable lies in the database. Before each answer it takes in whose card was changed since the last
 * one, on whichever node (docs/decisions/0014).
 */
@Component
class NameBook {
    private final AskableStore cards;
    private final PlainNames names;
    private final Clock clock;
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    NameBook(VolunteerStores stores, PlainNames names, Clock clock) {
        this.cards = stores.askable();
        this.names = names;
        this.clock = clock;
    }

    private record Called(String name, @Nullable Integer born) {}

    /**
     * Whose name sounds like this. To be called in a transaction, so that nobody waits for a connection while others wait
     * for them.
     *
     * @param minors whether those under 18 too, whose data only the centre looks at
     */
    List<UUID> like(Sounds words, boolean minors) {
        int year = ChinaTime.today(clock).getYear();
        return books.computeIfAbsent(DistrictScope.get().code(), _ -> new Book()).takenIn().entrySet().parallelStream()
                .filter(one -> minors || !Volunteer.minor(one.getValue().born(), year))
                .filter(one -> words.in(one.getValue().name()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private final class Book {
        private final Map<UUID, Called> people = new ConcurrentHashMap<>();
        /** Of the oldest transaction that may not have been heard of; 0 before the first reading. */
        private long heardOf;

        synchronized Map<UUID, Called> takenIn() {
            long until = cards.now();
            Collection<UUID> anew = heardOf == 0 ? cards.ids() : cards.changed(heardOf);
            if (!anew.isEmpty()) {
                Map<UUID, Integer> born = cards.born(anew);
                Map<UUID, String> called = names.of(Actor.CLOCK, anew);
                anew.forEach(one -> {
                    String name = called.get(one);
                    if (name == null) {
                        people.remove(one);
                    } else {
                        people.put(one, new Called(name, born.get(one)));
                    }
                });
            }
            heardOf = until;
            return people;
        }
    }
}
