package org.mantianxing.identity;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mantianxing.kernel.Role;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff and what they hold. */
@Repository
class DirectoryStore {
    private static final String MEMBER = """
            select a.id, a.login, a.name_masked, a.phone_masked, a.state = 'ACTIVE' as active,
                a.totp_id is not null as factor, a.password_due, a.created_at,
                (select max(s.seen_at) from session s where s.account = a.id) as seen_at
            from account a
            """;
    private final JdbcClient db;

    DirectoryStore(JdbcClient db) {
        this.db = db;
    }

    Optional<StaffMember> find(UUID id) {
        return db.sql(MEMBER + "where a.id = :id")
                .param("id", id)
                .query(Rows.of(StaffMember.class))
                .optional();
    }

    Optional<StaffMember> findByPhone(List<byte[]> phones) {
        return db.sql(MEMBER + "where a.phone_hash = any(:phones) and a.state = 'ACTIVE'")
                .param("phones", phones.toArray(byte[][]::new))
                .query(Rows.of(StaffMember.class))
                .optional();
    }

    /**
     * Those with a login and those with a role that is more than a volunteer's, by login.
     *
     * @param names keyed hashes of a full name that was typed
     * @param phones keyed hashes of a number that was typed
     */
    List<StaffMember> list(StaffQuery query, List<byte[]> names, List<byte[]> phones, int most) {
        return db.sql(MEMBER + """
                where (a.login is not null
                    or a.id in (select account from role_grant where ended_at is null and role <> 'VOLUNTEER'))
                and (a.state = 'ACTIVE') <> :closed
                and (cast(:role as text) is null
                    or a.id in (select account from role_grant where ended_at is null and role = :role))
                and (:words = '' or a.login like '%' || :like || '%'
                    or a.phone_hash = any(:phones)
                    or a.name_id in (select id from vault where kind = 'NAME' and lookup = any(:names)))
                and (cast(:after as text) is null or coalesce(a.login, '~') || ' ' || a.id > :after)
                order by coalesce(a.login, '~') || ' ' || a.id limit :most
                """)
                .param("closed", query.closed())
                .param("role", query.role() == null ? null : query.role().name(), Types.VARCHAR)
                .param("words", query.words())
                .param("like", query.words().replaceAll("([\\\\%_])", "\\\\$1"))
                .param("names", names.toArray(byte[][]::new))
                .param("phones", phones.toArray(byte[][]::new))
                .param("after", query.after(), Types.VARCHAR)
                .param("most", most)
                .query(Rows.of(StaffMember.class))
                .list();
    }

    List<HeldRole> held(List<UUID> accounts) {
        return db.sql("""
                select g.id, g.account, g.role, g.site, g.team, g.granted_at,
                    coalesce(nullif(b.name_masked, ''), b.login, '') as granted_by
                from role_grant g left join account b on b.id = g.granted_by
                where g.account = any(:accounts) and g.ended_at is null and g.role <> 'VOLUNTEER'
                order by g.granted_at, g.id
                """)
                .param("accounts", accounts.toArray(UUID[]::new))
                .query(Rows.of(HeldRole.class))
                .list();
    }

    /** Whoever else ends a role of this district waits for the end of this transaction, so that the last one is known. */
    void lockRoles() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('roles:' || current_schema(), 0))")
                .query((row, number) -> true)
                .single();
    }

    /** How many other accounts in use hold this role. */
    long othersWith(Role role, UUID but) {
        return db.sql("""
                select count(distinct g.account) from role_grant g join account a on a.id = g.account
                where g.role = :role and g.ended_at is null and a.state = 'ACTIVE' and g.account <> :but
                """)
                .param("role", role.name())
                .param("but", but)
                .query(Rows.NUMBERS)
                .single();
    }

    /** False when it has ended already. */
    boolean end(UUID grant, Instant now) {
        return db.sql("update role_grant set ended_at = :now where id = :id and ended_at is null")
                        .param("id", grant)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when the account is in that state already. */
    boolean setState(UUID id, String from, String to) {
        return db.sql("update account set state = :to where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from)
                        .param("to", to)
                        .update()
                == 1;
    }
}
