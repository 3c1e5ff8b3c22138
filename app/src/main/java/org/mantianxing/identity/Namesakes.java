package org.mantianxing.identity;

import java.util.List;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Volunteers who are called the same, found without reading a name. */
@Service
public class Namesakes {
    private final JdbcClient db;

    Namesakes(JdbcClient db) {
        this.db = db;
    }

    /**
     * One who shares their name with somebody.
     *
     * @param name stands for the name: the same for the same name
     * @param paperMasked of the document, empty where none is known
     */
    public record Namesake(UUID account, String name, String phoneMasked, String paperMasked) {}

    /** All of them, one name after another; for whoever may put two cards together. */
    public List<Namesake> all(Actor actor) {
        Permissions.require(actor, Command.VOLUNTEER_MERGE, Target.NOTHING);
        return db.sql("""
                with named as (
                    select a.id, v.lookup, a.phone_masked, a.paper_masked, count(*) over (partition by v.lookup) as many
                    from account a join vault v on v.id = a.name_id
                    where a.state = 'ACTIVE' and v.lookup is not null and exists (select from role_grant g
                        where g.account = a.id and g.role = 'VOLUNTEER' and g.ended_at is null))
                select id as account, encode(lookup, 'hex') as name, phone_masked, paper_masked
                from named where many > 1 order by name, id
                """).query(Rows.of(Namesake.class)).list();
    }
}
