package org.mantianxing.imports;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.kernel.Conflict;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Some hundred rows in each transaction: whoever calls an import off waits for those that are being worked on. */
@Component
class Batches {
    /** Rows of one transaction. */
    static final int SIZE = 1000;

    /** For how long an import belongs to its worker after each batch; somebody else goes on after that. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int ATTEMPTS = 3;
    private final ImportStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Batches(ImportStore store, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Rows seen and taken in by a batch. */
    record Progress(int seen, int taken) {}

    /** How a batch ended. */
    enum End {
        DONE,
        /** Nothing was left to do. */
        EMPTY,
        /** It was called off, or somebody else goes on with it. */
        LOST
    }

    /**
     * One batch; done again when one of these people registers or signs in in the same moment.
     *
     * @param work tells null when nothing is left
     */
    End run(VolunteerImport one, UUID me, Supplier<@Nullable Progress> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                Progress[] progress = {null};
                End end = transaction.execute(status -> {
                    if (!store.hold(one.id(), me)) {
                        return End.LOST;
                    }
                    progress[0] = work.get();
                    return progress[0] == null ? End.EMPTY : End.DONE;
                });
                if (progress[0] != null) {
                    store.renew(one.id(), progress[0], clock.instant().plus(LEASE));
                }
                return end;
            } catch (Conflict | DataIntegrityViolationException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Batch by batch until nothing is left; false when it was called off. */
    boolean all(VolunteerImport one, UUID me, Supplier<@Nullable Progress> work) {
        End end;
        do {
            end = run(one, me, work);
        } while (end == End.DONE);
        return end == End.EMPTY;
    }

    void finish(VolunteerImport one, State to) {
        transaction.executeWithoutResult(status -> {
            store.move(one.id(), one.state(), to, clock.instant());
            if (to == State.CHECKED) {
                store.forgetFile(one.id());
            }
        });
    }
}
