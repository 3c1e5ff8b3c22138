package org.mantianxing.records;

/** Places by their paths: the one above, the topmost. */
final class Desk {
    private Desk() {}

    /** The level above; the centre stays the centre. */
    static String above(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    static String top(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
