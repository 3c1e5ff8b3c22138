package org.mantianxing.training;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses, as they stand. */
@Repository
class CourseStore {
    private static final String COURSE = """
            select id, site, path, name, category, content, skill, level, months, ask, pass_mark, tries, closed_at, version,
                created_at
            from course
            """;
    private final JdbcClient db;

    CourseStore(JdbcClient db) {
        this.db = db;
    }

    /** Those that are taught first, then by name. */
    List<Course> list() {
        return db.sql(COURSE + "order by closed_at is not null, name, id")
                .query(Rows.of(Course.class))
                .list();
    }

    Optional<Course> find(UUID id) {
        return db.sql(COURSE + "where id = :id")
                .param("id", id)
                .query(Rows.of(Course.class))
                .optional();
    }

    List<Course> named(Collection<UUID> ids) {
        return db.sql(COURSE + "where id = any(:ids) order by name, id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Course.class))
                .list();
    }

    void insert(UUID id, String path, NewCourse course, Instant now) {
        db.sql("""
                insert into course (id, site, path, name, category, content, skill, level, months, ask, pass_mark, tries,
                    created_at)
                values (:id, :site, :path, :name, :category, :content, :skill, :level, :months, :ask, :mark, :tries, :now)
                """)
                .param("id", id)
                .param("site", course.site())
                .param("path", path)
                .param("name", course.name())
                .param("category", course.category())
                .param("content", course.content())
                .param("skill", course.skill())
                .param("level", course.level().name())
                .param("months", course.months())
                .param("ask", course.ask())
                .param("mark", course.passMark())
                .param("tries", course.tries())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it has changed since. */
    boolean change(UUID id, NewCourse course, int version) {
        return db.sql("""
                update course set name = :name, category = :category, content = :content, skill = :skill, level = :level,
                    months = :months, ask = :ask, pass_mark = :mark, tries = :tries, version = version + 1
                where id = :id and version = :version
                """)
                        .param("name", course.name())
                        .param("category", course.category())
                        .param("content", course.content())
                        .param("skill", course.skill())
                        .param("level", course.level().name())
                        .param("months", course.months())
                        .param("ask", course.ask())
                        .param("mark", course.passMark())
                        .param("tries", course.tries())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** {@code since}: null to teach it again. */
    void close(UUID id, @Nullable Instant since) {
        db.sql("update course set closed_at = cast(:since as timestamptz) where id = :id")
                .param("since", since == null ? null : Timestamp.from(since))
                .param("id", id)
                .update();
    }
}
