package org.mantianxing.training;

import org.mantianxing.catalogue.CategoryMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Courses of a category that was merged go on with the other. */
@Component
class MergedCourses {
    private final JdbcClient db;

    MergedCourses(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void on(CategoryMerged it) {
        db.sql("""
                update course set category = :into where category = :from
                """).param("from", it.from()).param("into", it.into()).update();
    }
}
