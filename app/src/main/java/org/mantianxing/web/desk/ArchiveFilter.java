package org.mantianxing.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.volunteers.VolunteerTraits;

/** How the archive is narrowed, as it was typed; what cannot be read narrows nothing. */
public record ArchiveFilter(
        @Nullable String q,
        @Nullable String skill,
        @Nullable String site,
        @Nullable String state,
        @Nullable String sex,
        @Nullable String from,
        @Nullable String to,
        @Nullable String slot,
        @Nullable String team,
        @Nullable String after) {
    private static final int SLOTS = 21;
    private static final int OLDEST = 130;
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What was typed for a field, never null. */
    public String typed(String field) {
        String value = all().get(field);
        return value == null ? "" : value.strip();
    }

    /** Whether anything but the four usual fields narrows. */
    public boolean more() {
        return !traits(null).equals(VolunteerTraits.ANY) || !typed("team").isEmpty();
    }

    @Nullable
    UUID teamId() {
        return typed("team").matches(ID) ? UUID.fromString(typed("team")) : null;
    }

    VolunteerTraits traits(@Nullable Set<UUID> among) {
        Integer half = number("slot", SLOTS - 1);
        return new VolunteerTraits(
                typed("sex").matches("[129]") ? typed("sex") : "",
                number("from", OLDEST),
                number("to", OLDEST),
                half == null ? 0 : 1 << half,
                among);
    }

    private @Nullable Integer number(String field, int most) {
        String value = typed(field);
        return value.matches("[0-9]{1,3}") && Integer.parseInt(value) <= most ? Integer.valueOf(value) : null;
    }

    /** The address of the same list, without the place in it. */
    public String query() {
        return all().entrySet().stream()
                .filter(one ->
                        !one.getKey().equals("after") && !typed(one.getKey()).isEmpty())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(typed(one.getKey()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Map<String, @Nullable String> all() {
        Map<String, @Nullable String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("skill", skill);
        all.put("site", site);
        all.put("state", state);
        all.put("sex", sex);
        all.put("from", from);
        all.put("to", to);
        all.put("slot", slot);
        all.put("team", team);
        all.put("after", after);
        return all;
    }
}
