package org.mantianxing.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mantianxing.bench.Statement.Control;
import org.mantianxing.bench.Statement.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Writes down which statements commands run, connection by connection. Out of the way unless it records. */
@Component
final class Recorder implements BeanPostProcessor {
    private static volatile @Nullable List<List<Statement>> record;
    private static volatile Notes notes = Notes.AS_THEY_ARE;

    /** What becomes of the notes that figures live by. */
    enum Notes {
        AS_THEY_ARE,
        /** Written, by the same detour as those left out. */
        WRITTEN,
        /** Nothing is noted: not even sent. */
        LEFT_OUT
    }

    static void notes(Notes wanted) {
        notes = wanted;
    }

    private static Connection noted(Connection connection, boolean without) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (without
                    && method.getName().equals("prepareStatement")
                    && ((String) arguments[0]).contains("insert into live_change")) {
                return unsent();
            }
            return call(connection, method, arguments);
        });
    }

    /** A statement that is never sent and says that it has changed a row. */
    private static PreparedStatement unsent() {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            Class<?> type = method.getReturnType();
            return type == int.class
                    ? (Object) 1
                    : type == boolean.class ? (Object) false : type == long.class ? (Object) 1L : null;
        });
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource source ? new Recorded(source) : bean;
    }

    /** What {@code work} does to the database, each connection's statements for itself, in the order of their beginnings. */
    static List<List<Statement>> record(Runnable work) {
        List<List<Statement>> units = new CopyOnWriteArrayList<>();
        record = units;
        try {
            work.run();
        } finally {
            record = null;
        }
        return units.stream()
                .filter(unit -> !unit.isEmpty())
                .<List<Statement>>map(List::copyOf)
                .toList();
    }

    private static final class Recorded extends DelegatingDataSource {
        Recorded(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            List<List<Statement>> units = record;
            Connection connection = super.getConnection();
            if (notes != Notes.AS_THEY_ARE) {
                return noted(connection, notes == Notes.LEFT_OUT);
            }
            return units == null ? connection : watched(connection, units);
        }
    }

    private static Connection watched(Connection connection, List<List<Statement>> units) {
        List<Statement> unit = new CopyOnWriteArrayList<>();
        units.add(unit);
        return proxy(Connection.class, (self, method, arguments) -> {
            switch (method.getName()) {
                case "setAutoCommit" -> {
                    if (arguments[0].equals(false)) {
                        unit.add(Control.BEGIN);
                    }
                }
                case "commit" -> unit.add(Control.COMMIT);
                case "rollback" -> unit.add(arguments == null ? Control.ROLLBACK : Control.BACK);
                case "setSavepoint" -> unit.add(Control.SAVEPOINT);
                case "releaseSavepoint" -> unit.add(Control.RELEASE);
                default -> {}
            }
            Object result = call(connection, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? watched((PreparedStatement) result, (String) arguments[0], unit)
                    : result;
        });
    }

    private static PreparedStatement watched(PreparedStatement statement, String sql, List<Statement> unit) {
        TreeMap<Integer, Value> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            String name = method.getName();
            if (name.equals("setNull")) {
                values.put((Integer) arguments[0], new Value(null, (Integer) arguments[1]));
            } else if (name.startsWith("set") && arguments.length >= 2 && arguments[0] instanceof Integer at) {
                int type = arguments.length == 3 && arguments[2] instanceof Integer told ? told : 0;
                values.put(at, new Value(arguments[1], type));
            } else if (name.startsWith("execute")) {
                unit.add(new Statement.Run(sql, List.copyOf(values.values())));
            }
            return call(statement, method, arguments);
        });
    }

    private interface Handler {
        Object handle(Object self, Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler::handle));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
