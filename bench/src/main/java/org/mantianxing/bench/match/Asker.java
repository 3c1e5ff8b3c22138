package org.mantianxing.bench.match;

import java.time.Instant;
import java.util.List;
import org.mantianxing.bench.match.Village.Answer;
import org.mantianxing.matching.Call;

/** Whoever chooses whom to ask. */
interface Asker {
    String name();

    /**
     * Whom to ask now; nobody where it waits.
     *
     * @param already asked for this call
     * @param waiting asked and not heard of yet
     * @param seats still open
     * @param sure how certain this wave should be to fill them
     * @param expires until when offers sent now wait
     */
    List<Integer> next(
            Call call,
            Instant now,
            List<Integer> already,
            List<Integer> waiting,
            int seats,
            double sure,
            Instant expires);

    /** Somebody was asked. */
    default void asked(int who, Call call, Instant now) {}

    /** What became of it, when it is known. */
    default void heard(int who, Call call, Instant sent, boolean yes) {}

    /** Somebody takes a seat. */
    default void taken(Answer answer) {}
}
