package org.mantianxing.kernel;

/** A rule says no; the words say which, and what would help. */
public final class Refused extends Failure {
    public Refused(String text, Object... arguments) {
        super(Words.of(text, arguments));
    }
}
