package org.mantianxing.activities.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.activities.ActivityQuery;
import org.mantianxing.activities.ActivityState;
import org.mantianxing.identity.Normal;

/**
 * What the console's list of activities is narrowed to, as the address bar has it; what makes no sense there narrows
 * nothing.
 *
 * @param state a state's name, {@code all}, {@code risk}, or empty for what is going on and to come
 * @param site id of a site
 */
public record CallFilter(
        String q,
        String state,
        String site,
        String category,
        @Nullable String after) {
    private static final int PAGE = 50;
    private static final int LONGEST = 60;
    private static final Duration JUST_NOW = Duration.ofDays(1);

    /** What an address leaves out is empty. */
    public CallFilter {
        q = text(q);
        state = text(state);
        site = text(site);
        category = text(category);
    }

    public boolean any() {
        return !q.isEmpty() || !site.isEmpty() || !category.isEmpty();
    }

    /** Only those that may fail. */
    public boolean risk() {
        return state.equals("risk");
    }

    public Optional<ActivityState> chosen() {
        return Arrays.stream(ActivityState.values())
                .filter(one -> one.name().equals(state))
                .findFirst();
    }

    /** The address of the same list in another state. */
    public String in(String other) {
        return address(new CallFilter(q, other, site, category, null));
    }

    public String next(String key) {
        return address(new CallFilter(q, state, site, category, key));
    }

    public String first() {
        return address(new CallFilter(q, state, site, category, null));
    }

    /** The address of all of it as a sheet. */
    public String sheet() {
        String first = first();
        return first + (first.contains("?") ? "&" : "?") + "as=xlsx";
    }

    /** What is to come begins with the soonest; what is over, with the latest. */
    ActivityQuery query(@Nullable String path, Instant now) {
        boolean ahead =
                state.isEmpty() || risk() || chosen().filter(one -> !one.over()).isPresent();
        Set<ActivityState> states = chosen().map(Set::of)
                .orElse(
                        state.equals("all")
                                ? Set.of()
                                : EnumSet.of(ActivityState.RECRUITING, ActivityState.STAFFED, ActivityState.UNDER_WAY));
        ActivityQuery query = new ActivityQuery(
                risk() ? EnumSet.of(ActivityState.RECRUITING, ActivityState.STAFFED) : states,
                path,
                null,
                category,
                q,
                state.isEmpty() ? now.minus(JUST_NOW) : null,
                null,
                !ahead,
                after,
                PAGE);
        return risk() ? query.atRisk(now) : query;
    }

    private static String address(CallFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", filter.q());
        parts.put("state", filter.state());
        parts.put("site", filter.site());
        parts.put("category", filter.category());
        parts.put("after", filter.after() == null ? "" : filter.after());
        parts.values().removeIf(String::isEmpty);
        return "/console/activities"
                + parts.entrySet().stream()
                        .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", parts.isEmpty() ? "" : "?", ""));
    }

    private static String text(@Nullable String given) {
        String line = given == null ? "" : Normal.line(given);
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST))
                : line;
    }
}
