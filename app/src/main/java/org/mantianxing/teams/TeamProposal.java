package org.mantianxing.teams;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team that a volunteer would like to found.
 *
 * @param pictures of documents that belong to it
 * @param why it was returned
 * @param team what became of it, null before
 */
public record TeamProposal(
        UUID id,
        UUID proposer,
        Team.Kind kind,
        String name,
        UUID site,
        String path,
        String about,
        List<UUID> pictures,
        State state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        String decidedName,
        String why,
        @Nullable UUID team,
        int version) {
    /** The kinds that volunteers found; the others are set up by the staff. */
    public static final List<Team.Kind> KINDS =
            List.of(Team.Kind.SQUAD, Team.Kind.POINT, Team.Kind.SOCIAL, Team.Kind.UNIT);

    /** How a proposal stands. */
    public enum State {
        WAITING("等待审核"),
        RETURNED("请再改一下"),
        FOUNDED("已成立"),
        WITHDRAWN("已撤回");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public TeamProposal {
        pictures = List.copyOf(pictures);
    }
}
