package org.mantianxing.orders.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mantianxing.kernel.Invalid;

/** What cannot be read of a form, gathered, so that all of it is said at once. */
final class Problems {
    private final List<Invalid.Problem> found = new ArrayList<>();

    /** The value, or {@code otherwise} with its problem kept in mind. */
    <T> T read(Supplier<T> value, T otherwise) {
        try {
            return value.get();
        } catch (Invalid e) {
            found.addAll(e.problems());
            return otherwise;
        }
    }

    /** Throws Invalid where something could not be read. */
    void done() {
        if (!found.isEmpty()) {
            throw new Invalid(found);
        }
    }
}
