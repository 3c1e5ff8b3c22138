package org.mantianxing.teams;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What units of the alliance bring. */
@Repository
class PledgeStore {
    private final JdbcClient db;

    PledgeStore(JdbcClient db) {
        this.db = db;
    }

    void insert(Pledge pledge) {
        db.sql("""
                insert into alliance_pledge (id, team, year, kind, words, month, made_at, made_name)
                values (:id, :team, :year, :kind, :words, :month, :at, :name)
                """)
                .param("id", pledge.id())
                .param("team", pledge.team())
                .param("year", pledge.year())
                .param("kind", pledge.kind().name())
                .param("words", pledge.words())
                .param("month", pledge.month())
                .param("at", Timestamp.from(pledge.madeAt()))
                .param("name", pledge.madeName())
                .update();
    }

    Optional<Pledge> find(UUID id) {
        return db.sql("select * from alliance_pledge where id = :id")
                .param("id", id)
                .query(Rows.of(Pledge.class))
                .optional();
    }

    /** Of one year, of teams that are there, by month; those of any time last. */
    List<Pledge> list(int year) {
        return db.sql("""
                select p.* from alliance_pledge p join team t on t.id = p.team
                where p.year = :year and t.state = 'ACTIVE' order by p.month nulls last, p.id
                """).param("year", year).query(Rows.of(Pledge.class)).list();
    }

    /** False when it was kept already. */
    boolean keep(UUID id, LocalDate day, String words, String name) {
        return db.sql("""
                update alliance_pledge set kept_on = :day, kept_words = :words, kept_name = :name
                where id = :id and kept_on is null
                """)
                        .param("id", id)
                        .param("day", day)
                        .param("words", words)
                        .param("name", name)
                        .update()
                == 1;
    }

    /** False when it was kept, or is gone. */
    boolean drop(UUID id) {
        return db.sql("delete from alliance_pledge where id = :id and kept_on is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    void contact(UUID team, String contact) {
        db.sql("update team set contact = :contact where id = :team")
                .param("team", team)
                .param("contact", contact)
                .update();
    }

    String contact(UUID team) {
        return db.sql("select contact from team where id = :team")
                .param("team", team)
                .query(Rows.TEXTS)
                .single();
    }
}
