package org.mantianxing.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VolunteerStore {
    private static final RowMapper<Volunteer> VOLUNTEERS = (row, number) -> volunteer(row);
    private final JdbcClient db;

    VolunteerStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Volunteer> find(UUID id) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
                from volunteer v where v.id = :id
                """).param("id", id).query(VOLUNTEERS).optional();
    }

    /** The active ones who want calls and have one of these skills; all of them where no skill is named. */
    List<Volunteer> candidates(Set<String> skills) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
                from volunteer v
                where v.state = 'ACTIVE' and v.offers <> 'NONE'
                  and (cardinality(:skills::text[]) = 0 or v.id in (
                       select volunteer from volunteer_skill where skill = any (:skills::text[])))
                """)
                .param("skills", skills.toArray(String[]::new))
                .query(VOLUNTEERS)
                .list();
    }

    void insert(NewVolunteer person, String number, String name, Home home, Instant now) {
        db.sql("""
                insert into volunteer (id, number, name_masked, site, path, lon, lat, birth_year, sex, free, max_metres,
                    languages, wishes, registered_at)
                values (:id, :number, :name, :site, :path, :lon, :lat, :birth, :sex, :free, :metres,
                    :languages, :wishes, :now)
                """)
                .param("id", person.account())
                .param("number", number)
                .param("name", name)
                .param("site", person.site())
                .param("path", home.path())
                .param("lon", home.lon())
                .param("lat", home.lat())
                .param("birth", person.birthYear())
                .param("sex", person.sex())
                .param("free", person.free())
                .param("metres", person.maxMetres())
                .param("languages", person.languages().toArray(String[]::new))
                .param("wishes", person.wishes())
                .param("now", Timestamp.from(now))
                .update();
        db.sql("""
                insert into volunteer_skill (volunteer, skill, since)
                select :id, skill, :now from unnest(:skills::text[]) skill
                """)
                .param("id", person.account())
                .param("skills", person.skills().toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Where somebody is at home. */
    record Home(String path, @Nullable Double lon, @Nullable Double lat) {}

    void setOffers(UUID id, Volunteer.Offers offers) {
        db.sql("update volunteer set offers = :offers where id = :id")
                .param("id", id)
                .param("offers", offers.name())
                .update();
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
                Set.of((String[]) row.getArray("skills").getArray()));
    }
}
