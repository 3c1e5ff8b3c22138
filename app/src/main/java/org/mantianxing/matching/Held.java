package org.mantianxing.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that is known of everybody, by row. */
final class Held {
    final Cards cards;
    final Names names = new Names();
    final Pasts pasts = new Pasts();
    /** When people are away, kept as if these were seats. */
    final Pasts aways = new Pasts();

    final Ends ends = new Ends();
    final Tongues tongues = new Tongues();

    Held(int expected) {
        this.cards = new Cards(expected);
    }

    /** Writes somebody's card, but not their past. */
    void write(int row, Person person) {
        Names.Told skills = names.told(person);
        Packing.write(
                cards.rows,
                row * Cards.WIDTH,
                person,
                new Packing.Known(skills, names.site(person.path()), tongues.put(row, person.languages())));
        if (!person.away().isEmpty()) {
            aways.put(row, Past.of(List.of(), person.away(), List.of()));
        }
        ends.put(row, person.until());
    }

    /** Nothing of somebody stays beside the card. */
    void forget(int row) {
        ends.put(row, Map.of());
        tongues.put(row, Set.of());
    }

    Person person(int row) {
        int at = row * Cards.WIDTH;
        int far = cards.rows[at + Cards.FAR];
        Names.Told told = told(row);
        Packing.Beside beside = new Packing.Beside(
                names.skills(told),
                names.path(Packing.site(cards.rows[at + Cards.PLACE])),
                Packing.away(far) ? new Past(aways.get(row)).spans() : List.of(),
                ends.of(row),
                names.proven(told),
                tongues.of(row, Packing.tongues(far)));
        return Packing.read(cards.rows, at, cards.id(row), beside);
    }

    Candidate candidate(Call call, int row) {
        return Candidate.of(person(row), call, past(row));
    }

    Past past(int row) {
        return new Past(pasts.get(row));
    }

    /** The numbers of somebody's skills. */
    Names.Told told(int row) {
        int at = row * Cards.WIDTH;
        return new Names.Told(cards.rows[at + Cards.SKILLS], Packing.proven(cards.rows[at + Cards.FAR]));
    }
}
