package org.mantianxing.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.identity.Vault;
import org.mantianxing.imports.VolunteerImport.State;
import org.mantianxing.kernel.Rows;
import org.mantianxing.live.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports, their files, and who works on which. Every change is told to open pages. */
@Repository
class ImportStore {
    private static final String ALL = "select * from volunteer_import ";
    private final JdbcClient db;
    private final Live live;

    ImportStore(JdbcClient db, Live live) {
        this.db = db;
        this.live = live;
    }

    void insert(VolunteerImport one) {
        db.sql("""
                insert into volunteer_import (id, kind, file_name, size, state, sheets, created_by, by_name, created_at, moved_at)
                values (:id, :kind, :name, :size, :state, :sheets, :by, :byName, :at, :at)
                """)
                .param("id", one.id())
                .param("kind", one.kind().name())
                .param("name", one.fileName())
                .param("size", one.size())
                .param("state", one.state().name())
                .param("sheets", one.sheets().toArray(String[]::new))
                .param("by", one.by())
                .param("byName", one.byName())
                .param("at", Timestamp.from(one.createdAt()))
                .update();
    }

    /** Keeps a part of a file; {@code id} unlocks it. */
    void insertPart(UUID id, int number, UUID part, Vault.Locked locked) {
        db.sql("""
                insert into volunteer_import_part (import, n, id, key_id, cipher) values (:import, :n, :id, :key, :cipher)
                """)
                .param("import", id)
                .param("n", number)
                .param("id", part)
                .param("key", locked.keyId())
                .param("cipher", locked.cipher())
                .update();
    }

    /** A part of a file. */
    record Part(UUID id, String keyId, byte[] cipher) {
        Vault.Locked locked() {
            return new Vault.Locked(keyId, cipher);
        }
    }

    Optional<Part> part(UUID id, int number) {
        return db.sql("select id, key_id, cipher from volunteer_import_part where import = :import and n = :n")
                .param("import", id)
                .param("n", number)
                .query(Rows.of(Part.class))
                .optional();
    }

    Optional<VolunteerImport> find(UUID id) {
        return db.sql(ALL + "where id = :id")
                .param("id", id)
                .query(ImportStore::read)
                .optional();
    }

    /** The newest first. */
    List<VolunteerImport> list(int most) {
        return db.sql(ALL + "order by id desc limit :most")
                .param("most", most)
                .query(ImportStore::read)
                .list();
    }

    /**
     * Goes on from one state to the next, once nobody works on a batch any more; false when it is not in that state any
     * more. To be called in a transaction.
     */
    boolean move(UUID id, State from, State to, Instant now) {
        boolean there = db.sql("select id from volunteer_import where id = :id and state = :from for update")
                .param("id", id)
                .param("from", from.name())
                .query(Rows.IDS)
                .optional()
                .isPresent();
        if (there) {
            db.sql("""
                    update volunteer_import i set state = :to, moved_at = :now, worker = null, lease_until = null,
                        seen = case when state = 'CHECKING' then
                            (select count(*) from volunteer_import_row r where r.import = i.id) else seen end,
                        taken = case when state = 'TAKING' then
                            (select count(*) from volunteer_import_row r where r.import = i.id and r.verdict = 'TAKEN')
                            else taken end
                    where id = :id
                    """)
                    .param("id", id)
                    .param("to", to.name())
                    .param("now", Timestamp.from(now))
                    .update();
        }
        live.changed("import:" + id);
        return there;
    }

    /** Says which column holds what. */
    void arrange(UUID id, Arrangement columns) {
        db.sql("""
                update volunteer_import set sheet = :sheet, heading_row = :row, headings = :headings, fields = :fields
                where id = :id and state = 'ARRANGING'
                """)
                .param("id", id)
                .param("sheet", columns.sheet())
                .param("row", columns.headingRow())
                .param("headings", Arrangement.join(columns.headings()))
                .param("fields", columns.joinedFields())
                .update();
    }

    void fail(UUID id, String why, Instant now) {
        db.sql("""
                update volunteer_import set state = 'FAILED', why = :why, moved_at = :now, worker = null
                where id = :id and state in ('ARRANGING', 'CHECKING', 'TAKING', 'UNDOING')
                """)
                .param("id", id)
                .param("why", why)
                .param("now", Timestamp.from(now))
                .update();
        live.changed("import:" + id);
    }

    /** The one that waits longest, if nobody works on any; it is the worker's until then. One at a time in a district. */
    Optional<VolunteerImport> claim(UUID worker, Instant now, Instant until) {
        return db.sql("""
                update volunteer_import set worker = :worker, lease_until = :until
                where id = (select id from volunteer_import where state in ('CHECKING', 'TAKING', 'UNDOING')
                        order by moved_at, id limit 1)
                  and (lease_until is null or lease_until <= :now)
                returning *
                """)
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(ImportStore::read)
                .optional();
    }

    boolean waits(Instant now) {
        return db.sql("""
                select exists (select from volunteer_import where state in ('CHECKING', 'TAKING', 'UNDOING')
                    and (lease_until is null or lease_until <= :now))
                """)
                .param("now", Timestamp.from(now))
                .query(Rows.of(Boolean.class))
                .single();
    }

    /**
     * Holds it until the transaction ends, together with others who work on it; false when it was called off or somebody
     * else goes on: whatever moves it takes it from its worker.
     */
    boolean hold(UUID id, UUID worker) {
        return db.sql("""
                select id from volunteer_import where id = :id and worker = :worker for key share
                """)
                .param("id", id)
                .param("worker", worker)
                .query(Rows.IDS)
                .optional()
                .isPresent();
    }

    /** A batch more is done. Outside its transaction: two who work side by side would wait for each other. */
    void renew(UUID id, Batches.Progress done, Instant until) {
        db.sql("""
                update volunteer_import set seen = seen + :seen, taken = taken + :taken, lease_until = :until
                where id = :id and worker is not null
                """)
                .param("id", id)
                .param("seen", done.seen())
                .param("taken", done.taken())
                .param("until", Timestamp.from(until))
                .update();
        live.changed("import:" + id);
    }

    void forgetFile(UUID id) {
        db.sql("delete from volunteer_import_part where import = :id")
                .param("id", id)
                .update();
    }

    /** What was kept of imports that ended or were left lying before then is gone; how many there were stays told. */
    void forget(Instant before) {
        db.sql("""
                update volunteer_import set state = 'STOPPED', moved_at = moved_at
                where state in ('ARRANGING', 'CHECKED') and moved_at < :before
                """).param("before", Timestamp.from(before)).update();
        for (String table : List.of("volunteer_import_part", "volunteer_import_row")) {
            db.sql("delete from " + table + """
                     where import in (select id from volunteer_import where moved_at < :before
                        and state in ('TAKEN', 'UNDONE', 'STOPPED', 'FAILED'))
                    """)
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }

    private static VolunteerImport read(ResultSet row, int number) throws SQLException {
        return new VolunteerImport(
                row.getObject("id", UUID.class),
                VolunteerImport.Kind.valueOf(row.getString("kind")),
                row.getString("file_name"),
                row.getLong("size"),
                State.valueOf(row.getString("state")),
                new Arrangement(
                        row.getInt("sheet"),
                        row.getInt("heading_row"),
                        Arrangement.split(row.getString("headings")),
                        Arrangement.fields(row.getString("fields"))),
                Arrays.asList((String[]) row.getArray("sheets").getArray()),
                row.getInt("seen"),
                row.getInt("taken"),
                row.getString("why"),
                row.getObject("created_by", UUID.class),
                row.getString("by_name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("moved_at").toInstant());
    }
}
