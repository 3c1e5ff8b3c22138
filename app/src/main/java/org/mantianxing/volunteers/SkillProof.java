package org.mantianxing.volunteers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that somebody shows for a skill.
 *
 * @param skill code
 * @param numberId where the vault keeps its number, null where it has none
 * @param expires the last day on which it holds, null for one that has no end
 * @param decidedName who looked at it, empty while nobody did
 * @param why it was not taken
 * @param course after which it was given; null for one that was shown on paper
 */
public record SkillProof(
        UUID id,
        UUID volunteer,
        String skill,
        @Nullable UUID numberId,
        String numberMasked,
        String issuer,
        @Nullable LocalDate expires,
        @Nullable UUID picture,
        State state,
        Instant offeredAt,
        @Nullable Instant decidedAt,
        String decidedName,
        String why,
        Level level,
        @Nullable UUID course) {

    /** How a certificate stands. */
    public enum State {
        OFFERED("待核对"),
        VERIFIED("已核对"),
        REFUSED("没通过"),
        WITHDRAWN("已撤下");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How far somebody has come in a skill. */
    public enum Level {
        NONE(""),
        BASIC("初级"),
        MIDDLE("中级"),
        HIGH("高级");

        private final String words;

        Level(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Whether it was verified and holds on that day. */
    public boolean holds(LocalDate day) {
        return state == State.VERIFIED && !over(day);
    }

    /** Whether it ended before that day. */
    public boolean over(LocalDate day) {
        return expires != null && expires.isBefore(day);
    }
}
