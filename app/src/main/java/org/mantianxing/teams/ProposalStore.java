package org.mantianxing.teams;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Teams that volunteers would like to found. */
@Repository
class ProposalStore {
    private static final String PROPOSAL = "select * from team_proposal";
    private final JdbcClient db;

    ProposalStore(JdbcClient db) {
        this.db = db;
    }

    Optional<TeamProposal> find(UUID id) {
        return db.sql(PROPOSAL + " where id = :id")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Somebody's own, the latest first. */
    List<TeamProposal> of(UUID proposer) {
        return db.sql(PROPOSAL + " where proposer = :proposer and state <> 'WITHDRAWN' order by id desc")
                .param("proposer", proposer)
                .query((row, _) -> proposal(row))
                .list();
    }

    List<TeamProposal> waiting(Reach reach) {
        return db.sql(PROPOSAL + """
                 where state = 'WAITING' and (:everywhere or exists (select from unnest(:paths::text[]) p
                    where path = p or starts_with(path, p || '.')))
                order by id
                """)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .query((row, _) -> proposal(row))
                .list();
    }

    void insert(UUID id, UUID proposer, NewTeam team, String path, List<UUID> pictures, Instant now) {
        write("""
                insert into team_proposal (id, proposer, kind, name, site, path, about, pictures, state, proposed_at)
                values (:id, :proposer, :kind, :name, :site, :path, :about, :pictures, 'WAITING', :now)
                """, id, team, path, pictures, now).param("proposer", proposer).update();
    }

    /** Handed in once more; false when it has changed since, or was decided. */
    boolean again(UUID id, NewTeam team, String path, List<UUID> pictures, int version, Instant now) {
        return write("""
                update team_proposal set kind = :kind, name = :name, site = :site, path = :path, about = :about,
                    pictures = :pictures, state = 'WAITING', proposed_at = :now, why = '', version = version + 1
                where id = :id and version = :version and state in ('WAITING', 'RETURNED')
                """, id, team, path, pictures, now)
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec write(
            String sql, UUID id, NewTeam team, String path, List<UUID> pictures, Instant now) {
        return db.sql(sql)
                .param("id", id)
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("site", team.site())
                .param("path", path)
                .param("about", team.about())
                .param("pictures", pictures.toArray(UUID[]::new))
                .param("now", Timestamp.from(now));
    }

    /** False when it does not wait any more, or has changed since {@code version}. */
    boolean decide(
            Actor actor, UUID id, int version, TeamProposal.State state, String why, @Nullable UUID team, Instant now) {
        return db.sql("""
                update team_proposal set state = :state, decided_at = :now, decided_name = :name, why = :why, team = :team,
                    version = version + 1
                where id = :id and version = :version and state = 'WAITING'
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .param("name", actor.name())
                        .param("why", why)
                        .param("team", team)
                        .update()
                == 1;
    }

    /** False when it was decided meanwhile. */
    boolean withdraw(UUID id) {
        return db.sql("""
                update team_proposal set state = 'WITHDRAWN', version = version + 1
                where id = :id and state in ('WAITING', 'RETURNED')
                """).param("id", id).update() == 1;
    }

    private static TeamProposal proposal(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new TeamProposal(
                row.getObject("id", UUID.class),
                row.getObject("proposer", UUID.class),
                Team.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("site", UUID.class),
                row.getString("path"),
                row.getString("about"),
                List.of((UUID[]) row.getArray("pictures").getArray()),
                TeamProposal.State.valueOf(row.getString("state")),
                row.getTimestamp("proposed_at").toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_name"),
                row.getString("why"),
                row.getObject("team", UUID.class),
                row.getInt("version"));
    }
}
