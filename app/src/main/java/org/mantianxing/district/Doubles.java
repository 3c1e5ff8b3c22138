package org.mantianxing.district;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Who holds a connection and needs another for a moment, as the table of events does after a commit, gets it from a pool
 * of its own. Out of one pool, as many people as it has connections would each wait for one more, for ever. Those who
 * work in the background use that pool too: they neither starve when many people come, nor do people wait for them.
 */
final class Doubles extends DelegatingDataSource {
    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);
    private final DataSource second;

    Doubles(DataSource pool, DataSource second) {
        super(pool);
        this.second = second;
    }

    /** All connections of this work come from the second pool. */
    static Runnable inBackground(Runnable work) {
        return () -> {
            HELD.set(1);
            try {
                work.run();
            } finally {
                HELD.remove();
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = HELD.get() == 0 ? super.getConnection() : second.getConnection();
        HELD.set(HELD.get() + 1);
        return counted(connection);
    }

    private Connection counted(Connection connection) {
        boolean[] closed = {false};
        return (Connection) Proxy.newProxyInstance(
                Doubles.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") && !closed[0]) {
                        closed[0] = true;
                        back();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void back() {
        int left = HELD.get() - 1;
        if (left == 0) {
            HELD.remove();
        } else {
            HELD.set(left);
        }
    }
}
