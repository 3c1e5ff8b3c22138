package org.mantianxing.activities;

import org.mantianxing.catalogue.CategoryMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recurs in a category that was merged goes on with the other. */
@Component
class MergedSeries {
    private final JdbcClient db;

    MergedSeries(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(CategoryMerged it) {
        db.sql("""
                update series set call = jsonb_set(call, '{category}', to_jsonb(cast(:into as text))) where call->>'category' = :from
                """).param("from", it.from()).param("into", it.into()).update();
    }
}
