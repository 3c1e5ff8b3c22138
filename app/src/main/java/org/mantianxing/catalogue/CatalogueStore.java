package org.mantianxing.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {
    private static final RowMapper<Item> ITEMS = (row, number) -> item(row);
    private final JdbcClient db;

    CatalogueStore(JdbcClient db) {
        this.db = db;
    }

    List<Category> categories() {
        return db.sql("select * from category order by sort, code")
                .query(Rows.of(Category.class))
                .list();
    }

    List<Skill> skills() {
        return db.sql("select * from skill order by parent is not null, sort, code")
                .query(Rows.of(Skill.class))
                .list();
    }

    /** At the end of its group. */
    void addSkill(Skill skill) {
        db.sql("""
                insert into skill (code, parent, name, name_en, needs_proof, sort)
                select :code, :parent, :name, :nameEn, :needsProof, coalesce(max(sort), 0) + 1 from skill
                """)
                .param("code", skill.code())
                .param("parent", skill.parent())
                .param("name", skill.name())
                .param("nameEn", skill.nameEn())
                .param("needsProof", skill.needsProof())
                .update();
    }

    /** All that can be ordered. */
    List<Listed> listed() {
        return db.sql("""
                select item.*, category.icon from item join category on category.code = item.category
                where state = 'LISTED'
                """)
                .query((row, number) -> new Listed(item(row), row.getString("search")))
                .list();
    }

    /** What a team supplies. */
    List<UUID> suppliedBy(UUID team) {
        return db.sql("select id from item where supplier_team = :team and state = 'LISTED'")
                .param("team", team)
                .query(Rows.IDS)
                .list();
    }

    List<UUID> named(List<String> codes) {
        return db.sql("select id from item where code = any(:codes) order by array_position(:codes, code)")
                .param("codes", codes.toArray(String[]::new))
                .query(Rows.IDS)
                .list();
    }

    Optional<Item> find(UUID id) {
        return db.sql("""
                select item.*, category.icon from item join category on category.code = item.category
                where id = :id and state = 'LISTED'
                """).param("id", id).query(ITEMS).optional();
    }

    List<ItemSeat> seats(UUID item) {
        return db.sql("select skill, count from item_seat where item = :item order by skill = '', skill")
                .param("item", item)
                .query(Rows.of(ItemSeat.class))
                .list();
    }

    static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("category"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("summary"),
                row.getString("summary_en"),
                row.getString("description"),
                row.getInt("minutes"),
                row.getInt("headcount"),
                Item.Where.valueOf(row.getString("place")),
                List.of((String[]) row.getArray("risks").getArray()),
                row.getString("audience"),
                row.getInt("lead_days"),
                row.getObject("capacity_week", Integer.class),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("supplier_name"),
                row.getString("icon"),
                List.of());
    }
}
