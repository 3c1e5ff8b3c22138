package org.mantianxing.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a form, so that all of it is said at once: {@code checks.that(ok, field, words)}. */
public final class Checks {
    private final List<Invalid.Problem> problems = new ArrayList<>();

    public Checks that(boolean holds, String field, String text, Object... arguments) {
        if (!holds) {
            problems.add(new Invalid.Problem(field, Words.of(text, arguments)));
        }
        return this;
    }

    /** Throws {@link Invalid} with everything found; returns quietly when nothing was. */
    public void done() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
