package org.mantianxing.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is in a course.
 *
 * @param attended at how many of its sessions they were
 * @param tries how many they have left since the last one
 * @param passed whether they have passed since the last one
 * @param open the try that is not handed in, or null
 * @param last the last that was handed in since the last session, or null
 */
public record Standing(
        Course course,
        int attended,
        int tries,
        boolean passed,
        @Nullable UUID open,
        @Nullable Attempt last) {

    /** Whether the test may be taken now. */
    public boolean mayTry() {
        return course.tested() && attended > 0 && !passed && (open != null || tries > 0);
    }
}
