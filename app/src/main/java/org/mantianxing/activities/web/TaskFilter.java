package org.mantianxing.activities.web;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.identity.Normal;

/**
 * What somebody looks for among the open calls, as it stands in the address.
 *
 * @param at id of a site
 * @param when {@code week}, {@code weekend} or anything for all
 */
public record TaskFilter(
        String category,
        String at,
        String when,
        String q,
        @Nullable String after) {
    private static final int PAGE = 20;
    private static final int LONGEST = 40;

    /** What an address leaves out is empty. */
    public TaskFilter {
        category = text(category);
        at = text(at);
        when = text(when);
        q = text(q);
    }

    public boolean empty() {
        return category.isEmpty() && at.isEmpty() && when.isEmpty() && q.isEmpty() && after == null;
    }

    ActivityQuery query(@Nullable String path, Instant now) {
        ActivityQuery all = new ActivityQuery(
                Set.of(ActivityState.RECRUITING), path, null, category, q, now, null, false, after, PAGE);
        return switch (when) {
            case "week" -> all.thisWeek(now);
            case "weekend" -> all.weekend(now);
            default -> all;
        };
    }

    private static String text(@Nullable String given) {
        String line = given == null ? "" : Normal.line(given);
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST))
                : line;
    }
}
