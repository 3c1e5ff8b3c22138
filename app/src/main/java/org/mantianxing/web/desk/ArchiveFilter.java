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

/**
 * What the archive is narrowed to, as the address bar has it; what makes no sense there narrows nothing.
 *
 * @param from youngest age
 * @param to oldest age
 * @param slot number of a half-day of the week, from 0
 * @param team id of a team
 */
public record ArchiveFilter(
        String q,
        String skill,
        String site,
        String state,
        String sex,
        String from,
        String to,
        String slot,
        String team,
        String after) {
    private static final int SLOTS = 21;
    private static final int OLDEST = 130;

    /** What an address leaves out is empty. */
    public ArchiveFilter {
        q = text(q);
        skill = text(skill);
        site = text(site);
        state = text(state);
        sex = text(sex);
        from = text(from);
        to = text(to);
        slot = text(slot);
        team = text(team);
        after = text(after);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether more narrows than what is always shown. */
    public boolean more() {
        return !team.isEmpty() || !traits(null).equals(VolunteerTraits.ANY);
    }

    @Nullable
    UUID teamId() {
        return team.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(team) : null;
    }

    VolunteerTraits traits(@Nullable Set<UUID> among) {
        Integer half = number(slot, SLOTS - 1);
        return new VolunteerTraits(
                sex.matches("[129]") ? sex : "",
                number(from, OLDEST),
                number(to, OLDEST),
                half == null ? 0 : 1 << half,
                among);
    }

    private static @Nullable Integer number(String typed, int most) {
        return typed.matches("[0-9]{1,3}") && Integer.parseInt(typed) <= most ? Integer.valueOf(typed) : null;
    }

    /** The list so narrowed, from its start. */
    public String query() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("q", q);
        parts.put("skill", skill);
        parts.put("site", site);
        parts.put("state", state);
        parts.put("sex", sex);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("slot", slot);
        parts.put("team", team);
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
