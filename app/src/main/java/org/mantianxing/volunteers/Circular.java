package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote to volunteers.
 *
 * @param sender the place or the team in whose name
 * @param team to whose members, null where people were picked in the archive
 * @param readers to how many
 */
public record Circular(
        UUID id,
        UUID author,
        String authorName,
        String sender,
        @Nullable UUID team,
        String words,
        Instant sentAt,
        int readers) {}
