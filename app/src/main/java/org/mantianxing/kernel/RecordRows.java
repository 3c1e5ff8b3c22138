package org.mantianxing.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows as records. Does what Spring's mapper for data classes does, for the types that we keep and nothing else, without
 * asking for each value how it might be converted: pages and waves read thousands of rows.
 */
final class RecordRows<T> implements RowMapper<T> {
    private static final ClassValue<RecordRows<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordRows<?> computeValue(Class<?> type) {
            return new RecordRows<>(type);
        }
    };

    private static final Map<Class<?>, Reader> READERS = Map.ofEntries(
            Map.entry(String.class, ResultSet::getString),
            Map.entry(UUID.class, (row, column) -> row.getObject(column, UUID.class)),
            Map.entry(Instant.class, RecordRows::instant),
            Map.entry(LocalDate.class, (row, column) -> row.getObject(column, LocalDate.class)),
            Map.entry(boolean.class, (row, column) -> told(row, row.getBoolean(column))),
            Map.entry(int.class, (row, column) -> told(row, row.getInt(column))),
            Map.entry(long.class, (row, column) -> told(row, row.getLong(column))),
            Map.entry(double.class, (row, column) -> told(row, row.getDouble(column))),
            Map.entry(Boolean.class, (row, column) -> orNull(row, row.getBoolean(column))),
            Map.entry(Integer.class, (row, column) -> orNull(row, row.getInt(column))),
            Map.entry(Long.class, (row, column) -> orNull(row, row.getLong(column))),
            Map.entry(Double.class, (row, column) -> orNull(row, row.getDouble(column))),
            Map.entry(byte[].class, ResultSet::getBytes),
            Map.entry(String[].class, RecordRows::array),
            Map.entry(List.class, (row, column) -> list(array(row, column))));

    private final Class<T> type;
    private final MethodHandle constructor;
    private final Part[] parts;

    private interface Reader {
        @Nullable
        Object read(ResultSet row, int column) throws SQLException;
    }

    private record Part(String column, Reader reader) {}

    private RecordRows(Class<T> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        this.parts = Arrays.stream(components)
                .map(one -> new Part(column(one.getName()), reader(one.getType())))
                .toArray(Part[]::new);
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            this.constructor = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, parts.length)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " cannot be made of rows", e);
        }
    }

    /** One for each class, made once. */
    @SuppressWarnings("unchecked") // kept by class, so the one of a class is of that class
    static <T> RecordRows<T> of(Class<T> type) {
        return (RecordRows<T>) KNOWN.get(type);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = parts[i].reader().read(row, row.findColumn(parts[i].column()));
        }
        try {
            return type.cast((Object) constructor.invokeExact(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reader reader(Class<?> type) {
        if (type.isEnum()) {
            Object[] all = type.getEnumConstants();
            return (row, column) -> constant(all, row.getString(column));
        }
        Reader known = READERS.get(type);
        if (known == null) {
            throw new IllegalArgumentException("No column is read as " + type);
        }
        return known;
    }

    private static @Nullable Object constant(Object[] all, @Nullable String name) throws SQLException {
        if (name == null) {
            return null;
        }
        for (Object one : all) {
            if (((Enum<?>) one).name().equals(name)) {
                return one;
            }
        }
        throw new SQLException("No constant " + name + " in " + Arrays.toString(all));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable Object array(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? null : array.getArray();
    }

    private static @Nullable Object list(@Nullable Object array) {
        return array == null ? null : List.of((Object[]) array);
    }

    private static Object told(ResultSet row, Object value) throws SQLException {
        if (row.wasNull()) {
            throw new SQLException("Unexpected null");
        }
        return value;
    }

    private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    /** {@code nameMasked}: name_masked. */
    private static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
