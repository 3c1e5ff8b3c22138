package org.mantianxing.district;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Who holds a connection and needs another for a moment, as the table of events does after a commit, gets it from a pool
 * of its own. Out of one pool, as many people as it has connections would each wait for one more, for ever.
 */
final class Doubles extends DelegatingDataSource {
    private final DataSource second;
    private final ThreadLocal<Integer> held = ThreadLocal.withInitial(() -> 0);

    Doubles(DataSource pool, DataSource second) {
        super(pool);
        this.second = second;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = held.get() == 0 ? super.getConnection() : second.getConnection();
        held.set(held.get() + 1);
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
        int left = held.get() - 1;
        if (left == 0) {
            held.remove();
        } else {
            held.set(left);
        }
    }
}
