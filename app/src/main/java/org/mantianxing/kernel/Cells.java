package org.mantianxing.kernel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a row one after the other, in the order in which the statement names them: for wide rows that lists read
 * by the thousand, where looking each column up by its name costs more than reading it.
 */
public final class Cells {
    private final ResultSet row;
    private int last;

    public Cells(ResultSet row) {
        this.row = row;
    }

    public String text() throws SQLException {
        return Objects.requireNonNull(row.getString(++last));
    }

    public @Nullable String textOrNull() throws SQLException {
        return row.getString(++last);
    }

    public int number() throws SQLException {
        return row.getInt(++last);
    }

    public @Nullable Integer numberOrNull() throws SQLException {
        int value = row.getInt(++last);
        return row.wasNull() ? null : value;
    }

    public @Nullable Double decimalOrNull() throws SQLException {
        double value = row.getDouble(++last);
        return row.wasNull() ? null : value;
    }

    public boolean yes() throws SQLException {
        return row.getBoolean(++last);
    }

    public UUID id() throws SQLException {
        return row.getObject(++last, UUID.class);
    }

    public @Nullable UUID idOrNull() throws SQLException {
        return row.getObject(++last, UUID.class);
    }

    public Instant moment() throws SQLException {
        return row.getObject(++last, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant momentOrNull() throws SQLException {
        OffsetDateTime at = row.getObject(++last, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** Values without a line break in them, joined by line breaks; an array costs more to read than all the rest. */
    public List<String> lines() throws SQLException {
        String joined = text();
        return joined.isEmpty() ? List.of() : List.of(joined.split("\n"));
    }

    public <E extends Enum<E>> E one(Class<E> type) throws SQLException {
        return Enum.valueOf(type, text());
    }
}
