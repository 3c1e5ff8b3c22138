package org.mantianxing.district;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections whose {@code search_path} is the schema of the district in force. The path is set only when the
 * physical connection last served another district.
 */
final class DistrictDataSource extends DelegatingDataSource {
    /** A schema that does not exist: where no district is in force, no table can be found. */
    private static final String NOWHERE = "nowhere";

    private final Map<PGConnection, String> schemas = Collections.synchronizedMap(new WeakHashMap<>());

    DistrictDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        String schema = DistrictScope.find().map(District::schema).orElse(NOWHERE);
        Connection connection = super.getConnection();
        try {
            PGConnection physical = connection.unwrap(PGConnection.class);
            if (!schema.equals(schemas.get(physical))) {
                schemas.remove(physical);
                setPath(connection, schema);
                schemas.put(physical, schema);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static void setPath(Connection connection, String schema) throws SQLException {
        boolean auto = connection.getAutoCommit();
        try (var statement = connection.prepareStatement("select set_config('search_path', ?, false)")) {
            statement.setString(1, schema + ", public");
            statement.execute();
        }
        if (!auto) {
            connection.commit();
        }
    }
}
