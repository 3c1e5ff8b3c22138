package org.mantianxing.teams;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the history of a team. */
public record TeamStep(
        UUID id, UUID team, Instant at, @Nullable UUID actor, String actorName, Step step, String words) {
    /** What happened. */
    public enum Step {
        FOUNDED("成立了队伍"),
        CHANGED("改了队名或介绍"),
        MOVED("换了归属"),
        TOOK_IN("并入了别的队伍"),
        MERGED("并到了别的队伍"),
        CLOSED("解散了队伍"),
        LEADER("定了负责人"),
        DEPUTY("定了副负责人"),
        TERM("改了任期"),
        LEADER_ENDED("免去了负责人"),
        RENEWED("确认队伍还在活动"),
        INVITATION("换了邀请码");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
