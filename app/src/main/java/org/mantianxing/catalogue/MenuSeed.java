package org.mantianxing.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.district.DistrictCreated;
import org.mantianxing.district.Site;
import org.mantianxing.district.Sites;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Pinyin;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lays the ground of a new district: categories and skills at once, the standard menu when the centre asks for it. */
@Component
class MenuSeed {
    private final JdbcClient db;
    private final Sites sites;
    private final Clock clock;

    MenuSeed(JdbcClient db, Sites sites, Clock clock) {
        this.db = db;
        this.sites = sites;
        this.clock = clock;
    }

    @EventListener
    void begin(DistrictCreated created) {
        Seed.rows("categories")
                .forEach(row -> db.sql("""
                insert into category (code, name, name_en, icon, theme, sort)
                values (:code, :name, :en, :icon, :theme, :sort) on conflict do nothing
                """)
                        .param("code", Seed.cell(row, "code"))
                        .param("name", Seed.cell(row, "name"))
                        .param("en", Seed.cell(row, "name_en"))
                        .param("icon", Seed.cell(row, "icon"))
                        .param("theme", Seed.cell(row, "theme"))
                        .param("sort", Integer.parseInt(Seed.cell(row, "sort")))
                        .update());
        List<Map<String, String>> skills = Seed.rows("skills");
        skills.forEach(row -> db.sql("""
                insert into skill (code, parent, name, name_en, needs_proof, synonyms, sort)
                values (:code, nullif(:parent, ''), :name, :en, :proof, :synonyms, :sort) on conflict do nothing
                """)
                .param("sort", skills.indexOf(row))
                .param("code", Seed.cell(row, "code"))
                .param("parent", Seed.cell(row, "parent"))
                .param("name", Seed.cell(row, "name"))
                .param("en", Seed.cell(row, "name_en"))
                .param("proof", Seed.cell(row, "needs_proof").equals("yes"))
                .param("synonyms", Seed.cell(row, "synonyms"))
                .update());
    }

    int menu(Actor actor) {
        Site centre = sites.centre(actor);
        return Seed.rows("menu").stream()
                .mapToInt(row -> entry(actor, centre, row))
                .sum();
    }

    private int entry(Actor actor, Site centre, Map<String, String> row) {
        Instant now = clock.instant();
        UUID id = Ids.at(now);
        int added = db.sql("""
                insert into item (id, code, category, name, name_en, summary, summary_en, description, minutes,
                    headcount, place, risks, audience, keywords, lead_days, search, supplier_site, supplier_path,
                    supplier_name, state, submitted_by, created_at, changed_at)
                values (:id, :code, :category, :name, :nameEn, :summary, :summaryEn, :description, :minutes,
                    :headcount, :place, :risks, :audience, :keywords, :lead, :search, :site, :path,
                    :supplier, 'LISTED', :by, :now, :now)
                on conflict (code) do nothing
                """)
                .param("id", id)
                .param("code", Seed.cell(row, "code"))
                .param("category", Seed.cell(row, "category"))
                .param("name", Seed.cell(row, "name"))
                .param("nameEn", Seed.cell(row, "name_en"))
                .param("summary", Seed.cell(row, "summary"))
                .param("summaryEn", Seed.cell(row, "summary_en"))
                .param("description", Seed.cell(row, "description"))
                .param("minutes", Integer.parseInt(Seed.cell(row, "minutes")))
                .param("headcount", Integer.parseInt(Seed.cell(row, "headcount")))
                .param("place", Seed.cell(row, "place").toUpperCase(java.util.Locale.ROOT))
                .param("risks", list(Seed.cell(row, "risks")))
                .param("audience", Seed.cell(row, "audience"))
                .param("keywords", Seed.cell(row, "keywords"))
                .param("lead", Integer.parseInt(Seed.cell(row, "lead_days")))
                .param("search", search(row))
                .param("site", centre.id())
                .param("path", centre.path())
                .param("supplier", centre.name())
                .param("by", actor.account())
                .param("now", Timestamp.from(now))
                .update();
        if (added == 1) {
            seats(id, Seed.cell(row, "skills"));
        }
        return added;
    }

    private void seats(UUID item, String skills) {
        for (String seat : list(skills)) {
            String[] parts = seat.split("\\*", 2);
            db.sql("insert into item_seat (item, skill, count) values (:item, :skill, :count)")
                    .param("item", item)
                    .param("skill", parts[0].equals("none") ? "" : parts[0])
                    .param("count", Integer.parseInt(parts[1]))
                    .update();
        }
    }

    private static String search(Map<String, String> row) {
        return Pinyin.searchable(Seed.cell(row, "name")) + " "
                + (Seed.cell(row, "summary") + " " + Seed.cell(row, "keywords") + " " + Seed.cell(row, "name_en"))
                        .toLowerCase(java.util.Locale.ROOT);
    }

    private static String[] list(String cell) {
        return cell.isBlank() ? new String[0] : cell.split("\\|", -1);
    }
}
