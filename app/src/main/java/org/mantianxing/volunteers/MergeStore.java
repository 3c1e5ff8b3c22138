package org.mantianxing.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cards that were put together, and pairs that are two people. */
@Repository
class MergeStore {
    private final JdbcClient db;

    /** Two ids, the smaller first. */
    record Two(UUID one, UUID other) {
        static Two of(UUID a, UUID b) {
            return a.toString().compareTo(b.toString()) < 0 ? new Two(a, b) : new Two(b, a);
        }
    }

    MergeStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Merge> find(UUID id) {
        return db.sql("select * from volunteer_merge where id = :id")
                .param("id", id)
                .query((row, _) -> merge(row))
                .optional();
    }

    /** The one in force in which this card went. */
    Optional<Merge> of(UUID gone) {
        return db.sql("select * from volunteer_merge where gone = :gone and undone_at is null")
                .param("gone", gone)
                .query((row, _) -> merge(row))
                .optional();
    }

    /** Those in force made since then, the latest first. */
    List<Merge> since(Instant from) {
        return db.sql("select * from volunteer_merge where undone_at is null and at > :from order by id desc limit 200")
                .param("from", Timestamp.from(from))
                .query((row, _) -> merge(row))
                .list();
    }

    void insert(Actor actor, Merge merge) {
        db.sql("""
                insert into volunteer_merge (id, kept, gone, at, actor, actor_name, why, gone_state, skills, teams, left_teams)
                values (:id, :kept, :gone, :at, :actor, :name, :why, :state, :skills, :teams, :left)
                """)
                .param("id", merge.id())
                .param("kept", merge.kept())
                .param("gone", merge.gone())
                .param("at", Timestamp.from(merge.at()))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("why", merge.why())
                .param("state", merge.goneState().name())
                .param("skills", merge.skills().toArray(String[]::new))
                .param("teams", merge.teams().toArray(UUID[]::new))
                .param("left", merge.leftTeams().toArray(UUID[]::new))
                .update();
    }

    /** False when somebody else has undone it. */
    boolean undo(Actor actor, UUID id, Instant now) {
        return db.sql("""
                update volunteer_merge set undone_at = :now, undone_name = :name where id = :id and undone_at is null
                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("name", actor.name())
                        .update()
                == 1;
    }

    void distinct(Actor actor, UUID a, UUID b, Instant now) {
        Two two = Two.of(a, b);
        db.sql("""
                insert into volunteer_distinct (one, other, at, actor_name) values (:one, :other, :now, :name)
                on conflict do nothing
                """)
                .param("one", two.one())
                .param("other", two.other())
                .param("now", Timestamp.from(now))
                .param("name", actor.name())
                .update();
    }

    Set<Two> distinct() {
        return new HashSet<>(db.sql("select one, other from volunteer_distinct")
                .query((row, _) -> new Two(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list());
    }

    /** Holds both cards until the transaction ends, always in the same order. */
    void lock(UUID one, UUID other) {
        db.sql("select id from volunteer where id in (:one, :other) order by id for update")
                .param("one", one)
                .param("other", other)
                .query(Rows.IDS)
                .list();
    }

    /** False when the card does not stand so any more. */
    boolean state(UUID card, Volunteer.State from, Volunteer.State to) {
        return db.sql("update volunteer set state = :to, version = version + 1 where id = :id and state = :from")
                        .param("id", card)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void addSkills(UUID card, Collection<String> skills, Instant now) {
        db.sql("""
                insert into volunteer_skill (volunteer, skill, since)
                select :card, skill, :now from unnest(:skills::text[]) skill on conflict do nothing
                """)
                .param("card", card)
                .param("skills", skills.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void dropSkills(UUID card, Collection<String> skills) {
        db.sql("delete from volunteer_skill where volunteer = :card and skill = any(:skills)")
                .param("card", card)
                .param("skills", skills.toArray(String[]::new))
                .update();
    }

    private static Merge merge(ResultSet row) throws SQLException {
        Timestamp undone = row.getTimestamp("undone_at");
        return new Merge(
                row.getObject("id", UUID.class),
                row.getObject("kept", UUID.class),
                row.getObject("gone", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("actor_name"),
                row.getString("why"),
                Volunteer.State.valueOf(row.getString("gone_state")),
                List.of((String[]) row.getArray("skills").getArray()),
                List.of((UUID[]) row.getArray("teams").getArray()),
                List.of((UUID[]) row.getArray("left_teams").getArray()),
                undone == null ? null : undone.toInstant());
    }
}
