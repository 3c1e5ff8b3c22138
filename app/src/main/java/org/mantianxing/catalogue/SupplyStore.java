package org.mantianxing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.catalogue.Entry.State;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Pinyin;
import org.mantianxing.kernel.Rows;
import org.mantianxing.kernel.Where;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries of the menu on their way onto it, and their history. */
@Repository
class SupplyStore {
    private final JdbcClient db;

    SupplyStore(JdbcClient db) {
        this.db = db;
    }

    void insert(
            UUID id,
            NewEntry entry,
            Supplier supplier,
            State state,
            String reviewPath,
            @Nullable UUID replaces,
            Instant now) {
        write("""
                insert into item (id, category, name, name_en, summary, summary_en, description, minutes, headcount,
                    place, risks, lead_days, capacity_week, areas, search, supplier_site, supplier_path,
                    supplier_team, supplier_name, state, review_path, replaces, created_at, changed_at)
                values (:id, :category, :name, :nameEn, :summary, :summary, :description, :minutes, :headcount,
                    :place, :risks, :lead, :capacity, :areas, :search, :site, :path,
                    :team, :supplier, :state, :review, :replaces, :now, :now)
                """, id, entry, now)
                .param("site", supplier.site())
                .param("path", supplier.path())
                .param("team", supplier.team())
                .param("supplier", supplier.name())
                .param("state", state.name())
                .param("review", reviewPath)
                .param("replaces", replaces)
                .update();
        seats(id, entry.seats());
    }

    /** False when it is another version, or stands elsewhere, by now. */
    boolean change(UUID id, NewEntry entry, State from, State to, int version, Instant now) {
        boolean changed = write("""
                update item set category = :category, name = :name, name_en = :nameEn, summary = :summary,
                    summary_en = case when summary = :summary then summary_en else :summary end,
                    description = :description, minutes = :minutes, headcount = :headcount, place = :place,
                    risks = :risks, lead_days = :lead, capacity_week = :capacity, areas = :areas, search = :search,
                    state = :to, state_words = '', version = version + 1, changed_at = :now
                where id = :id and state = :from and version = :version
                """, id, entry, now)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            db.sql("delete from item_seat where item = :id").param("id", id).update();
            seats(id, entry.seats());
        }
        return changed;
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, NewEntry entry, Instant now) {
        return db.sql(sql)
                .param("id", id)
                .param("category", entry.category())
                .param("name", entry.name())
                .param("nameEn", entry.nameEn().isEmpty() ? entry.name() : entry.nameEn())
                .param("summary", entry.summary())
                .param("description", entry.description())
                .param("minutes", entry.minutes())
                .param("headcount", entry.headcount())
                .param("place", entry.place().name())
                .param("risks", entry.risks().toArray(String[]::new))
                .param("lead", entry.leadDays())
                .param("capacity", entry.capacityWeek(), Types.INTEGER)
                .param("areas", entry.areas().toArray(String[]::new))
                .param("search", search(entry))
                .param("now", Timestamp.from(now));
    }

    private void seats(UUID id, List<ItemSeat> seats) {
        seats.forEach(seat -> db.sql("insert into item_seat (item, skill, count) values (:item, :skill, :count)")
                .param("item", id)
                .param("skill", seat.skill())
                .param("count", seat.count())
                .update());
    }

    boolean move(UUID id, State from, State to, String words, Instant now) {
        return db.sql("""
                update item set state = :to, state_words = :words, version = version + 1, changed_at = :now
                where id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Entry> find(UUID id) {
        return db.sql("""
                select item.*, category.icon from item join category on category.code = item.category where id = :id
                """).param("id", id).query((row, number) -> entry(row)).optional();
    }

    /** A change of this entry that waits or was returned. */
    Optional<Entry> changeOf(UUID id) {
        return db.sql("""
                select item.*, category.icon from item join category on category.code = item.category
                where replaces = :id and state in ('SUBMITTED', 'RETURNED')
                """).param("id", id).query((row, number) -> entry(row)).optional();
    }

    List<Entry> list(EntryQuery query, Reach own, Reach review, @Nullable UUID after, int size) {
        Where where = switch (query.work()) {
            case TO_REVIEW -> within(new Where().and("state = 'SUBMITTED'"), "review_path", review, false);
            case OWN -> within(new Where().and("state <> 'MERGED'"), "supplier_path", own, true);
            case ALL -> new Where().and("state = 'LISTED'");
        };
        if (!query.word().isEmpty()) {
            where.and("search like :word").with("word", "%" + escaped(query.word()) + "%");
        }
        if (after != null) {
            where.and("id < :after").with("after", after);
        }
        return db.sql("select item.*, category.icon from item join category on category.code = item.category where "
                        + where.sql() + " order by id desc limit :size")
                .params(where.values())
                .param("size", size + 1)
                .query((row, number) -> entry(row))
                .list();
    }

    long waiting(Reach review) {
        Where where = within(new Where().and("state = 'SUBMITTED'"), "review_path", review, false);
        return db.sql("select count(*) from item where " + where.sql())
                .params(where.values())
                .query(Rows.NUMBERS)
                .single();
    }

    /** {@code teams}: whether what one's teams supply counts too. */
    private static Where within(Where where, String column, Reach reach, boolean teams) {
        if (reach.everywhere()) {
            return where;
        }
        String places = "exists (select from unnest(cast(:paths as text[])) p where " + column + " = p or starts_with("
                + column + ", p || '.'))";
        return where.and(teams ? "(" + places + " or supplier_team = any(:teams))" : places)
                .with("paths", reach.pathArray())
                .with("teams", reach.teams().toArray(UUID[]::new));
    }

    void step(EntryStep step) {
        db.sql("""
                insert into item_step (id, item, at, actor, actor_name, step, words)
                values (:id, :item, :at, :actor, :name, :step, :words)
                """)
                .param("id", step.id())
                .param("item", step.item())
                .param("at", Timestamp.from(step.at()))
                .param("actor", step.actor())
                .param("name", step.actorName())
                .param("step", step.step().name())
                .param("words", step.words())
                .update();
    }

    List<EntryStep> steps(UUID item) {
        return db.sql(
                        "select id, item, at, actor, actor_name, step, words from item_step where item = :item order by id")
                .param("item", item)
                .query(Rows.of(EntryStep.class))
                .list();
    }

    private static String search(NewEntry entry) {
        return Pinyin.searchable(entry.name()) + " "
                + (entry.summary() + " " + entry.nameEn()).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                CatalogueStore.item(row),
                State.valueOf(row.getString("state")),
                row.getString("supplier_path"),
                row.getObject("supplier_team", UUID.class),
                row.getString("review_path"),
                row.getObject("replaces", UUID.class),
                row.getString("state_words"),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }
}
