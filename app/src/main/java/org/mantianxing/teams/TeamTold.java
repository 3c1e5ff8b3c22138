package org.mantianxing.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened with a team that somebody should know.
 *
 * @param subject the request or the proposal
 * @param account the volunteer it is about
 * @param words why, where it was declined or returned
 */
public record TeamTold(
        UUID id, What what, String name, Where where, UUID subject, UUID account, String words, Instant at) {
    /**
     * Which team, at home where.
     *
     * @param team null while it is only proposed
     */
    public record Where(@Nullable UUID team, String path) {}

    /** What happened. */
    public enum What {
        ASKED,
        TAKEN,
        DECLINED,
        PROPOSED,
        RETURNED,
        FOUNDED,
        /** {@code account} holds an office whose term ends on the day that {@code words} say. */
        TERM_ENDS,
        /** It has to say that it goes on. */
        RENEWAL_DUE
    }
}
