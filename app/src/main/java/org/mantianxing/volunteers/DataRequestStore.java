package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people ask about their own data. */
@Repository
class DataRequestStore {
    private final JdbcClient db;

    DataRequestStore(JdbcClient db) {
        this.db = db;
    }

    /** False where one of that kind waits already. */
    boolean ask(DataRequest asked) {
        return db.sql("""
                insert into data_request (id, account, path, kind, words, state, asked_at)
                values (:id, :account, :path, :kind, :words, 'ASKED', :at)
                on conflict (account, kind) where state = 'ASKED' do nothing
                """)
                        .param("id", asked.id())
                        .param("account", asked.account())
                        .param("path", asked.path())
                        .param("kind", asked.kind().name())
                        .param("words", asked.words())
                        .param("at", Timestamp.from(asked.askedAt()))
                        .update()
                == 1;
    }

    Optional<DataRequest> find(UUID id) {
        return db.sql("select * from data_request where id = :id")
                .param("id", id)
                .query(Rows.of(DataRequest.class))
                .optional();
    }

    /** The latest first. */
    List<DataRequest> of(UUID account, int most) {
        return db.sql("select * from data_request where account = :account order by id desc limit :most")
                .param("account", account)
                .param("most", most)
                .query(Rows.of(DataRequest.class))
                .list();
    }

    /** Who asked first on top. */
    List<DataRequest> waiting() {
        return db.sql("select * from data_request where state = 'ASKED' order by id")
                .query(Rows.of(DataRequest.class))
                .list();
    }

    /** False when it does not wait any more. */
    boolean decide(UUID id, DataRequest.State state, String name, String answer, Instant now) {
        return db.sql("""
                update data_request set state = :state, decided_name = :name, answer = :answer, decided_at = :now
                where id = :id and state = 'ASKED'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("name", name)
                        .param("answer", answer)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
