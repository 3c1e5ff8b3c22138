package org.mantianxing.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, by keyset: {@code next} is the key to ask for what follows, null at the end.
 */
public record Page<T>(List<T> rows, @Nullable String next) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** Makes a page from one row more than was asked for: that row only says that there is more. */
    public static <T> Page<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) {
            return new Page<>(oneMore, null);
        }
        List<T> rows = oneMore.subList(0, size);
        return new Page<>(rows, key.apply(rows.getLast()));
    }
}
