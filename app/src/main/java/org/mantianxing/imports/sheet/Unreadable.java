package org.mantianxing.imports.sheet;

import org.mantianxing.kernel.Words;

/** A file that cannot or may not be read, and why, in words for whoever brought it. */
public final class Unreadable extends Exception {
    private final transient Words words;

    Unreadable(Words words) {
        super(words.chinese());
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
