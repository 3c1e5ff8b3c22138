package org.mantianxing.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mantianxing.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Names as they are, for the machine that finds somebody by a part of one; never to be shown. */
@Service
public class PlainNames {
    private final JdbcClient db;
    private final VaultKeys keys;

    PlainNames(JdbcClient db, VaultKeys keys) {
        this.db = db;
        this.keys = keys;
    }

    /** By account, for the platform's own clock alone; who has no name or has closed the account is left out. */
    public Map<UUID, String> of(Actor actor, Collection<UUID> accounts) {
        Permissions.requireClock(actor);
        Map<UUID, String> names = new HashMap<>();
        db.sql("""
                select a.id, v.id, v.key_id, v.cipher from account a join vault v on v.id = a.name_id
                where a.id = any(:accounts) and a.state = 'ACTIVE'
                """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            UUID sealed = row.getObject(2, UUID.class);
            names.put(row.getObject(1, UUID.class), keys.decrypt(row.getString(3), row.getBytes(4), sealed));
        });
        return names;
    }
}
