package org.mantianxing.identity;

import java.io.IOException;

/** Asks whoever keeps the register of documents whether a name and a number belong together. */
interface NameCheck {
    /** What was answered. */
    enum Answer {
        SAME,
        OTHER
    }

    /** Whether anybody is asked at all. */
    boolean asks();

    /** Throws IOException where no clear answer came; it is asked again later. */
    Answer ask(String name, IdPaper paper) throws IOException;
}
