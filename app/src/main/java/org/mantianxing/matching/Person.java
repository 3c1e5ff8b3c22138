package org.mantianxing.matching;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody of the archive, as far as calls have to do with them.
 *
 * @param free the parts of the week told as free, 0 where nothing was told
 * @param active neither paused nor gone
 * @param path of the home station
 * @param away when they have said that they cannot come, whatever the week says otherwise
 * @param until of skills that do not count for good: the last moment of which a service may end; {@link #NEVER} for one
 *     that does not count at all, since its certificate is missing
 * @param proven those of the skills that somebody has shown by a certificate
 * @param languages and dialects that are spoken, by code
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
        List<Span> away,
        Map<String, Instant> until,
        Set<String> proven,
        Set<String> languages) {
    /** Of a skill that does not count for any call. */
    public static final Instant NEVER = Instant.MIN;

    /** Somebody who is never away, has no certificate and needs none. */
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
        this(id, skills, free, home, maxMetres, birthYear, active, wish, path, List.of(), Map.of(), Set.of(), Set.of());
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
        until = Map.copyOf(until);
        proven = Set.copyOf(proven);
        languages = Set.copyOf(languages);
    }

    /** Whether one of some skills is told, and counts for a service that ends then. */
    boolean counts(Set<String> some, Instant end) {
        return some.stream().anyMatch(skill -> skills.contains(skill) && lasts(skill, end));
    }

    /** Whether nothing ends a skill before a service that ends then. */
    boolean lasts(String skill, Instant end) {
        return !until.getOrDefault(skill, Instant.MAX).isBefore(end);
    }

    /** The same person, with those skills alone that count for a service that ends then. */
    Person at(Instant end) {
        return until.isEmpty()
                ? this
                : new Person(
                        id,
                        lasting(skills, end),
                        free,
                        home,
                        maxMetres,
                        birthYear,
                        active,
                        wish,
                        path,
                        away,
                        until,
                        lasting(proven, end),
                        languages);
    }

    private Set<String> lasting(Set<String> some, Instant end) {
        return some.stream().filter(skill -> lasts(skill, end)).collect(Collectors.toSet());
    }
}
