package org.mantianxing.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Words;

/**
 * What is to be said of a row.
 *
 * @param candidate whom or what it describes, null when something is wrong
 * @param problems for which it cannot be taken in
 * @param notes what is left out, or may be done later
 */
record Judgement<T>(@Nullable T candidate, List<Words> problems, List<Words> notes) {
    Judgement {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
