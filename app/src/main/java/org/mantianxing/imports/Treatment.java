package org.mantianxing.imports;

import java.util.List;
import org.mantianxing.imports.RowStore.Row;

/**
 * What is done with the rows of one kind of list; all but the first in a transaction.
 *
 * @param <L> a row as it was read, judged by itself
 */
interface Treatment<L> {
    /** Judges a row by itself; asks nobody. */
    L line(int number, List<String> cells);

    /** Holds rows against those before them and against what is there, and keeps them. */
    void check(List<L> lines);

    /** Takes in what is ready; tells how many were. */
    int take(List<Row> ready);

    void takeBack(List<Row> taken);
}
