package org.mantianxing.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that was done on a connection. */
sealed interface Statement {
    /** Parameters as they were set, each with the SQL type told, 0 where none was. */
    record Run(String sql, List<Value> values) implements Statement {}

    record Value(@Nullable Object value, int type) {}

    /** What is done to the transaction. */
    enum Control implements Statement {
        BEGIN,
        COMMIT,
        ROLLBACK,
        SAVEPOINT,
        RELEASE,
        BACK
    }
}
