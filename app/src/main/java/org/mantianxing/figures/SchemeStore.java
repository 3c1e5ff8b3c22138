package org.mantianxing.figures;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.district.Site;
import org.mantianxing.figures.Assessments.Note;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Schemes by level, and what was said to scores. */
@Repository
class SchemeStore {
    private final JdbcClient db;

    private record Head(UUID id, String decidedName, Instant decidedAt) {}

    private record ItemRow(Figure figure, Scheme.Per per, int weight, double whole, double half) {}

    SchemeStore(JdbcClient db) {
        this.db = db;
    }

    /** The one decided last. */
    Optional<Scheme> find(Site.Level level) {
        return db.sql("""
                select id, decided_name, decided_at from assessment_scheme where level = :level order by id desc limit 1
                """)
                .param("level", level.name())
                .query(Rows.of(Head.class))
                .optional()
                .map(head -> new Scheme(level, items(head.id()), head.decidedName(), head.decidedAt()));
    }

    private List<Scheme.Item> items(UUID scheme) {
        return db
                .sql("select figure, per, weight, whole, half from assessment_item where scheme = :scheme order by n")
                .param("scheme", scheme)
                .query(Rows.of(ItemRow.class))
                .list()
                .stream()
                .map(row -> new Scheme.Item(row.figure(), row.per(), row.weight(), row.whole(), row.half()))
                .toList();
    }

    void insert(UUID id, Site.Level level, List<Scheme.Item> items, Actor by, Instant now) {
        db.sql("""
                insert into assessment_scheme (id, level, decided_by, decided_name, decided_at)
                values (:id, :level, :by, :name, :now)
                """)
                .param("id", id)
                .param("level", level.name())
                .param("by", by.account())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
        for (int n = 0; n < items.size(); n++) {
            Scheme.Item item = items.get(n);
            db.sql("""
                    insert into assessment_item (scheme, n, figure, per, weight, whole, half)
                    values (:scheme, :n, :figure, :per, :weight, :whole, :half)
                    """)
                    .param("scheme", id)
                    .param("n", n)
                    .param("figure", item.figure().name())
                    .param("per", item.per().name())
                    .param("weight", item.weight())
                    .param("whole", item.whole())
                    .param("half", item.half())
                    .update();
        }
    }

    /** What is said, to whom, about which indicator. */
    record Said(int year, String place, String figure, String words) {}

    void note(Said said, Actor by, Instant now) {
        db.sql("""
                insert into assessment_note (id, year, place, figure, words, by, by_name, at)
                values (:id, :year, :place, :figure, :words, :by, :name, :now)
                """)
                .param("id", Ids.at(now))
                .param("year", said.year())
                .param("place", said.place())
                .param("figure", said.figure())
                .param("words", said.words())
                .param("by", by.account())
                .param("name", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Note> notes(int year, String place) {
        return db.sql(
                        "select words, by_name, at, figure from assessment_note where year = :year and place = :place order by id")
                .param("year", year)
                .param("place", place)
                .query(Rows.of(Note.class))
                .list();
    }
}
