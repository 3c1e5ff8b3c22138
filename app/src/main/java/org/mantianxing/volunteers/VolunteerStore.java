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
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
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

    List<Volunteer> list(Collection<UUID> ids) {
        return db.sql("""
                select v.*, array(select skill from volunteer_skill s where s.volunteer = v.id) skills
                from volunteer v where v.id = any(:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(VOLUNTEERS)
                .list();
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

    /** Somebody to be entered, with the home's path and position. */
    record Entry(
            NewVolunteer person,
            String number,
            String nameMasked,
            String path,
            @Nullable Double lon,
            @Nullable Double lat) {}

    void insertAll(List<Entry> entries, Instant now) {
        db.sql("""
                insert into volunteer (id, number, name_masked, site, path, lon, lat, birth_year, sex, free, max_metres,
                    languages, wishes, registered_at)
                select id, number, name, site, path, lon, lat, birth, sex, free, metres,
                    string_to_array(languages, ','), wishes, :now
                from unnest(:ids::uuid[], :numbers::text[], :names::text[], :sites::uuid[], :paths::text[],
                    :lons::float8[], :lats::float8[], :births::int[], :sexes::text[], :frees::int[], :metres::int[],
                    :languages::text[], :wishes::text[])
                    fresh (id, number, name, site, path, lon, lat, birth, sex, free, metres, languages, wishes)
                """)
                .param("ids", column(entries, UUID[]::new, one -> one.person().account()))
                .param("numbers", column(entries, String[]::new, Entry::number))
                .param("names", column(entries, String[]::new, Entry::nameMasked))
                .param("sites", column(entries, UUID[]::new, one -> one.person().site()))
                .param("paths", column(entries, String[]::new, Entry::path))
                .param("lons", column(entries, Double[]::new, Entry::lon))
                .param("lats", column(entries, Double[]::new, Entry::lat))
                .param(
                        "births",
                        column(entries, Integer[]::new, one -> one.person().birthYear()))
                .param(
                        "sexes",
                        column(entries, String[]::new, one -> one.person().sex()))
                .param(
                        "frees",
                        column(entries, Integer[]::new, one -> one.person().free()))
                .param(
                        "metres",
                        column(entries, Integer[]::new, one -> one.person().maxMetres()))
                .param(
                        "languages",
                        column(
                                entries,
                                String[]::new,
                                one -> String.join(",", one.person().languages())))
                .param(
                        "wishes",
                        column(entries, String[]::new, one -> one.person().wishes()))
                .param("now", Timestamp.from(now))
                .update();
        List<Held> skills = entries.stream()
                .flatMap(one -> one.person().skills().stream()
                        .map(skill -> new Held(one.person().account(), skill)))
                .toList();
        db.sql("""
                insert into volunteer_skill (volunteer, skill, since)
                select volunteer, skill, :now from unnest(:volunteers::uuid[], :skills::text[]) held (volunteer, skill)
                """)
                .param("volunteers", column(skills, UUID[]::new, Held::volunteer))
                .param("skills", column(skills, String[]::new, Held::skill))
                .param("now", Timestamp.from(now))
                .update();
    }

    private record Held(UUID volunteer, String skill) {}

    private static <T, C> @Nullable C[] column(
            List<T> rows, IntFunction<@Nullable C[]> array, Function<T, ? extends @Nullable C> value) {
        return rows.stream().map(value).toArray(array);
    }

    Set<UUID> known(List<UUID> ids) {
        return Set.copyOf(db.sql("select id from volunteer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.IDS)
                .list());
    }

    Set<String> numbersTaken(Set<String> numbers) {
        return Set.copyOf(db.sql("select number from volunteer where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(Rows.TEXTS)
                .list());
    }

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
