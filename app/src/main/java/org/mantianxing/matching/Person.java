package org.mantianxing.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody of the archive, as far as calls have to do with them.
 *
 * @param free the parts of the week told as free, 0 where nothing was told
 * @param active neither paused nor gone
 * @param path of the home station
 * @param away when they have said that they cannot come, whatever the week says otherwise
 */
public record Person(
        UUID id,
        Set<String> skills,
        int free,
        Optional<Spot> home,
        int maxMetres,
        OptionalInt birthYear,
        boolean active,
        Wish wish,
        String path,
        List<Span> away) {

    /** Somebody who is never away. */
    public Person(
            UUID id,
            Set<String> skills,
            int free,
            Optional<Spot> home,
            int maxMetres,
            OptionalInt birthYear,
            boolean active,
            Wish wish,
            String path) {
        this(id, skills, free, home, maxMetres, birthYear, active, wish, path, List.of());
    }

    /** How this person wants to be brought calls. */
    public enum Wish {
        /** Chosen by fit. */
        PERSONAL,
        /** Every call of the home area, without use of the profile. */
        PLAIN,
        /** None. */
        NONE
    }

    public Person {
        skills = Set.copyOf(skills);
        away = List.copyOf(away);
    }
}
