package org.mantianxing.teams;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to be taken in, and the codes by which one may join without asking. */
@Repository
class JoinStore {
    private static final String REQUEST = """
            select id, team, account, words, state, asked_at, decided_at, decided_name, why from team_request
            """;
    private final JdbcClient db;

    JoinStore(JdbcClient db) {
        this.db = db;
    }

    Optional<JoinRequest> find(UUID id) {
        return db.sql(REQUEST + " where id = :id")
                .param("id", id)
                .query(Rows.of(JoinRequest.class))
                .optional();
    }

    /** Of a team, whoever waits longest first. */
    List<JoinRequest> waiting(UUID team) {
        return db.sql(REQUEST + " where team = :team and state = 'WAITING' order by id")
                .param("team", team)
                .query(Rows.of(JoinRequest.class))
                .list();
    }

    /** The last question of somebody to a team. */
    Optional<JoinRequest> last(UUID team, UUID account) {
        return db.sql(REQUEST + " where team = :team and account = :account order by id desc limit 1")
                .param("team", team)
                .param("account", account)
                .query(Rows.of(JoinRequest.class))
                .optional();
    }

    /** False when this person has asked already. */
    boolean insert(UUID id, UUID team, UUID account, String words, Instant now) {
        return db.sql("""
                insert into team_request (id, team, account, words, state, asked_at)
                values (:id, :team, :account, :words, 'WAITING', :now)
                on conflict (team, account) where state = 'WAITING' do nothing
                """)
                        .param("id", id)
                        .param("team", team)
                        .param("account", account)
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it does not wait any more. */
    boolean decide(Actor actor, UUID id, JoinRequest.State state, String why, Instant now) {
        return db.sql("""
                update team_request set state = :state, decided_at = :now, decided_name = :name, why = :why
                where id = :id and state = 'WAITING'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .param("name", actor.name())
                        .param("why", why)
                        .update()
                == 1;
    }

    Optional<String> code(UUID team) {
        return db.sql("select code from team_invitation where team = :team")
                .param("team", team)
                .query(Rows.TEXTS)
                .optional();
    }

    /** Another code from now on; the one before means nothing any more. */
    void setCode(UUID team, String code, Instant now) {
        db.sql("""
                insert into team_invitation (team, code, made_at) values (:team, :code, :now)
                on conflict (team) do update set code = excluded.code, made_at = excluded.made_at
                """)
                .param("team", team)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<UUID> teamOf(String code) {
        return db.sql("select team from team_invitation where code = :code")
                .param("code", code)
                .query(Rows.IDS)
                .optional();
    }
}
