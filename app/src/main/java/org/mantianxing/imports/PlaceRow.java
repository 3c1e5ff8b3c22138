package org.mantianxing.imports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Datum;
import org.mantianxing.district.Site;
import org.mantianxing.kernel.Words;

/**
 * A line of a list of places, judged.
 *
 * @param number of the line as the reader's program shows it, from 1
 * @param level and {@code parent} of a new place
 * @param at where it is in WGS-84, null where the line does not say
 * @param site that is meant, null for a new one
 * @param metres by which that one moves
 * @param why it cannot be taken, otherwise empty
 */
public record PlaceRow(
        int number,
        String name,
        Site.@Nullable Level level,
        @Nullable UUID parent,
        Datum.@Nullable Position at,
        String address,
        String phone,
        @Nullable Site site,
        double metres,
        Verdict verdict,
        Words why) {

    /** What becomes of it. */
    public enum Verdict {
        NEW("新增"),
        CHANGED("更新"),
        SAME("没有变化"),
        WRONG("收不了");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    PlaceRow wrong(Words reason) {
        return new PlaceRow(number, name, level, parent, at, address, phone, site, metres, Verdict.WRONG, reason);
    }
}
