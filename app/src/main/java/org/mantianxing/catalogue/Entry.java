package org.mantianxing.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service as its supplier and those who review it see it.
 *
 * @param item what it says
 * @param supplierPath path of the supplying site, or of the supplying team's home
 * @param reviewPath whoever reviews at or above this site approves; empty where nobody has to
 * @param replaces the listed entry of which this is a change, or null
 * @param words what was said when it was returned or taken off
 * @param version grows with each change
 */
public record Entry(
        Item item,
        State state,
        String supplierPath,
        @Nullable UUID supplierTeam,
        String reviewPath,
        @Nullable UUID replaces,
        String words,
        int version,
        Instant changedAt) {

    /** Where an entry stands. */
    public enum State {
        SUBMITTED("待审核"),
        LISTED("在单上"),
        RETURNED("退回修改"),
        WITHDRAWN("已下架"),
        /** A change that has been taken over into the entry it replaces. */
        MERGED("已并入");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public UUID id() {
        return item.id();
    }
}
