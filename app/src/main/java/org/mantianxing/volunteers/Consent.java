package org.mantianxing.volunteers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a guardian says to somebody under 18 being a volunteer.
 *
 * @param guardian the account of the guardian's phone
 * @param relation of the guardian to the minor, a code of {@link Relation}
 */
public record Consent(
        UUID id,
        UUID volunteer,
        UUID guardian,
        Relation relation,
        State state,
        Instant askedAt,
        @Nullable Instant decidedAt) {
    /** How it stands. */
    public enum State {
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** Who may be a guardian (Civil Code, art. 27). */
    public enum Relation {
        PARENT("父母"),
        GRANDPARENT("祖父母或外祖父母"),
        SIBLING("成年的哥哥姐姐"),
        OTHER("其他监护人");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
