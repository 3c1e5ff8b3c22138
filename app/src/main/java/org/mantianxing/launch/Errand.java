package org.mantianxing.launch;

import java.util.List;

/** Something that {@code ./run --option} does instead of serving; the process then ends. */
public interface Errand {
    /** The option that asks for it, one of those that {@link Options} knows. */
    String option();

    /** Does it; the platform is up, without its web server. */
    Outcome run();

    /**
     * How it went.
     *
     * @param code the exit code of the process, 0 when all is well
     * @param lines what to tell, Chinese and English in turn
     */
    record Outcome(int code, List<Line> lines) {}

    /** One sentence in both languages. */
    record Line(String chinese, String english) {}
}
