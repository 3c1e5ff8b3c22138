package org.mantianxing.kernel;

/** The platform cannot start; one sentence, in both languages, for the person who started it. */
public final class StartupFailure extends RuntimeException {
    private final String chinese;
    private final String english;

    public StartupFailure(String chinese, String english) {
        super(english);
        this.chinese = chinese;
        this.english = english;
    }

    public StartupFailure(String chinese, String english, Throwable cause) {
        super(english, cause);
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
