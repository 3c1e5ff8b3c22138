package org.mantianxing.teams;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An office that somebody holds in a team.
 *
 * @param until last day of the term, null for no end; whoever is over it goes on until somebody decides
 */
public record Office(
        UUID team,
        UUID account,
        Kind kind,
        LocalDate since,
        @Nullable LocalDate until) {
    /** Leader, or who stands in for the leader: both may do the same. */
    public enum Kind {
        LEADER("负责人"),
        DEPUTY("副负责人");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether the term is over. */
    public boolean over(LocalDate today) {
        return until != null && until.isBefore(today);
    }
}
