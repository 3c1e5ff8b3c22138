package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which documents were asked about, and what was answered. */
@Repository
class NameCheckStore {
    private final JdbcClient db;

    NameCheckStore(JdbcClient db) {
        this.db = db;
    }

    /** A name and a document that nobody was asked about yet. */
    record Unasked(UUID id, UUID nameId, UUID paperId, IdKind paperKind, int paperTries) {}

    List<Unasked> unasked(Instant now, int most) {
        return db.sql("""
                select id, name_id, paper_id, paper_kind, paper_tries from account
                where paper_check_agreed and paper_id is not null and name_id is not null and paper_check = '' and state = 'ACTIVE'
                  and (paper_next_at is null or paper_next_at <= :now)
                order by paper_next_at nulls first, id limit :most
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Rows.of(Unasked.class))
                .list();
    }

    /** False when name or document have changed since. */
    boolean answered(Unasked asked, NameCheck.Answer answer, Instant now) {
        return db.sql("""
                update account set paper_check = :answer, paper_checked_at = :now
                where id = :id and name_id = :name and paper_id = :paper and paper_check = '' and state = 'ACTIVE'
                """)
                        .param("answer", answer.name())
                        .param("now", Timestamp.from(now))
                        .param("id", asked.id())
                        .param("name", asked.nameId())
                        .param("paper", asked.paperId())
                        .update()
                == 1;
    }

    void allow(UUID account, boolean agreed) {
        db.sql("update account set paper_check_agreed = :agreed where id = :id")
                .param("agreed", agreed)
                .param("id", account)
                .update();
    }

    void later(UUID account, Instant next) {
        db.sql("update account set paper_tries = paper_tries + 1, paper_next_at = :next where id = :id")
                .param("next", Timestamp.from(next))
                .param("id", account)
                .update();
    }

    Optional<NameCheck.Answer> of(UUID account) {
        return db.sql("select paper_check from account where id = :id and paper_check <> ''")
                .param("id", account)
                .query(Rows.TEXTS)
                .optional()
                .map(NameCheck.Answer::valueOf);
    }
}
