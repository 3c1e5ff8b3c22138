package org.mantianxing.volunteers;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When volunteers cannot come. What is over is of no interest. */
@Repository
class AwayStore {
    private static final String AWAY = """
            select id, volunteer, from_day as "from", until_day as until from volunteer_away where until_day >= :today
            """;
    private final JdbcClient db;

    AwayStore(JdbcClient db) {
        this.db = db;
    }

    Map<UUID, List<Away>> all(LocalDate today) {
        return grouped(
                db.sql(AWAY).param("today", today).query(Rows.of(Away.class)).list());
    }

    Map<UUID, List<Away>> of(Collection<UUID> volunteers, LocalDate today) {
        return grouped(db.sql(AWAY + " and volunteer = any(:volunteers) order by from_day, id")
                .param("today", today)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .query(Rows.of(Away.class))
                .list());
    }

    private static Map<UUID, List<Away>> grouped(List<Away> all) {
        return all.stream().collect(Collectors.groupingBy(Away::volunteer));
    }

    void insert(Away one) {
        db.sql("""
                insert into volunteer_away (id, volunteer, from_day, until_day) values (:id, :volunteer, :from, :until)
                """)
                .param("id", one.id())
                .param("volunteer", one.volunteer())
                .param("from", one.from())
                .param("until", one.until())
                .update();
    }

    /** False when it is not there any more. */
    boolean delete(UUID id, UUID volunteer) {
        return db.sql("delete from volunteer_away where id = :id and volunteer = :volunteer")
                        .param("id", id)
                        .param("volunteer", volunteer)
                        .update()
                == 1;
    }
}
