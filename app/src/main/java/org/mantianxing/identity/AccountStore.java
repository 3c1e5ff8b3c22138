package org.mantianxing.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Grant;
import org.mantianxing.kernel.Ids;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private static final String COLUMNS = """
            id, name_masked, phone_masked, paper_masked, login, name_id, phone_id, paper_id, language, elder, state,
            created_at""";
    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Account> find(UUID id) {
        return db.sql("select " + COLUMNS + " from account where id = :id")
                .param("id", id)
                .query(Rows.of(Account.class))
                .optional();
    }

    List<Account> list(Collection<UUID> ids) {
        return db.sql("select " + COLUMNS + " from account where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Rows.of(Account.class))
                .list();
    }

    /** Found by any of these hashes: while keys are changed, some rows still carry the older one. */
    Optional<Account> findByPhone(List<byte[]> phoneHashes) {
        return db.sql("select " + COLUMNS + " from account where phone_hash in (:hashes) and state = 'ACTIVE'")
                .param("hashes", phoneHashes)
                .query(Rows.of(Account.class))
                .optional();
    }

    List<UUID> named(List<byte[]> hashes) {
        return db.sql("""
                select a.id from vault v join account a on a.id = v.owner and v.id in (a.name_id, a.phone_id)
                where v.kind in ('NAME', 'PHONE') and v.lookup in (:hashes) and a.state = 'ACTIVE' limit 200
                """).param("hashes", hashes).query(Rows.IDS).list();
    }

    /** False when somebody else just made the account of this number. */
    boolean insertPhonePerson(UUID id, @Nullable Sealed name, Sealed phone, byte[] phoneHash, Instant now) {
        return db.sql("""
                insert into account (id, name_id, name_masked, phone_id, phone_hash, phone_masked, created_at)
                values (:id, :nameId, :nameMasked, :phoneId, :hash, :phoneMasked, :now)
                on conflict (phone_hash) do nothing
                """)
                        .param("id", id)
                        .param("nameId", name == null ? null : name.id())
                        .param("nameMasked", name == null ? "" : name.masked())
                        .param("phoneId", phone.id())
                        .param("hash", phoneHash)
                        .param("phoneMasked", phone.masked())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void insertStaff(UUID id, Sealed name, String login, String password, Instant now) {
        db.sql("""
                insert into account (id, name_id, name_masked, login, password, created_at)
                values (:id, :nameId, :nameMasked, :login, :password, :now)
                """)
                .param("id", id)
                .param("nameId", name.id())
                .param("nameMasked", name.masked())
                .param("login", login)
                .param("password", password)
                .param("now", Timestamp.from(now))
                .update();
    }

    void setName(UUID id, Sealed name) {
        db.sql("""
                update account set name_id = :nameId, name_masked = :masked, paper_check = '', paper_tries = 0,
                    paper_next_at = null
                where id = :id
                """)
                .param("id", id)
                .param("nameId", name.id())
                .param("masked", name.masked())
                .update();
    }

    void prefer(UUID id, String language, boolean elder) {
        db.sql("update account set language = :language, elder = :elder where id = :id")
                .param("id", id)
                .param("language", language)
                .param("elder", elder)
                .update();
    }

    Set<Grant> grants(UUID account) {
        List<Grant> grants = db.sql("""
                select role, site, path, team from role_grant where account = :account and ended_at is null
                """)
                .param("account", account)
                .query(Rows.of(Grant.class))
                .list();
        return grants.stream().collect(Collectors.toSet());
    }

    /** False when this person holds the role there already. */
    boolean insertGrant(UUID id, UUID account, Grant grant, @Nullable UUID by, Instant now) {
        return db.sql("""
                insert into role_grant (id, account, role, site, path, team, granted_by, granted_at)
                values (:id, :account, :role, :site, :path, :team, :by, :now)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("account", account)
                        .param("role", grant.role().name())
                        .param("site", grant.site())
                        .param("path", grant.path())
                        .param("team", grant.team())
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void insertGrants(List<UUID> accounts, Grant grant, @Nullable UUID by, Instant now) {
        db.sql("""
                insert into role_grant (id, account, role, site, path, team, granted_by, granted_at)
                select id, account, :role, cast(:site as uuid), :path, cast(:team as uuid), cast(:by as uuid), :now
                from unnest(:ids::uuid[], :accounts::uuid[]) fresh (id, account)
                on conflict do nothing
                """)
                .param("ids", accounts.stream().map(one -> Ids.at(now)).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("role", grant.role().name())
                .param("site", grant.site())
                .param("path", grant.path())
                .param("team", grant.team())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it is closed already. The number may belong to a new account from now on. */
    boolean close(UUID id, String name) {
        return db.sql("""
                update account set state = 'CLOSED', phone_hash = null, name_masked = :name, phone_masked = '',
                    paper_hash = null, paper_masked = ''
                where id = :id and state = 'ACTIVE'
                """).param("id", id).param("name", name).update() == 1;
    }

    /** A document that is not needed any more; where it lay in the vault. */
    Optional<UUID> dropPaper(UUID id) {
        return db.sql("""
                update account a set paper_kind = null, paper_id = null, paper_hash = null, paper_masked = '', paper_check = ''
                from (select id, paper_id from account where id = :id and paper_id is not null for update) before
                where a.id = before.id returning before.paper_id
                """).param("id", id).query(Rows.IDS).optional();
    }

    void endGrants(UUID account, Instant now) {
        db.sql("update role_grant set ended_at = :now where account = :account and ended_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    int endGrants(UUID account, String role, Instant now) {
        return db.sql("""
                update role_grant set ended_at = :now where account = :account and role = :role and ended_at is null
                """)
                .param("account", account)
                .param("role", role)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Accounts that hold a role exactly at one of these sites. */
    List<UUID> holders(String role, String path) {
        return db.sql("""
                select account from role_grant where role = :role and path = :path and ended_at is null
                """)
                .param("role", role)
                .param("path", path)
                .query(Rows.IDS)
                .list();
    }

    boolean anyoneIs(String role) {
        return db.sql("select count(*) from role_grant where role = :role and ended_at is null")
                        .param("role", role)
                        .query(Rows.NUMBERS)
                        .single()
                > 0;
    }

    List<UUID> leaders(UUID team) {
        return db.sql("""
                select account from role_grant where team = :team and ended_at is null
                """).param("team", team).query(Rows.IDS).list();
    }

    /** Holds the account until the transaction ends, so that what was read of its grants stays true. */
    void lock(UUID account) {
        db.sql("select id from account where id = :id for no key update")
                .param("id", account)
                .query(Rows.IDS)
                .optional();
    }

    int endLeadership(UUID account, UUID team, Instant now) {
        return db.sql("""
                update role_grant set ended_at = :now where account = :account and team = :team and ended_at is null
                """)
                .param("account", account)
                .param("team", team)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A leader of a team. */
    record Led(UUID team, String name) {}

    List<Led> leaders(Collection<UUID> teams) {
        return db.sql("""
                select g.team, coalesce(nullif(a.name_masked, ''), a.phone_masked) as name
                from role_grant g join account a on a.id = g.account
                where g.team = any(:teams) and g.ended_at is null order by g.granted_at
                """)
                .param("teams", teams.toArray(UUID[]::new))
                .query(Rows.of(Led.class))
                .list();
    }
}
