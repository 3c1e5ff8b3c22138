package org.mantianxing.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asks to be taken into a team. */
public record JoinRequest(
        UUID id,
        UUID team,
        UUID account,
        String words,
        State state,
        Instant askedAt,
        @Nullable Instant decidedAt,
        String decidedName,
        String why) {
    /** How the question stands. */
    public enum State {
        WAITING,
        TAKEN,
        DECLINED,
        WITHDRAWN
    }
}
