package org.mantianxing.district;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.mantianxing.kernel.StartupFailure;

/** Looks at a database of one's own before it is used, so that what is wrong with it can be said in a sentence. */
final class ForeignDatabase {
    private static final int OLDEST = 15;
    private static final String SECONDS = "10";

    private ForeignDatabase() {}

    /** Throws StartupFailure when the server cannot be reached, does not let us in, is too old or gives too few rights. */
    static void check(DatabaseSettings settings) {
        String url = Objects.requireNonNull(settings.url());
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupFailure(
                    "MTX_JDBC_URL 不是 PostgreSQL 的地址，应当像 jdbc:postgresql://主机:5432/数据库 这样写。",
                    "MTX_JDBC_URL is not the address of a PostgreSQL; write it like jdbc:postgresql://host:5432/database.");
        }
        Properties properties = new Properties();
        properties.setProperty("user", settings.user());
        properties.setProperty("password", settings.password());
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            checkVersion(connection);
            checkRights(connection, settings);
        } catch (SQLException e) {
            throw failure(e, settings);
        }
    }

    private static void checkVersion(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        if (server.getDatabaseMajorVersion() < OLDEST) {
            throw new StartupFailure(
                    "MTX_JDBC_URL 指向的 PostgreSQL 是 " + server.getDatabaseProductVersion() + "，需要 15 或更新的版本。",
                    "The PostgreSQL at MTX_JDBC_URL is version " + server.getDatabaseProductVersion()
                            + "; 15 or later is needed.");
        }
    }

    private static void checkRights(Connection connection, DatabaseSettings settings) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select has_database_privilege(current_database(), 'CREATE')")) {
            row.next();
            if (!row.getBoolean(1)) {
                throw new StartupFailure(
                        "数据库用户 " + settings.user() + " 不能在这个数据库里新建模式，请授予 CREATE 权限。",
                        "The database user " + settings.user()
                                + " may not create schemas in this database; grant it CREATE.");
            }
        }
    }

    private static StartupFailure failure(SQLException e, DatabaseSettings settings) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "28P01", "28000" ->
                new StartupFailure(
                        "数据库不让用户 " + settings.user() + " 登录，请检查 MTX_JDBC_USER 和 MTX_JDBC_PASSWORD。",
                        "The database does not let the user " + settings.user()
                                + " in; check MTX_JDBC_USER and MTX_JDBC_PASSWORD.",
                        e);
            case "3D000" ->
                new StartupFailure(
                        "MTX_JDBC_URL 里的数据库不存在，请先建好它。",
                        "The database named in MTX_JDBC_URL does not exist; create it first.",
                        e);
            default ->
                new StartupFailure(
                        "连不上 MTX_JDBC_URL 指向的数据库（" + settings.place() + "），请检查地址、网络和数据库是否在运行。",
                        "The database at MTX_JDBC_URL (" + settings.place()
                                + ") cannot be reached; check the address, the network and whether it is running.",
                        e);
        };
    }
}
