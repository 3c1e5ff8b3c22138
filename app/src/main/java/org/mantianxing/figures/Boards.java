package org.mantianxing.figures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Board> boards = new ConcurrentHashMap<>();

    Boards(Fold fold, FactStore facts, CodeStore codes, PlatformTransactionManager transactions) {
        this.fold = fold;
        this.facts = facts;
        this.codes = codes;
        this.oneState = new TransactionTemplate(transactions);
        oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneState.setReadOnly(true);
    }

    /** That of the district in force is read anew. */
    void forget() {
        boards.remove(DistrictScope.get().code());
    }

    /** That of the district in force, up to date. */
    Board get() {
        fold.all();
        Board board = boards.computeIfAbsent(DistrictScope.get().code(), _ -> new Board());
        oneState.executeWithoutResult(_ -> board.takeIn(facts, codes));
        return board;
    }
}
