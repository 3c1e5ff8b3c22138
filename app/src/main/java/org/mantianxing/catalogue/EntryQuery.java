package org.mantianxing.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Which entries to list, the last changed first.
 *
 * @param work TO_REVIEW: what waits for the reader; OWN: what the reader's sites and teams supply; ALL: all that are listed
 * @param word in the name, in pinyin or initials; empty for all
 * @param after key of the last row seen, or null
 */
public record EntryQuery(Work work, String word, @Nullable String after) {
    /** Whose work. */
    public enum Work {
        TO_REVIEW,
        OWN,
        ALL
    }
}
