package org.mantianxing.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names, numbers and documents of many in the clear; each of them reads who took them away, and what for. */
@Service
public class PlainPeople {
    private final JdbcClient db;
    private final VaultKeys keys;
    private final Audit audit;

    PlainPeople(JdbcClient db, VaultKeys keys, Audit audit) {
        this.db = db;
        this.keys = keys;
        this.audit = audit;
    }

    /** What is known of somebody; empty where it is not. */
    public record Plain(String name, String phone, @Nullable IdPaper paper) {}

    /** By account; the caller has checked that the actor may see each of them. */
    @Transactional
    public Map<UUID, Plain> reveal(Actor actor, List<UUID> accounts, String why) {
        Permissions.requireEver(actor, Command.PERSON_UNMASK);
        audit.writeAll(actor, "EXPORT_PLAIN", accounts, why);
        Map<UUID, Plain> people = new HashMap<>();
        db.sql("""
                select a.id, n.id, n.key_id, n.cipher, p.id, p.key_id, p.cipher, d.id, d.key_id, d.cipher, a.paper_kind
                from account a left join vault n on n.id = a.name_id left join vault p on p.id = a.phone_id
                    left join vault d on d.id = a.paper_id
                where a.id = any(:accounts) and a.state = 'ACTIVE'
                """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            String number = open(row, 8);
            people.put(
                    row.getObject(1, UUID.class),
                    new Plain(
                            open(row, 2),
                            open(row, 5),
                            number.isEmpty() ? null : new IdPaper(IdKind.valueOf(row.getString(11)), number)));
        });
        return people;
    }

    /** The value whose id, key and cipher begin at that column. */
    private String open(ResultSet row, int at) throws SQLException {
        UUID id = row.getObject(at, UUID.class);
        return id == null ? "" : keys.decrypt(row.getString(at + 1), row.getBytes(at + 2), id);
    }
}
