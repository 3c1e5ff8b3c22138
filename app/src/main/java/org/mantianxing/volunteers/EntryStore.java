package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Many people entered at once, with numbers that nobody has. */
@Repository
class EntryStore {
    private final JdbcClient db;
    private final Live live;

    private record Held(UUID volunteer, String skill) {}

    EntryStore(JdbcClient db, Live live) {
        this.db = db;
        this.live = live;
    }

    /** A card to be written, and what else the list told. */
    record Fresh(VolunteerStore.Card card, Entry entry) {}

    void insertAll(Actor actor, List<Fresh> fresh, Instant now) {
        List<VolunteerStore.Card> cards = fresh.stream().map(Fresh::card).toList();
        db.sql("""
                insert into volunteer (id, number, name_masked, site, path, lon, lat, birth_year, sex, free, max_metres,
                    languages, wishes, politics, schooling, registered_at, state)
                select id, number, name, site, path, lon, lat, birth, sex, free, metres,
                    string_to_array(languages, ','), wishes, politics, schooling, since, state
                from unnest(:ids::uuid[], :numbers::text[], :names::text[], :sites::uuid[], :paths::text[],
                    :lons::float8[], :lats::float8[], :births::int[], :sexes::text[], :frees::int[], :metres::int[],
                    :languages::text[], :wishes::text[], :politics::text[], :schooling::text[], :since::timestamptz[],
                    :states::text[])
                    fresh (id, number, name, site, path, lon, lat, birth, sex, free, metres, languages, wishes, politics,
                    schooling, since, state)
                """)
                .param("ids", column(cards, UUID[]::new, one -> one.person().account()))
                .param("numbers", freshNumbers(cards.size()).toArray(String[]::new))
                .param("names", column(cards, String[]::new, VolunteerStore.Card::name))
                .param("sites", column(cards, UUID[]::new, one -> one.person().site()))
                .param("paths", column(cards, String[]::new, one -> one.home().path()))
                .param("lons", column(cards, Double[]::new, VolunteerStore.Card::lon))
                .param("lats", column(cards, Double[]::new, VolunteerStore.Card::lat))
                .param(
                        "births",
                        column(cards, Integer[]::new, one -> one.person().birthYear()))
                .param("sexes", column(cards, String[]::new, one -> one.person().sex()))
                .param(
                        "frees",
                        column(cards, Integer[]::new, one -> one.person().free()))
                .param(
                        "metres",
                        column(cards, Integer[]::new, one -> one.person().maxMetres()))
                .param(
                        "languages",
                        column(
                                cards,
                                String[]::new,
                                one -> String.join(",", one.person().languages())))
                .param(
                        "wishes",
                        column(cards, String[]::new, one -> one.person().wishes()))
                .param(
                        "politics",
                        column(cards, String[]::new, one -> one.person().politics()))
                .param(
                        "schooling",
                        column(cards, String[]::new, one -> one.person().schooling()))
                .param("since", column(fresh, Timestamp[]::new, one -> {
                    Instant since = one.entry().since();
                    return Timestamp.from(since == null ? now : since);
                }))
                .param(
                        "states",
                        column(
                                fresh,
                                String[]::new,
                                one -> one.entry().guardian() == Entry.Guardianship.LACKING
                                        ? Volunteer.State.APPLIED.name()
                                        : Volunteer.State.ACTIVE.name()))
                .update();
        List<Held> skills = cards.stream()
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
        for (Entry.Guardianship guardian : Entry.Guardianship.values()) {
            List<UUID> ids = fresh.stream()
                    .map(Fresh::entry)
                    .filter(one -> one.guardian() == guardian)
                    .map(one -> one.card().account())
                    .toList();
            String words = guardian == Entry.Guardianship.ON_FILE ? "名单写明监护人已同意" : "";
            steps(actor, ids, VolunteerStep.Step.REGISTERED, words, now);
        }
    }

    void steps(Actor actor, List<UUID> volunteers, VolunteerStep.Step step, String words, Instant now) {
        if (volunteers.isEmpty()) {
            return;
        }
        db.sql("""
                insert into volunteer_step (id, volunteer, at, actor, actor_name, step, words)
                select id, volunteer, :now, cast(:actor as uuid), :name, :step, :words
                from unnest(:ids::uuid[], :volunteers::uuid[]) fresh (id, volunteer)
                """)
                .param("ids", volunteers.stream().map(one -> Ids.at(now)).toArray(UUID[]::new))
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("step", step.name())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
        live.changedForFigures(
                volunteers.stream().map(one -> "volunteer:" + one).toList());
    }

    /** How those of these people stand who have a card. */
    Map<UUID, Volunteer.State> states(Collection<UUID> ids) {
        Map<UUID, Volunteer.State> states = new HashMap<>();
        db.sql("select id, state from volunteer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    states.put(row.getObject("id", UUID.class), Volunteer.State.valueOf(row.getString("state")));
                });
        return states;
    }

    /** Those of these people who did something about their card themselves. */
    List<UUID> changed(Collection<UUID> ids) {
        return db.sql("""
                select distinct volunteer from volunteer_step
                where volunteer = any(:ids) and step not in ('REGISTERED', 'TAKEN_BACK')
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.IDS)
                .list();
    }

    /** Takes cards away; what happened to them stays told. */
    void takeBack(Actor actor, List<UUID> ids, Instant now) {
        db.sql("delete from volunteer_skill where volunteer = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        db.sql("delete from volunteer_away where volunteer = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        db.sql("delete from volunteer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        steps(actor, ids, VolunteerStep.Step.TAKEN_BACK, "", now);
    }

    Set<UUID> known(List<UUID> ids) {
        return Set.copyOf(db.sql("select id from volunteer where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.IDS)
                .list());
    }

    /** Whose these numbers are. */
    Map<String, UUID> numbered(Collection<String> numbers) {
        Map<String, UUID> found = new HashMap<>();
        db.sql("select number, id from volunteer where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("number"), row.getObject("id", UUID.class));
                });
        return found;
    }

    /** Numbers that nobody has; two of a hundred thousand people would otherwise meet now and then. */
    List<String> freshNumbers(int count) {
        Set<String> numbers = new LinkedHashSet<>();
        while (numbers.size() < count) {
            Set<String> drawn = Stream.generate(VolunteerNumbers::fresh)
                    .limit(count - numbers.size())
                    .collect(Collectors.toSet());
            drawn.removeAll(taken(drawn));
            numbers.addAll(drawn);
        }
        return List.copyOf(numbers);
    }

    private Set<String> taken(Set<String> numbers) {
        return Set.copyOf(db.sql("select number from volunteer where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .query(Rows.TEXTS)
                .list());
    }

    private static <T, C> @Nullable C[] column(
            List<T> rows, IntFunction<@Nullable C[]> array, Function<T, ? extends @Nullable C> value) {
        return rows.stream().map(value).toArray(array);
    }
}
