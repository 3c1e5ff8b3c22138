package org.mantianxing.imports.sheet;

import java.io.IOException;
import java.util.List;

/** The sheets of a file; to be closed. */
public interface Sheets extends AutoCloseable {
    /** Names in the order of the file; a CSV file has one without a name. */
    List<String> names();

    /** Reads a sheet from its beginning; rows without anything in them are passed over. */
    void read(int sheet, Sink sink) throws IOException, Unreadable;

    @Override
    void close() throws IOException;

    /** Takes rows. */
    interface Sink {
        /**
         * A row that has something in it.
         *
         * @param number of the row as the reader's program shows it, from 1
         * @param cells texts, empty where there is nothing; without white space around them
         * @return false when no more is wanted
         */
        boolean row(int number, List<String> cells);
    }
}
