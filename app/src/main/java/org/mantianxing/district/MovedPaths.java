package org.mantianxing.district;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts paths right that tables of a module keep, when a place was moved. Names of tables and columns are ours, never typed. */
public record MovedPaths(JdbcClient db, SiteMoved it) {
    /** {@code update} names the table, as {@code update team}. */
    public void in(String update, String column) {
        bound(update + sets(column)).update();
    }

    /** The same; tells the ids of what has moved. */
    public List<UUID> told(String update, String column) {
        return bound(update + sets(column) + " returning id").query(Rows.IDS).list();
    }

    private static String sets(String column) {
        return " set %1$s = :after || substr(%1$s, length(:before) + 1)".formatted(column)
                + " where %1$s = :before or starts_with(%1$s, :before || '.')".formatted(column);
    }

    private JdbcClient.StatementSpec bound(String sql) {
        return db.sql(sql).param("before", it.before()).param("after", it.after());
    }
}
