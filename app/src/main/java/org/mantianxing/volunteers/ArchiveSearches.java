package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mantianxing.identity.Normal;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Refused;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches of the archive that staff keep under a name, each their own. */
@Service
public class ArchiveSearches {
    private static final int MOST = 20;
    private static final int LONGEST = 20;
    private static final int LONGEST_QUERY = 1_000;
    private final JdbcClient db;
    private final Clock clock;

    ArchiveSearches(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One's own, by name. */
    public List<ArchiveSearch> own(Actor actor) {
        return db.sql("select id, name, query from archive_search where account = :me order by kept_at, id")
                .param("me", staff(actor))
                .query(Rows.of(ArchiveSearch.class))
                .list();
    }

    /** Keeps one; a name that is used again means the new search. Throws Invalid, Refused when there are too many. */
    @Transactional
    public void keep(Actor actor, String typed, String query) {
        if (query.isEmpty()) {
            throw new Refused("还没有选任何条件");
        }
        String name = Normal.line(typed);
        new Checks()
                .that(!name.isEmpty(), "name", "请给这次查找起个名字")
                .that(name.codePointCount(0, name.length()) <= LONGEST, "name", "名字最多 {0} 个字", LONGEST)
                .that(query.length() <= LONGEST_QUERY, "name", "条件太长了，请减少一些")
                .done();
        List<ArchiveSearch> kept = own(actor);
        if (kept.size() >= MOST && kept.stream().noneMatch(one -> one.name().equals(name))) {
            throw new Refused("最多保存 {0} 个，请先删掉不用的", MOST);
        }
        Instant now = clock.instant();
        db.sql("""
                insert into archive_search (id, account, name, query, kept_at) values (:id, :me, :name, :query, :now)
                on conflict (account, name) do update set query = excluded.query
                """)
                .param("id", Ids.at(now))
                .param("me", staff(actor))
                .param("name", name)
                .param("query", query)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Drops one of one's own; throws NotFound for others. */
    @Transactional
    public void drop(Actor actor, UUID id) {
        int gone = db.sql("delete from archive_search where id = :id and account = :me")
                .param("id", id)
                .param("me", staff(actor))
                .update();
        if (gone == 0) {
            throw new NotFound();
        }
    }

    private static UUID staff(Actor actor) {
        if (!actor.staff()) {
            throw new NotFound();
        }
        return actor.id();
    }
}
