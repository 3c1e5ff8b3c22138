package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Circulars and to whom they went. */
@Repository
class CircularStore {
    private final JdbcClient db;

    CircularStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * Of these people, those who can be written to, without those who got so many circulars since then: from teams, or from
     * places, so that neither uses up what the other may send.
     */
    List<UUID> reachable(Collection<UUID> people, boolean team, int most, Instant since) {
        return db.sql("""
                select v.id from volunteer v
                where v.id = any(:people) and v.state in ('ACTIVE', 'PAUSED')
                  and (select count(*) from circular_to t join circular c on c.id = t.circular
                       where t.volunteer = v.id and c.sent_at > :since and (c.team is not null) = :team) < :most
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("team", team)
                .param("most", most)
                .query(Rows.IDS)
                .list();
    }

    /** Whether this person has sent the very same in the same name since then. */
    boolean sent(Circular circular, Instant since) {
        return db.sql("""
                select exists (select from circular where author = :author and sender = :sender and words = :words
                    and team is not distinct from cast(:team as uuid) and sent_at > :since)
                """)
                .param("author", circular.author())
                .param("sender", circular.sender())
                .param("words", circular.words())
                .param("team", circular.team())
                .param("since", Timestamp.from(since))
                .query(Rows.of(Boolean.class))
                .single();
    }

    /** Holds the reckoning of who was written to how often until the transaction ends. */
    void alone() {
        db.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.circular'))")
                .query((row, number) -> true)
                .list();
    }

    void insert(Circular circular, Collection<UUID> readers) {
        db.sql("""
                insert into circular (id, author, author_name, sender, team, words, sent_at, readers)
                values (:id, :author, :name, :sender, :team, :words, :at, :readers)
                """)
                .param("id", circular.id())
                .param("author", circular.author())
                .param("name", circular.authorName())
                .param("sender", circular.sender())
                .param("team", circular.team())
                .param("words", circular.words())
                .param("at", Timestamp.from(circular.sentAt()))
                .param("readers", circular.readers())
                .update();
        db.sql("insert into circular_to (circular, volunteer) select :id, unnest(:readers::uuid[])")
                .param("id", circular.id())
                .param("readers", readers.toArray(UUID[]::new))
                .update();
    }

    Optional<Circular> find(UUID id) {
        return db.sql("select * from circular where id = :id")
                .param("id", id)
                .query(Rows.of(Circular.class))
                .optional();
    }

    boolean wentTo(UUID circular, UUID volunteer) {
        return db.sql("select exists (select from circular_to where circular = :circular and volunteer = :volunteer)")
                .param("circular", circular)
                .param("volunteer", volunteer)
                .query(Rows.of(Boolean.class))
                .single();
    }

    List<UUID> readers(UUID circular) {
        return db.sql("select volunteer from circular_to where circular = :circular")
                .param("circular", circular)
                .query(Rows.IDS)
                .list();
    }

    List<Circular> ofTeam(UUID team, int most) {
        return db.sql("select * from circular where team = :team order by id desc limit :most")
                .param("team", team)
                .param("most", most)
                .query(Rows.of(Circular.class))
                .list();
    }

    List<Circular> by(UUID author, int most) {
        return db.sql("select * from circular where author = :author and team is null order by id desc limit :most")
                .param("author", author)
                .param("most", most)
                .query(Rows.of(Circular.class))
                .list();
    }
}
