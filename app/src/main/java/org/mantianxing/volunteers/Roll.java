package org.mantianxing.volunteers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mantianxing.district.DistrictScope;
import org.mantianxing.volunteers.RollStore.Changes;
import org.springframework.stereotype.Component;

/**
 * All who may be asked for something, in memory, a book for each district. Before each answer it takes in what has been
 * committed since the last one, whichever node wrote it: nobody is asked by a card that is no longer true.
 */
@Component
class Roll {
    /** So many changed at once are an import: then all are read anew. */
    private static final int MANY = 4_000;

    private final RollStore store;
    private final Map<String, Book> books = new ConcurrentHashMap<>();

    Roll(RollStore store) {
        this.store = store;
    }

    /** To be called in a transaction, so that nobody waits for a connection while others wait for them. */
    List<Volunteer> candidates(Sieve sieve) {
        Book book = books.computeIfAbsent(DistrictScope.get().code(), _ -> new Book());
        book.takeIn();
        return book.people.through(sieve);
    }

    private final class Book {
        private volatile Columns people = new Columns();
        private long heardOf = -1;

        /** One after another, since who reads later must not be overwritten by who has read before. */
        private synchronized void takeIn() {
            Changes changes = heardOf < 0 ? new Changes(store.now(), List.of()) : store.since(heardOf);
            if (heardOf < 0 || changes.volunteers().size() > MANY) {
                Columns anew = new Columns();
                store.all().forEach(anew::put);
                people = anew;
            } else if (!changes.volunteers().isEmpty()) {
                Set<UUID> gone = new HashSet<>(changes.volunteers());
                store.those(changes.volunteers()).forEach(one -> {
                    people.put(one);
                    gone.remove(one.id());
                });
                gone.forEach(people::remove);
            }
            heardOf = changes.until();
        }
    }
}
