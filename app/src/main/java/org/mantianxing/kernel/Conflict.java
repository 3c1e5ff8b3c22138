package org.mantianxing.kernel;

/** The state has moved on, or somebody was faster; the words say what is true now. */
public final class Conflict extends Failure {
    public Conflict(String text, Object... arguments) {
        super(Words.of(text, arguments));
    }
}
