package org.mantianxing.kernel;

import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SingleColumnRowMapper;

/** Row mappers whose rows are never null, unlike those that {@code JdbcClient.query(Class)} makes by itself. */
public final class Rows {
    private Rows() {}

    /** A row becomes a record: columns by name, {@code snake_case} to {@code camelCase}. */
    public static <T> RowMapper<T> of(Class<T> type) {
        return type.isRecord() ? RecordRows.of(type) : (row, number) -> one(row, type);
    }

    /** Single columns of this type. */
    public static final RowMapper<UUID> IDS = of(UUID.class);

    /** Single columns of text. */
    public static final RowMapper<String> TEXTS = of(String.class);

    /** Single columns of whole numbers. */
    public static final RowMapper<Long> NUMBERS = of(Long.class);

    private static <T> T one(java.sql.ResultSet row, Class<T> type) throws java.sql.SQLException {
        T value = new SingleColumnRowMapper<>(type).mapRow(row, 1);
        if (value == null) {
            throw new java.sql.SQLException("Unexpected null in a column of " + type.getSimpleName());
        }
        return value;
    }
}
