package org.mantianxing.kernel;

/** The platform cannot start; the message is one sentence for the person who started it. */
public final class StartupFailure extends RuntimeException {
    public StartupFailure(String sentence) {
        super(sentence);
    }

    public StartupFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
