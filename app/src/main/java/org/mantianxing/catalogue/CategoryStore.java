package org.mantianxing.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which categories were merged into which. */
@Repository
class CategoryStore {
    private final JdbcClient db;

    CategoryStore(JdbcClient db) {
        this.db = db;
    }

    /** Nobody else merges until this transaction ends. */
    void hold() {
        db.sql("lock table category in share row exclusive mode").update();
    }

    /** False when one of the two was merged by somebody else meanwhile. */
    boolean merge(String from, String into, LocalDate day) {
        boolean merged = db.sql("""
                update category set merged_into = :into, merged_on = :day
                where code = :from and merged_into is null
                  and exists (select from category c where c.code = :into and c.merged_into is null)
                """)
                        .param("from", from)
                        .param("into", into)
                        .param("day", day)
                        .update()
                == 1;
        if (merged) {
            db.sql("update category set merged_into = :into where merged_into = :from")
                    .param("from", from)
                    .param("into", into)
                    .update();
            db.sql("update item set category = :into where category = :from")
                    .param("from", from)
                    .param("into", into)
                    .update();
        }
        return merged;
    }

    /** False when it was none that had been merged. */
    boolean part(String code) {
        return db.sql("update category set merged_into = null, merged_on = null"
                                + " where code = :code and merged_into is not null")
                        .param("code", code)
                        .update()
                == 1;
    }

    /** How many services each has on the menu. */
    Map<String, Integer> items() {
        Map<String, Integer> items = new HashMap<>();
        db.sql("select category, count(*) as some from item where state = 'LISTED' group by category")
                .query(row -> {
                    items.put(row.getString("category"), row.getInt("some"));
                });
        return items;
    }
}
