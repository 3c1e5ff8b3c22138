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
 * @param hours served at least
 * @param last served within so many days, or, with a minus, not within them
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
        String hours,
        String last,
        String after) {
    private static final int SLOTS = 21;
    private static final int OLDEST = 130;
    private static final int MANY = 99_999;

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
        hours = text(hours);
        last = text(last);
        after = text(after);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** Whether more narrows than what is always shown. */
    public boolean more() {
        return !team.isEmpty()
                || minHours() > 0
                || days() != 0
                || !traits(null, Set.of()).equals(VolunteerTraits.ANY);
    }

    @Nullable
    UUID teamId() {
        return team.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(team) : null;
    }

    /** In hours of service; 0 for any. */
    int minHours() {
        Integer typed = number(hours, MANY);
        return typed == null ? 0 : typed;
    }

    /** Served within so many days, or not within them where it is below 0; 0 for either. */
    int days() {
        return last.matches("-?[1-9][0-9]{0,3}") ? Integer.parseInt(last) : 0;
    }

    VolunteerTraits traits(@Nullable Set<UUID> among, Set<UUID> except) {
        Integer half = number(slot, SLOTS - 1);
        return new VolunteerTraits(
                sex.matches("[129]") ? sex : "",
                number(from, OLDEST),
                number(to, OLDEST),
                half == null ? 0 : 1 << half,
                among,
                except);
    }

    private static @Nullable Integer number(String typed, int most) {
        return typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= most ? Integer.valueOf(typed) : null;
    }

    /** The list so narrowed, from its start. */
    public String query() {
        return parts().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What narrows, by its name in the address bar. */
    public Map<String, String> parts() {
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
        parts.put("hours", hours);
        parts.put("last", last);
        parts.values().removeIf(String::isEmpty);
        return parts;
    }
}
