package org.mantianxing.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something about hours that a second person decides.
 *
 * @param activity what it is about; hours served elsewhere have one of their own
 * @param entry the entry that it would change, or null where it would make one
 * @param minutes asked for: added ones of a long day, otherwise the whole
 * @param words why, by whoever asks
 * @param desk path of the place that decides; the level above when time has run out
 */
public record Claim(
        UUID id,
        Kind kind,
        State state,
        UUID volunteer,
        UUID activity,
        @Nullable UUID entry,
        String title,
        String organiser,
        String category,
        String place,
        @Nullable UUID origin,
        String path,
        Instant startedAt,
        Instant endedAt,
        int minutes,
        String words,
        List<UUID> pictures,
        @Nullable UUID askedBy,
        String askedName,
        Instant askedAt,
        Instant dueAt,
        String desk,
        @Nullable UUID decidedBy,
        String decidedName,
        @Nullable Instant decidedAt,
        String decidedWords) {

    /** What is asked for. */
    public enum Kind {
        /** More than the day counts by itself. */
        LONG_DAY("一天超过上限的时长"),
        /** Typed in for somebody whose presence nothing proves. */
        TYPED("补记的时长"),
        /** Served elsewhere, told by the volunteer with proof. */
        DECLARED("申报的外地服务"),
        /** The volunteer says that an entry is wrong. */
        DISPUTE("对时长有异议");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How it stands. */
    public enum State {
        OPEN("等待核对"),
        GRANTED("同意"),
        REFUSED("不同意"),
        WITHDRAWN("已收回");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean late(Instant now) {
        return open() && now.isAfter(dueAt);
    }

    /** The hours that it makes when it is granted as asked. */
    NewHours hours(int granted, String evidence) {
        return new NewHours(
                volunteer,
                activity,
                origin,
                NewHours.Kind.SERVICE,
                title,
                organiser,
                category,
                place,
                path,
                granted,
                NewHours.Grade.D,
                evidence,
                startedAt,
                endedAt);
    }
}
