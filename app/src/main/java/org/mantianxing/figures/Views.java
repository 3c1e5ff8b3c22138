package org.mantianxing.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Checks;
import org.mantianxing.kernel.Conflict;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.NotFound;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables that somebody keeps for themselves; a link to one can be given to anybody who works with figures. */
@Component
class Views {
    private static final int MOST = 50;
    private static final int MOST_WORDS = 40;
    private static final int MOST_QUERY = 600;
    private static final Pattern ADDRESS = Pattern.compile("\\?[A-Za-z0-9_=&.+-]*");
    private final JdbcClient db;
    private final Clock clock;

    Views(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Figures.View> list(Actor actor) {
        return db.sql("select id, name, query from figure_view where owner = :owner order by id desc")
                .param("owner", actor.id())
                .query(Rows.of(Figures.View.class))
                .list();
    }

    void keep(Actor actor, String name, String query) {
        new Checks()
                .that(!name.isBlank(), "name", "请给这张表起个名字")
                .that(name.strip().length() <= MOST_WORDS, "name", "名字最多 {0} 个字", MOST_WORDS)
                .that(address(query), "name", "这张表存不下来，请从表格页面保存")
                .done();
        db.sql("delete from figure_view where owner = :owner and name = :name")
                .param("owner", actor.id())
                .param("name", name.strip())
                .update();
        if (list(actor).size() >= MOST) {
            throw new Conflict("最多存 {0} 张表，请先删掉不用的", MOST);
        }
        db.sql("insert into figure_view (id, owner, name, query, made_at) values (:id, :owner, :name, :query, :now)")
                .param("id", Ids.at(clock.instant()))
                .param("owner", actor.id())
                .param("name", name.strip())
                .param("query", query)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether it is an address of our own making: nothing that a browser or a redirect would read as more. */
    static boolean address(String query) {
        return query.length() <= MOST_QUERY && ADDRESS.matcher(query).matches();
    }

    void drop(Actor actor, UUID id) {
        if (db.sql("delete from figure_view where id = :id and owner = :owner")
                        .param("id", id)
                        .param("owner", actor.id())
                        .update()
                == 0) {
            throw new NotFound();
        }
    }
}
