package org.mantianxing.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.mantianxing.figures.cube.Cube;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of facts. Statements are made from the names in {@link Subject}, never from what somebody typed. */
@Repository
class FactStore {
    private static final int FETCH = 20_000;
    private final JdbcTemplate db;

    /** A fact as it is stored; {@code values} in the order of the subject's columns, the day as days since 1970. */
    record Stored(UUID key, int number, int[] values) {
        Stored at(int place) {
            return new Stored(key, place, values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Stored that
                    && that.key.equals(key)
                    && that.number == number
                    && Arrays.equals(that.values, values);
        }

        @Override
        public int hashCode() {
            return key.hashCode();
        }
    }

    FactStore(DataSource database) {
        this.db = new JdbcTemplate(database);
        db.setFetchSize(FETCH);
    }

    /** The version that stands, held until the transaction ends: one node at a time counts. */
    long hold() {
        return number("select version from figure_state for update");
    }

    long version() {
        return number("select version from figure_state");
    }

    void version(long version) {
        db.update("update figure_state set version = ?", version);
    }

    int next(Subject subject) {
        return (int) number("select coalesce(max(no), -1) + 1 from " + subject.table());
    }

    Map<UUID, Stored> those(Subject subject, Collection<UUID> keys) {
        return db
                .query(select(subject) + " where key = any(?)", (row, _) -> stored(subject, row), (Object)
                        keys.toArray(UUID[]::new))
                .stream()
                .collect(Collectors.toMap(Stored::key, one -> one));
    }

    /** All whose column holds one of these numbers and that count still. */
    List<Stored> with(Subject subject, String column, Collection<Integer> codes) {
        return db.query(
                select(subject) + " where day is not null and "
                        + subject.columns().get(subject.column(column)) + " = any(?)",
                (row, _) -> stored(subject, row),
                (Object) codes.toArray(Integer[]::new));
    }

    void insert(Subject subject, long version, List<Stored> facts) {
        if (!facts.isEmpty()) {
            List<String> columns = subject.columns();
            db.update(
                    "insert into " + subject.table() + " (key, no, " + String.join(", ", columns) + ", version) "
                            + selected(columns),
                    columns(subject, facts, version));
        }
    }

    void update(Subject subject, long version, List<Stored> facts) {
        if (!facts.isEmpty()) {
            List<String> columns = subject.columns();
            db.update(
                    "update " + subject.table() + " f set "
                            + columns.stream().map(one -> one + " = n." + one).collect(Collectors.joining(", "))
                            + ", version = n.version from (" + selected(columns) + ") n where f.key = n.key",
                    columns(subject, facts, version));
        }
    }

    /** Rows made of one array for each column; days as days since 1970, null for what no longer counts. */
    private static String selected(List<String> columns) {
        return "select key, no, cast(date '1970-01-01' + day as date) as day, "
                + String.join(", ", columns.subList(1, columns.size())) + ", cast(? as bigint) as version"
                + " from unnest(?::uuid[], ?::int[]" + ", ?::int[]".repeat(columns.size()) + ") fresh (key, no, "
                + String.join(", ", columns) + ")";
    }

    private static Object[] columns(Subject subject, List<Stored> facts, long version) {
        List<Object> arrays = new ArrayList<>();
        arrays.add(version);
        arrays.add(facts.stream().map(Stored::key).toArray(UUID[]::new));
        arrays.add(facts.stream().map(Stored::number).toArray(Integer[]::new));
        for (int i = 0; i < subject.columns().size(); i++) {
            int at = i;
            arrays.add(facts.stream()
                    .map(one -> at == Cube.DAY && one.values()[at] == Cube.GONE ? null : (Integer) one.values()[at])
                    .toArray(Integer[]::new));
        }
        return arrays.toArray();
    }

    /** What changed after a version, handed on in pieces. */
    void since(Subject subject, long version, Consumer<List<Cube.Row>> take) {
        List<Cube.Row> some = new ArrayList<>();
        db.query(
                select(subject) + " where version > ? order by no",
                row -> {
                    Stored one = stored(subject, row);
                    some.add(new Cube.Row(one.number(), one.values()));
                    if (some.size() == FETCH) {
                        take.accept(some);
                        some.clear();
                    }
                },
                version);
        take.accept(some);
    }

    /** The first day on which something was served, ordered or held. */
    Optional<LocalDate> earliest() {
        return db.query("""
                        select min(day) from (
                            select min(day) as day from figure_hours union all select min(day) from figure_activity
                            union all select min(day) from figure_order) days
                        """, (row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .getFirst();
    }

    /** Takes all rows of some days into a digest, in the order of their keys; tells how many. */
    @Transactional(readOnly = true)
    public long digest(Subject subject, Period period, MessageDigest digest) {
        long[] count = {0};
        db.query(
                select(subject) + " where day between ? and ? order by key",
                row -> {
                    Stored one = stored(subject, row);
                    digest.update((one.key() + Arrays.toString(one.values())).getBytes(StandardCharsets.UTF_8));
                    count[0]++;
                },
                period.from(),
                period.to());
        return count[0];
    }

    /** How many rows count, and the sum of each column but the day. */
    List<Long> sums(Subject subject) {
        List<String> columns = subject.columns().subList(1, subject.columns().size());
        return db.query(
                        "select count(*), "
                                + columns.stream()
                                        .map(column -> "coalesce(sum(" + column + "), 0)")
                                        .collect(Collectors.joining(", "))
                                + " from " + subject.table() + " where day is not null",
                        (row, _) -> {
                            List<Long> sums = new ArrayList<>();
                            for (int i = 0; i <= columns.size(); i++) {
                                sums.add(row.getLong(i + 1));
                            }
                            return sums;
                        })
                .getFirst();
    }

    /** Keys of rows, by their numbers. */
    Map<Integer, UUID> keys(Subject subject, Collection<Integer> numbers) {
        Map<Integer, UUID> keys = new HashMap<>();
        db.query(
                "select no, key from " + subject.table() + " where no = any(?)",
                row -> {
                    keys.put(row.getInt(1), row.getObject(2, UUID.class));
                },
                (Object) numbers.toArray(Integer[]::new));
        return keys;
    }

    private static String select(Subject subject) {
        return "select key, no, " + String.join(", ", subject.columns()) + " from " + subject.table();
    }

    private static Stored stored(Subject subject, ResultSet row) throws SQLException {
        int[] values = new int[subject.columns().size()];
        LocalDate day = row.getObject(3, LocalDate.class);
        values[Cube.DAY] = day == null ? Cube.GONE : (int) day.toEpochDay();
        for (int i = 1; i < values.length; i++) {
            values[i] = row.getInt(i + 3);
        }
        return new Stored(row.getObject(1, UUID.class), row.getInt(2), values);
    }

    private long number(String sql) {
        return db.query(sql, Rows.NUMBERS).getFirst();
    }
}
