package org.mantianxing.volunteers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return book.among(sieve.skills()).filter(sieve::lets).toList();
    }

    private final class Book {
        private final Map<UUID, Volunteer> people = new ConcurrentHashMap<>();
        private final Map<String, Map<UUID, Volunteer>> bySkill = new ConcurrentHashMap<>();
        private long heardOf = -1;

        /** Everybody with one of these skills; everybody, where none is needed. */
        Stream<Volunteer> among(Set<String> skills) {
            if (skills.isEmpty()) {
                return people.values().stream();
            }
            Stream<Volunteer> able =
                    skills.stream().flatMap(skill -> bySkill.getOrDefault(skill, Map.of()).values().stream());
            return skills.size() == 1 ? able : able.distinct();
        }

        private void put(Volunteer one) {
            remove(one.id());
            people.put(one.id(), one);
            one.skills()
                    .forEach(skill -> bySkill.computeIfAbsent(skill, _ -> new ConcurrentHashMap<>())
                            .put(one.id(), one));
        }

        private void remove(UUID id) {
            Volunteer before = people.remove(id);
            if (before != null) {
                before.skills().forEach(skill -> bySkill.get(skill).remove(id));
            }
        }

        /** One after another, since who reads later must not be overwritten by who has read before. */
        private synchronized void takeIn() {
            Changes changes = heardOf < 0 ? new Changes(store.now(), List.of()) : store.since(heardOf);
            if (heardOf < 0 || changes.volunteers().size() > MANY) {
                List<Volunteer> all = store.all();
                Set<UUID> still = all.stream().map(Volunteer::id).collect(Collectors.toSet());
                people.keySet().stream().filter(id -> !still.contains(id)).forEach(this::remove);
                all.forEach(this::put);
            } else if (!changes.volunteers().isEmpty()) {
                changes.volunteers().forEach(this::remove);
                store.those(changes.volunteers()).forEach(this::put);
            }
            heardOf = changes.until();
        }
    }
}
