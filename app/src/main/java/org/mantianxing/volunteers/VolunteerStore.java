package org.mantianxing.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.district.Site;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VolunteerStore {
    static final RowMapper<Volunteer> VOLUNTEERS = (row, number) -> volunteer(row);
    private static final UUID LAST = new UUID(-1L, -1L);
    private final JdbcClient db;

    /** What is written of somebody. */
    record Card(NewVolunteer person, String name, Site home, Instant now) {
        /** The home itself where it is told, otherwise the station's place. */
        @Nullable
        Double lon() {
            return exact() ? person.lon() : home.lon();
        }

        @Nullable
        Double lat() {
            return exact() ? person.lat() : home.lat();
        }

        private boolean exact() {
            return person.lon() != null && person.lat() != null;
        }
    }

    VolunteerStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Volunteer> find(UUID id) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id order by skill) skills
                from volunteer v where v.id = :id
                """).param("id", id).query(VOLUNTEERS).optional();
    }

    List<Volunteer> list(Collection<UUID> ids) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
                from volunteer v where v.id = any(:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(VOLUNTEERS)
                .list();
    }

    Optional<Volunteer> findByNumber(String number) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id order by skill) skills
                from volunteer v where v.number = :number
                """).param("number", number).query(VOLUNTEERS).optional();
    }

    /** The last to join first. {@code ids}: accounts whose name or phone number the word fits; ages are of that year. */
    List<Volunteer> list(VolunteerQuery query, Reach reach, List<UUID> ids, int year) {
        VolunteerTraits who = query.traits();
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id order by skill) skills
                from volunteer v
                where v.id < :after
                  and (:everywhere or exists (select from unnest(:paths::text[]) p
                       where v.path = p or starts_with(v.path, p || '.')))
                  and (:path = '' or v.path = :path or starts_with(v.path, :path || '.'))
                  and (cast(:state as text) is null or v.state = :state)
                  and (:skill = '' or exists (
                       select from volunteer_skill s where s.volunteer = v.id and s.skill = :skill))
                  and (:word = '' or starts_with(v.number, upper(:word)) or starts_with(v.name_masked, :word)
                       or v.id = any(:ids))
                  and (:sex = '' or v.sex = :sex)
                  and (cast(:latest as int) is null or v.birth_year <= :latest)
                  and (cast(:earliest as int) is null or v.birth_year >= :earliest)
                  and (:slots = 0 or v.free & :slots <> 0)
                  and (:anybody or v.id = any(:among))
                  and v.id <> all(:except)
                order by v.id desc limit :size
                """)
                .param("after", key(query.after()))
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .param("path", query.path())
                .param("state", query.state() == null ? null : query.state().name())
                .param("skill", query.skill())
                .param("word", query.word())
                .param("ids", ids.toArray(UUID[]::new))
                .param("sex", who.sex())
                .param("latest", who.minAge() == null ? null : year - who.minAge())
                .param("earliest", who.maxAge() == null ? null : year - who.maxAge())
                .param("slots", who.slots())
                .param("anybody", who.among() == null)
                .param("among", who.among() == null ? new UUID[0] : who.among().toArray(UUID[]::new))
                .param("except", who.except().toArray(UUID[]::new))
                .param("size", query.size() + 1)
                .query(VOLUNTEERS)
                .list();
    }

    /** False when somebody has a card already. */
    boolean insert(Card card, String number) {
        return write("""
                insert into volunteer (id, number, name_masked, site, path, lon, lat, birth_year, sex, free, max_metres,
                    languages, wishes, politics, schooling, registered_at)
                values (:id, :number, :name, :site, :path, :lon, :lat, :birth, :sex, :free, :metres,
                    :languages, :wishes, :politics, :schooling, :now)
                on conflict (id) do nothing
                """, card).param("number", number).update() == 1;
    }

    /** False when the card has changed since {@code version}. */
    boolean change(Card card, int version) {
        return write("""
                update volunteer set name_masked = :name, site = :site, path = :path, lon = :lon, lat = :lat,
                    birth_year = :birth, sex = :sex, free = :free, max_metres = :metres, languages = :languages,
                    wishes = :wishes, politics = :politics, schooling = :schooling, version = version + 1
                where id = :id and version = :version and state in ('ACTIVE', 'PAUSED')
                """, card).param("version", version).update() == 1;
    }

    /** Somebody who had left is with us again; false when nobody had. */
    boolean takeBack(Card card) {
        return write("""
                update volunteer set name_masked = :name, site = :site, path = :path, lon = :lon, lat = :lat,
                    birth_year = :birth, sex = :sex, free = :free, max_metres = :metres, languages = :languages,
                    wishes = :wishes, politics = :politics, schooling = :schooling, version = version + 1, state = 'ACTIVE', registered_at = :now
                where id = :id and state = 'LEFT'
                """, card).update() == 1;
    }

    private JdbcClient.StatementSpec write(String sql, Card card) {
        NewVolunteer person = card.person();
        return db.sql(sql)
                .param("id", person.account())
                .param("name", card.name())
                .param("site", person.site())
                .param("path", card.home().path())
                .param("lon", card.lon())
                .param("lat", card.lat())
                .param("birth", person.birthYear())
                .param("sex", person.sex())
                .param("free", person.free())
                .param("metres", person.maxMetres())
                .param("languages", person.languages().toArray(String[]::new))
                .param("wishes", person.wishes())
                .param("politics", person.politics())
                .param("schooling", person.schooling())
                .param("now", Timestamp.from(card.now()));
    }

    /** Skills that stay keep the day since when they are there. */
    void setSkills(UUID id, Set<String> skills, Instant now) {
        String[] codes = skills.toArray(String[]::new);
        db.sql("delete from volunteer_skill where volunteer = :id and skill <> all(:skills::text[])")
                .param("id", id)
                .param("skills", codes)
                .update();
        db.sql("""
                insert into volunteer_skill (volunteer, skill, since)
                select :id, skill, :now from unnest(:skills::text[]) skill on conflict do nothing
                """)
                .param("id", id)
                .param("skills", codes)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whoever has an older version of the card open is told when they save it. */
    void changed(UUID id) {
        db.sql("update volunteer set version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    List<Skilled> skills(UUID id) {
        return db.sql("select skill, since from volunteer_skill where volunteer = :id order by since, skill")
                .param("id", id)
                .query(Rows.of(Skilled.class))
                .list();
    }

    boolean move(UUID id, Volunteer.State from, Volunteer.State to) {
        return db.sql("update volunteer set state = :to where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** What was only kept to find fitting calls goes. */
    boolean leave(UUID id) {
        db.sql("delete from volunteer_skill where volunteer = :id")
                .param("id", id)
                .update();
        db.sql("delete from volunteer_away where volunteer = :id")
                .param("id", id)
                .update();
        return db.sql("""
                update volunteer set state = 'LEFT', free = 0, languages = '{}', wishes = '', lon = null, lat = null,
                    politics = '', schooling = '', version = version + 1
                where id = :id and state in ('ACTIVE', 'PAUSED')
                """).param("id", id).update() == 1;
    }

    void setOffers(UUID id, Volunteer.Offers offers) {
        db.sql("update volunteer set offers = :offers where id = :id")
                .param("id", id)
                .param("offers", offers.name())
                .update();
    }

    /** False for who has no card. */
    boolean rename(UUID id, String masked) {
        return db.sql("update volunteer set name_masked = :masked where id = :id")
                        .param("id", id)
                        .param("masked", masked)
                        .update()
                == 1;
    }

    private static UUID key(String after) {
        try {
            return after.isEmpty() ? LAST : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return LAST;
        }
    }

    private static Volunteer volunteer(ResultSet row) throws SQLException {
        return new Volunteer(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("name_masked"),
                row.getObject("site", UUID.class),
                row.getString("path"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getObject("birth_year", Integer.class),
                row.getString("sex"),
                row.getInt("free"),
                row.getInt("max_metres"),
                Volunteer.Offers.valueOf(row.getString("offers")),
                Volunteer.State.valueOf(row.getString("state")),
                Set.of((String[]) row.getArray("skills").getArray()),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getString("wishes"),
                row.getString("politics"),
                row.getString("schooling"),
                row.getInt("version"),
                row.getTimestamp("registered_at").toInstant());
    }
}
