package org.mantianxing.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that is being taken in.
 *
 * @param size bytes
 * @param columns which column holds what, as far as it is known
 * @param sheets names of all sheets
 * @param seen rows that have been judged
 * @param taken rows that have been taken in
 * @param why what went wrong, packed; empty where nothing did
 * @param movedAt since when it is in this state
 * @param by account of who brought it
 */
public record VolunteerImport(
        UUID id,
        Kind kind,
        String fileName,
        long size,
        State state,
        Arrangement columns,
        List<String> sheets,
        int seen,
        int taken,
        String why,
        UUID by,
        String byName,
        Instant createdAt,
        Instant movedAt) {
    /** For how long it can be undone, and its rows are kept. */
    public static final Duration UNDOABLE = Duration.ofDays(7);

    /** What its rows are. */
    public enum Kind {
        PEOPLE("志愿者名单"),
        /** What people served before this platform was there. */
        HOURS("以前的服务记录");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Where it stands. */
    public enum State {
        ARRANGING("等您核对列"),
        CHECKING("正在检查"),
        CHECKED("检查好了，等您确认"),
        TAKING("正在收进档案"),
        TAKEN("收好了"),
        UNDOING("正在撤销"),
        UNDONE("已撤销"),
        STOPPED("已取消"),
        FAILED("没有完成");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether something is being done about it now. */
        public boolean running() {
            return this == CHECKING || this == TAKING || this == UNDOING;
        }

        /** Whether it can be called off; what was taken in until then stays, and can be undone. */
        public boolean stoppable() {
            return this == ARRANGING || this == CHECKING || this == CHECKED || this == TAKING;
        }
    }

    public VolunteerImport {
        sheets = List.copyOf(sheets);
    }

    /** Whether it can be undone as a whole. */
    public boolean undoable(Instant now) {
        return (state == State.TAKEN || ((state == State.STOPPED || state == State.FAILED) && taken > 0))
                && now.isBefore(movedAt.plus(UNDOABLE));
    }
}
