package org.mantianxing.catalogue;

import java.util.Comparator;
import java.util.Locale;

/** An entry of the menu with what it is found by: names, words, pinyin and its initials. */
record Listed(Item item, String search) {
    static final Comparator<Listed> ORDER = Comparator.comparing(Listed::key);

    /** Its place on the menu, and where a page ends. */
    String key() {
        return item.name() + "~" + item.id();
    }

    boolean fits(MenuQuery query) {
        return (query.category().isEmpty() || item.category().equals(query.category()))
                && (query.words().isEmpty() || search.contains(query.words().toLowerCase(Locale.ROOT)))
                && (query.path().isEmpty()
                        || item.areas().isEmpty()
                        || item.areas().stream().anyMatch(area -> within(query.path(), area)))
                && (query.after().isEmpty() || key().compareTo(query.after()) > 0);
    }

    private static boolean within(String path, String area) {
        return path.equals(area) || path.startsWith(area + ".");
    }
}
