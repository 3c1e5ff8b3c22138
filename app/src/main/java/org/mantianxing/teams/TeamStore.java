package org.mantianxing.teams;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeamStore {
    private final JdbcClient db;

    TeamStore(JdbcClient db) {
        this.db = db;
    }

    List<Team> list() {
        return db.sql("select id, kind, name, parent, site, path, about from team where state = 'ACTIVE' order by name")
                .query(Rows.of(Team.class))
                .list();
    }

    Optional<Team> find(UUID id) {
        return db.sql("select id, kind, name, parent, site, path, about from team where id = :id and state = 'ACTIVE'")
                .param("id", id)
                .query(Rows.of(Team.class))
                .optional();
    }

    void insert(UUID id, NewTeam team, String path, Instant now) {
        db.sql("""
                insert into team (id, kind, name, parent, site, path, about, created_at, renewed_on)
                values (:id, :kind, :name, :parent, :site, :path, :about, :now,
                    (cast(:now as timestamptz) at time zone 'Asia/Shanghai')::date)
                """)
                .param("id", id)
                .param("kind", team.kind().name())
                .param("name", team.name())
                .param("parent", team.parent())
                .param("site", team.site())
                .param("path", path)
                .param("about", team.about())
                .param("now", Timestamp.from(now))
                .update();
    }

    void join(UUID team, UUID account, Instant now) {
        joinAll(team, List.of(account), now);
    }

    /** Each into their own team. */
    void joinEach(Map<UUID, UUID> teams, Instant now) {
        List<UUID> accounts = List.copyOf(teams.keySet());
        db.sql("""
                insert into team_member as m (team, account, since)
                select team, account, :now from unnest(:teams::uuid[], :accounts::uuid[]) joining (team, account)
                on conflict (team, account) do update set since = excluded.since, left_at = null, main = false
                    where m.left_at is not null
                """)
                .param("teams", accounts.stream().map(teams::get).toArray(UUID[]::new))
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** As if they had never joined one. */
    void forget(Collection<UUID> accounts) {
        db.sql("delete from team_member where account = any(:accounts)")
                .param("accounts", accounts.toArray(UUID[]::new))
                .update();
    }

    /** They join, or come back; nothing changes for who is in already. */
    void joinAll(UUID team, List<UUID> accounts, Instant now) {
        db.sql("""
                insert into team_member as m (team, account, since)
                select :team, account, :now from unnest(:accounts::uuid[]) account
                on conflict (team, account) do update set since = excluded.since, left_at = null, main = false
                    where m.left_at is not null
                """)
                .param("team", team)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void change(UUID id, String name, String about) {
        db.sql("update team set name = :name, about = :about where id = :id and state = 'ACTIVE'")
                .param("id", id)
                .param("name", name)
                .param("about", about)
                .update();
    }

    /** The tree is changed by one at a time. */
    void lockTree() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('teams:' || current_schema(), 0)) is null")
                .query()
                .singleValue();
    }

    void move(UUID id, @Nullable UUID parent, UUID site, String path) {
        db.sql("update team set parent = :parent, site = :site, path = :path where id = :id")
                .param("id", id)
                .param("parent", parent)
                .param("site", site)
                .param("path", path)
                .update();
    }

    void moveChildren(UUID from, UUID to) {
        db.sql("update team set parent = :to where parent = :from and state = 'ACTIVE'")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Whoever waits for an answer of a team that is closed gets none; its invitation leads nowhere. */
    void forgetQuestions(UUID team, Instant now) {
        db.sql(
                        "update team_request set state = 'WITHDRAWN', decided_at = :now where team = :team and state = 'WAITING'")
                .param("team", team)
                .param("now", Timestamp.from(now))
                .update();
        db.sql("delete from team_invitation where team = :team")
                .param("team", team)
                .update();
    }

    /** False when it is closed already. */
    boolean close(UUID id, @Nullable UUID into) {
        return db.sql("update team set state = 'CLOSED', merged_into = :into where id = :id and state = 'ACTIVE'")
                        .param("id", id)
                        .param("into", into)
                        .update()
                == 1;
    }

    /** Where a team went that was closed. */
    Optional<UUID> mergedInto(UUID team) {
        return db.sql("select merged_into from team where id = :team and merged_into is not null")
                .param("team", team)
                .query(Rows.IDS)
                .optional();
    }

    int leave(UUID team, UUID account, Instant now) {
        return db.sql("""
                update team_member set left_at = :now where team = :team and account = :account and left_at is null
                """)
                .param("team", team)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False for who is not in it. */
    boolean belongFirst(UUID team, UUID account) {
        db.sql("update team_member set main = false where account = :account and main")
                .param("account", account)
                .update();
        return db.sql("""
                update team_member set main = true where team = :team and account = :account and left_at is null
                """).param("team", team).param("account", account).update() == 1;
    }

    void membersLeave(UUID team, Instant now) {
        db.sql("update team_member set left_at = :now where team = :team and left_at is null")
                .param("team", team)
                .param("now", Timestamp.from(now))
                .update();
    }

    void leaveAll(UUID account, Instant now) {
        db.sql("update team_member set left_at = :now where account = :account and left_at is null")
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<UUID> members(UUID team) {
        return db.sql("select account from team_member where team = :team and left_at is null order by since, account")
                .param("team", team)
                .query(Rows.IDS)
                .list();
    }

    List<Team> children(UUID team) {
        return db.sql("""
                select id, kind, name, parent, site, path, about from team
                where parent = :team and state = 'ACTIVE' order by name
                """).param("team", team).query(Rows.of(Team.class)).list();
    }

    Map<UUID, Integer> sizes() {
        return db
                .sql("select team, count(*)::int as members from team_member where left_at is null group by team")
                .query(Rows.of(Size.class))
                .list()
                .stream()
                .collect(Collectors.toMap(Size::team, Size::members));
    }

    private record Size(UUID team, int members) {}

    /** The name of the team to which each of these belongs first; who is in none is left out. */
    Map<UUID, String> firstOf(Collection<UUID> accounts) {
        Map<UUID, String> names = new HashMap<>();
        db.sql("""
                select distinct on (m.account) m.account, t.name
                from team_member m join team t on t.id = m.team
                where m.account = any(:accounts) and m.left_at is null and t.state = 'ACTIVE'
                order by m.account, m.main desc, m.since, t.name
                """).param("accounts", accounts.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    List<Team> teamsOf(UUID account) {
        return db.sql("""
                select t.id, t.kind, t.name, t.parent, t.site, t.path, t.about
                from team_member m join team t on t.id = m.team
                where m.account = :account and m.left_at is null and t.state = 'ACTIVE'
                order by m.main desc, m.since, t.name
                """).param("account", account).query(Rows.of(Team.class)).list();
    }
}
