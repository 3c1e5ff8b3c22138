package org.mantianxing.bench.match;

import java.io.IOException;
import java.sql.SQLException;
import org.mantianxing.matching.Call;

/** Somebody else who finds the best for a call. */
interface Peer extends AutoCloseable {
    String name();

    /** The points of the {@code k} best, the best first, in hundredths. */
    int[] best(Call call, int k) throws Exception;

    @Override
    default void close() throws IOException, SQLException {}
}
