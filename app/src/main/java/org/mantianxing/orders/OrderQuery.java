package org.mantianxing.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list, of those that the reader may see.
 *
 * @param queue which work waits, or null for all orders
 * @param state or null
 * @param path at or below this site (place or receiver), or null
 * @param road or null
 * @param word in number, title or words; empty for all
 * @param late only those whose limit has passed
 * @param after key of the last row seen, or null
 */
public record OrderQuery(
        @Nullable Queue queue,
        @Nullable OrderState state,
        @Nullable String path,
        @Nullable UUID team,
        @Nullable Road road,
        String category,
        String word,
        boolean late,
        @Nullable String after,
        int size) {

    /** The work that waits for staff. */
    public enum Queue {
        /** 待接单: the centre. */
        TO_ACCEPT("待接单"),
        /** 待审核: claimed by the reader, or claimed and late. */
        TO_REVIEW("待审核"),
        /** 待派单: the centre. */
        TO_DISPATCH("待派单"),
        /** 待招募: dispatched to the reader's place or team. */
        TO_CALL("待招募"),
        /** 招募中: received by the reader, seats still open. */
        RECRUITING("招募中"),
        /** 投诉: the centre. */
        DISPUTED("投诉处理"),
        /** 未满足: the centre. */
        UNMET("未满足"),
        /** 超时上提: lifted to the reader's place. */
        LIFTED("超时上提");

        private final String words;

        Queue(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public static OrderQuery of(Queue queue, int size) {
        return new OrderQuery(queue, null, null, null, null, "", "", false, null, size);
    }
}
