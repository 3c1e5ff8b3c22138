package org.mantianxing.catalogue;

/**
 * What somebody looks for on the menu.
 *
 * @param words Chinese words, pinyin or its initials; empty for all
 * @param category code, empty for all
 * @param path the site where it is wanted, empty for anywhere
 * @param after keyset: the name after which to go on, empty for the start
 */
public record MenuQuery(String words, String category, String path, String after) {
    /** Words longer than anybody's are cut, not refused. */
    public MenuQuery {
        words = words.strip();
        words = words.length() > 40 ? words.substring(0, 40) : words;
    }
}
