package org.mantianxing.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mantianxing.bench.Statement.Control;
import org.mantianxing.bench.Statement.Run;
import org.mantianxing.bench.Statement.Value;
import org.mantianxing.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Statements that a command ran, to be run again by bare JDBC, for other people and things: ids made while it was
 * recorded are made anew, others are replaced as told. Answers are read to the end, as the command did.
 */
final class Script {
    private static final Logger LOG = LoggerFactory.getLogger(Script.class);
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final List<List<Statement>> units;
    private final Instant recordedAt;

    Script(List<List<Statement>> units, Instant recordedAt) {
        this.units = units;
        this.recordedAt = recordedAt;
    }

    int statements() {
        return units.stream().mapToInt(List::size).sum();
    }

    /** With {@code -Dbench.statements=true} in {@code BENCH_JAVA}: what is run, for whoever looks for one too many. */
    Script told(String name) {
        if (Boolean.getBoolean("bench.statements")) {
            units.forEach(unit -> unit.forEach(one -> LOG.info("{}: {}", name, one)));
        }
        return this;
    }

    /** Runs it. {@code others}: who and what stands for whom and what; {@code texts}: the same for words that are unique. */
    void run(DataSource database, Map<UUID, UUID> others, Map<String, String> texts) throws SQLException {
        Again again = new Again(new HashMap<>(others), texts);
        for (List<Statement> unit : units) {
            try (Connection connection = database.getConnection()) {
                run(connection, unit, again);
            }
        }
    }

    private static void run(Connection connection, List<Statement> unit, Again again) throws SQLException {
        Deque<Savepoint> savepoints = new ArrayDeque<>();
        for (Statement one : unit) {
            switch (one) {
                case Run run -> execute(connection, run, again);
                case Control.BEGIN -> connection.setAutoCommit(false);
                case Control.COMMIT -> connection.commit();
                case Control.ROLLBACK -> connection.rollback();
                case Control.SAVEPOINT -> savepoints.push(connection.setSavepoint());
                case Control.RELEASE -> connection.releaseSavepoint(savepoints.pop());
                case Control.BACK -> connection.rollback(savepoints.peek());
            }
        }
        connection.setAutoCommit(true);
    }

    private static void execute(Connection connection, Run run, Again again) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(run.sql())) {
            for (int i = 0; i < run.values().size(); i++) {
                Value value = run.values().get(i);
                set(statement, i + 1, again.value(value.value()), value.type());
            }
            if (statement.execute()) {
                try (ResultSet rows = statement.getResultSet()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            rows.getObject(i);
                        }
                    }
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value, int type) throws SQLException {
        if (value == null) {
            statement.setNull(at, type);
        } else if (type == 0) {
            statement.setObject(at, value);
        } else {
            statement.setObject(at, value, type);
        }
    }

    /** One run of it: the same thing has the same new id all the way. */
    private final class Again {
        private final Map<UUID, UUID> ids;
        private final Map<String, String> texts;

        Again(Map<UUID, UUID> ids, Map<String, String> texts) {
            this.ids = ids;
            this.texts = texts;
        }

        @Nullable
        Object value(@Nullable Object recorded) {
            return switch (recorded) {
                case UUID id -> id(id);
                case String text -> text(text);
                case UUID[] all -> java.util.Arrays.stream(all).map(this::id).toArray(UUID[]::new);
                case String[] all ->
                    java.util.Arrays.stream(all).map(this::text).toArray(String[]::new);
                case null, default -> recorded;
            };
        }

        private @Nullable UUID id(@Nullable UUID recorded) {
            if (recorded == null) {
                return null;
            }
            return ids.computeIfAbsent(recorded, id -> made(id) ? Ids.at(Instant.ofEpochMilli(millis(id))) : id);
        }

        private String text(String recorded) {
            String known = texts.get(recorded);
            if (known != null) {
                return known;
            }
            return recorded.length() < 36
                    ? recorded
                    : UUIDS.matcher(recorded).replaceAll(found -> String.valueOf(id(UUID.fromString(found.group()))));
        }

        /** Whether it came to be while the script was recorded; ids of events are random, ours tell their time. */
        private boolean made(UUID id) {
            return id.version() == 4 || id.version() == 7 && millis(id) >= recordedAt.toEpochMilli();
        }

        private static long millis(UUID id) {
            return id.getMostSignificantBits() >>> 16;
        }
    }
}
