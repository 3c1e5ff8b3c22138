package org.mantianxing.volunteers;

import org.jspecify.annotations.Nullable;

/**
 * Which volunteers to list, of those that the reader may see; the last to join first.
 *
 * @param word a number, a phone number, a whole name or the beginning of a masked one; empty for all
 * @param skill code, empty for all
 * @param path at or below this site, empty for all
 * @param state or null for all
 * @param traits what they are like besides
 * @param after key of the last row seen, empty for the start
 */
public record VolunteerQuery(
        String word,
        String skill,
        String path,
        Volunteer.@Nullable State state,
        VolunteerTraits traits,
        String after,
        int size) {
    /** The same, from another row on. */
    public VolunteerQuery from(String key, int rows) {
        return new VolunteerQuery(word, skill, path, state, traits, key, rows);
    }

    /** Words longer than anybody's are cut, not refused. */
    public VolunteerQuery {
        word = word.strip();
        word = word.length() > 40 ? word.substring(0, 40) : word;
    }
}
