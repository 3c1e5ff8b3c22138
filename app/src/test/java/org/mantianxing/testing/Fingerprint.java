package org.mantianxing.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * All rows of a district, table by table: how many there are, and a sum over what each of them holds.
 *
 * @param tables the name of each table with its count and sum
 */
public record Fingerprint(Map<String, String> tables) {

    public static Fingerprint of(JdbcClient db, Place place) {
        String schema = place.district().schema();
        Map<String, String> tables = new TreeMap<>();
        for (String table : tables(db, schema)) {
            tables.put(
                    table,
                    db.sql("select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                    + schema + "." + table + " t")
                            .query(String.class)
                            .single());
        }
        return new Fingerprint(tables);
    }

    /** Every id that stands in any row of a district: its people, orders, activities, pictures, sealed words. */
    public static Set<String> ids(JdbcClient db, Place place) {
        String schema = place.district().schema();
        Set<String> ids = new TreeSet<>();
        db.sql("""
                select table_name || ' ' || column_name from information_schema.columns
                where table_schema = :schema and data_type = 'uuid'
                """).param("schema", schema).query(Rows.TEXTS).list().forEach(column -> {
            String[] parts = column.split(" ", 2);
            ids.addAll(db.sql("select distinct " + parts[1] + "::text from " + schema + "." + parts[0] + " where "
                            + parts[1] + " is not null")
                    .query(Rows.TEXTS)
                    .list());
        });
        return ids;
    }

    private static List<String> tables(JdbcClient db, String schema) {
        return db.sql("""
                select table_name from information_schema.tables
                where table_schema = :schema and table_type = 'BASE TABLE' order by table_name
                """).param("schema", schema).query(Rows.TEXTS).list();
    }
}
