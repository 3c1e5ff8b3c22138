package org.mantianxing.figures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.mantianxing.district.DistrictScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The boards of all districts on this node. Whoever looks at one sees everything that had been committed when they
 * asked, whichever node wrote it: what waits is counted first, and what others counted is read.
 */
@Component
class Boards {
    private final Fold fold;
    private final FactStore facts;
    private final CodeStore codes;
    private final TransactionTemplate oneState;
    private final Map<String, Seat> boards = new ConcurrentHashMap<>();

    Boards(Fold fold, FactStore facts, CodeStore codes, PlatformTransactionManager transactions) {
        this.fold = fold;
        this.facts = facts;
        this.codes = codes;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    /** That of the district in force is read anew. */
    void forget() {
        boards.remove(DistrictScope.get().code());
    }

    /** That of the district in force, up to date. Many who ask at once are served by one look. */
    Board get() {
        Seat seat = boards.computeIfAbsent(DistrictScope.get().code(), _ -> new Seat());
        long asked = System.nanoTime();
        seat.lock.lock();
        try {
            // whoever looked after this one asked has seen all that this one may want to see
            if (!seat.looked || seat.since - asked <= 0) {
                long since = System.nanoTime();
                fold.all();
                oneState.executeWithoutResult(_ -> seat.board.takeIn(facts, codes));
                seat.since = since;
                seat.looked = true;
            }
            return seat.board;
        } finally {
            seat.lock.unlock();
        }
    }

    /** A board, and when it was last brought up to date. */
    private static final class Seat {
        private final ReentrantLock lock = new ReentrantLock();
        private final Board board = new Board();
        private boolean looked;
        private long since;
    }
}
