package org.mantianxing.volunteers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two cards that were put together.
 *
 * @param gone the card that is no longer used
 * @param goneState how it stood before
 * @param skills that the other was given
 * @param teams that the other was taken into
 * @param leftTeams that the card which is gone was in
 * @param undoneAt when it was undone, null where it holds
 */
public record Merge(
        UUID id,
        UUID kept,
        UUID gone,
        Instant at,
        String actorName,
        String why,
        Volunteer.State goneState,
        List<String> skills,
        List<UUID> teams,
        List<UUID> leftTeams,
        @Nullable Instant undoneAt) {
    /** How long it can be undone. */
    public static final Duration UNDOABLE = Duration.ofDays(30);

    public Merge {
        skills = List.copyOf(skills);
        teams = List.copyOf(teams);
        leftTeams = List.copyOf(leftTeams);
    }

    /** Until when it can be undone. */
    public Instant until() {
        return at.plus(UNDOABLE);
    }
}
