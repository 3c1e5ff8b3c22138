package org.mantianxing.kernel;

/** A failure that has a name and words for the person who meets it. One place renders all of them. */
public abstract sealed class Failure extends RuntimeException
        permits NotFound, Refused, Conflict, Invalid, SignInNeeded {
    private final transient Words words;

    protected Failure(Words words) {
        super(words.chinese(), null, false, false);
        this.words = words;
    }

    public Words words() {
        return words;
    }
}
