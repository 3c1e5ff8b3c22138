package org.mantianxing.orders;

/** Where a service takes place. */
public enum PlaceKind {
    /** At somebody's home; the address is kept in the vault. */
    HOME("上门"),
    /** At a station, point or other place open to all. */
    SITE("到点"),
    ONLINE("线上");

    private final String words;

    PlaceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
