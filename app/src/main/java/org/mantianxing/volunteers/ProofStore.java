package org.mantianxing.volunteers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates, and until when skills count by them. */
@Repository
class ProofStore {
    private static final String PROOF = """
            select id, volunteer, skill, number_id, number_masked, issuer, expires, picture, state, offered_at, decided_at,
                decided_name, why, level, course
            from skill_proof
            """;

    /** Some certificate of a skill was seen: it counts as long as the one that holds longest; none: the district says. */
    private static final String LASTING = """
            select s.volunteer, s.skill, count(p.id) as proofs, bool_or(p.expires is null) as for_good, max(p.expires) as until
            from volunteer_skill s
            left join skill_proof p on p.volunteer = s.volunteer and p.skill = s.skill and p.state = 'VERIFIED'
            where s.skill = any(:asking) and (:demanded or p.id is not null) and (:everybody or s.volunteer = any(:volunteers))
            group by s.volunteer, s.skill
            """;
    /** Of people who serve, of skills that are still told, and for which no other certificate holds longer. */
    private static final String LAST = """
            exists (select from volunteer v join volunteer_skill s on s.volunteer = v.id and s.skill = skill_proof.skill
                where v.id = skill_proof.volunteer and v.state in ('ACTIVE', 'PAUSED'))
            and not exists (select from skill_proof o where o.volunteer = skill_proof.volunteer
                and o.skill = skill_proof.skill and o.state = 'VERIFIED'
                and (o.expires is null or o.expires > skill_proof.expires))
            order by id limit 500
            """;

    private final JdbcClient db;

    ProofStore(JdbcClient db) {
        this.db = db;
    }

    Optional<SkillProof> find(UUID id) {
        return db.sql(PROOF + " where id = :id")
                .param("id", id)
                .query(Rows.of(SkillProof.class))
                .optional();
    }

    /** The latest first. */
    List<SkillProof> of(UUID volunteer) {
        return db.sql(PROOF + " where volunteer = :volunteer order by id desc")
                .param("volunteer", volunteer)
                .query(Rows.of(SkillProof.class))
                .list();
    }

    /** Those that wait for a look, of people at home there; whoever waits longest first. */
    List<SkillProof> waiting(Reach reach, UUID besides, int most) {
        return db.sql(PROOF + """
                where state = 'OFFERED' and volunteer <> :besides and exists (select from volunteer v
                    where v.id = skill_proof.volunteer and (:everywhere or exists (select from unnest(:paths::text[]) p
                        where v.path = p or starts_with(v.path, p || '.'))))
                order by id limit :most
                """)
                .param("besides", besides)
                .param("everywhere", reach.everywhere())
                .param("paths", reach.pathArray())
                .param("most", most)
                .query(Rows.of(SkillProof.class))
                .list();
    }

    void insert(UUID id, UUID volunteer, NewProof proof, @Nullable UUID number, String masked, Instant now) {
        db.sql("""
                insert into skill_proof (id, volunteer, skill, number_id, number_masked, issuer, expires, picture, state,
                    offered_at)
                values (:id, :volunteer, :skill, :number, :masked, :issuer, :expires, :picture, 'OFFERED', :now)
                """)
                .param("id", id)
                .param("volunteer", volunteer)
                .param("skill", proof.skill())
                .param("number", number)
                .param("masked", masked)
                .param("issuer", proof.issuer())
                .param("expires", proof.expires())
                .param("picture", proof.picture())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a course gave before makes way for what it gives now. */
    void insert(UUID id, UUID volunteer, Earned earned, Instant now) {
        db.sql(
                        "update skill_proof set state = 'WITHDRAWN' where volunteer = :volunteer and course = :course and state = 'VERIFIED'")
                .param("volunteer", volunteer)
                .param("course", earned.course())
                .update();
        db.sql("""
                insert into skill_proof (id, volunteer, skill, issuer, expires, state, offered_at, decided_at, decided_name,
                    level, course)
                values (:id, :volunteer, :skill, :issuer, :expires, 'VERIFIED', :now, :now, :issuer, :level, :course)
                """)
                .param("id", id)
                .param("volunteer", volunteer)
                .param("skill", earned.skill())
                .param("issuer", earned.issuer())
                .param("expires", earned.expires())
                .param("level", earned.level().name())
                .param("course", earned.course())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it does not hold any more. */
    boolean revoke(Actor actor, UUID id, String why, Instant now) {
        return db.sql("""
                update skill_proof set state = 'WITHDRAWN', decided_at = :now, decided_by = :actor, decided_name = :name,
                    why = :why
                where id = :id and state = 'VERIFIED'
                """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("actor", actor.account())
                        .param("name", actor.name())
                        .param("why", why)
                        .update()
                == 1;
    }

    /** How many hold what these courses gave, by course. */
    Map<UUID, Integer> given(Collection<UUID> courses) {
        Map<UUID, Integer> given = new HashMap<>();
        db.sql("""
                select course, count(distinct volunteer) as people from skill_proof
                where course = any(:courses) and state = 'VERIFIED' group by course
                """).param("courses", courses.toArray(UUID[]::new)).query(row -> {
            given.put(row.getObject("course", UUID.class), row.getInt("people"));
        });
        return given;
    }

    /** What waited before a newer one came. */
    void supersede(UUID volunteer, String skill) {
        db.sql("""
                update skill_proof set state = 'WITHDRAWN'
                where volunteer = :volunteer and skill = :skill and state = 'OFFERED'
                """).param("volunteer", volunteer).param("skill", skill).update();
    }

    /** False when it does not wait any more. */
    boolean decide(Actor actor, UUID id, SkillProof.State state, String why, Instant now) {
        return db.sql("""
                update skill_proof set state = :state, decided_at = :now, decided_by = :actor, decided_name = :name,
                    why = :why
                where id = :id and state = 'OFFERED'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("now", Timestamp.from(now))
                        .param("actor", actor.account())
                        .param("name", actor.name())
                        .param("why", why)
                        .update()
                == 1;
    }

    /** False when it was not there to be taken down. */
    boolean withdraw(UUID id) {
        return db.sql("update skill_proof set state = 'WITHDRAWN' where id = :id and state in ('OFFERED', 'VERIFIED')")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Takes all of somebody's away. */
    List<SkillProof> delete(UUID volunteer) {
        List<SkillProof> all = of(volunteer);
        db.sql("delete from skill_proof where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .update();
        return all;
    }

    /**
     * The last days on which skills count that do not count for good; {@link LocalDate#MIN} for one that does not count
     * at all.
     *
     * @param asking skills that ask for a certificate
     * @param demanded whether a skill that asks for a certificate counts only with one
     */
    Map<UUID, Map<String, LocalDate>> lasting(List<String> asking, boolean demanded) {
        return lasting(asking, demanded, true, List.of());
    }

    Map<UUID, Map<String, LocalDate>> lasting(List<String> asking, boolean demanded, Collection<UUID> volunteers) {
        return lasting(asking, demanded, false, volunteers);
    }

    /** Skills of which a certificate that holds on that day was verified, of everybody. */
    Map<UUID, Set<String>> proven(LocalDate day) {
        return proven(day, true, List.of());
    }

    Map<UUID, Set<String>> proven(LocalDate day, Collection<UUID> volunteers) {
        return proven(day, false, volunteers);
    }

    private Map<UUID, Set<String>> proven(LocalDate day, boolean everybody, Collection<UUID> volunteers) {
        Map<UUID, Set<String>> all = new HashMap<>();
        db.sql("""
                select distinct volunteer, skill from skill_proof
                where state = 'VERIFIED' and (expires is null or expires >= :day)
                    and (:everybody or volunteer = any(:volunteers))
                """)
                .param("day", day)
                .param("everybody", everybody)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .query(row -> {
                    all.computeIfAbsent(row.getObject("volunteer", UUID.class), _ -> new HashSet<>())
                            .add(row.getString("skill"));
                });
        return all;
    }

    private Map<UUID, Map<String, LocalDate>> lasting(
            List<String> asking, boolean demanded, boolean everybody, Collection<UUID> volunteers) {
        Map<UUID, Map<String, LocalDate>> all = new HashMap<>();
        db.sql(LASTING)
                .param("asking", asking.toArray(String[]::new))
                .param("demanded", demanded)
                .param("everybody", everybody)
                .param("volunteers", volunteers.toArray(UUID[]::new))
                .query(row -> {
                    LocalDate until = until(row);
                    if (until != null) {
                        all.computeIfAbsent(row.getObject("volunteer", UUID.class), _ -> new HashMap<>())
                                .put(row.getString("skill"), until);
                    }
                });
        return all;
    }

    private static @Nullable LocalDate until(ResultSet row) throws SQLException {
        if (row.getInt("proofs") == 0) {
            return LocalDate.MIN;
        }
        return row.getBoolean("for_good") ? null : row.getObject("until", LocalDate.class);
    }

    /** Verified ones that end between these days, of which the volunteer was not reminded. */
    List<SkillProof> ending(LocalDate from, LocalDate until) {
        return db.sql(PROOF + """
                where state = 'VERIFIED' and told_ahead is null and told_over is null
                    and expires between :from and :until and
                """ + LAST)
                .param("from", from)
                .param("until", until)
                .query(Rows.of(SkillProof.class))
                .list();
    }

    /** Verified ones that ended before that day, of which the volunteer was not told. */
    List<SkillProof> over(LocalDate day) {
        return db.sql(PROOF + """
                where state = 'VERIFIED' and told_over is null and expires < :day and
                """ + LAST)
                .param("day", day)
                .query(Rows.of(SkillProof.class))
                .list();
    }

    /** False when somebody else has told of it. */
    boolean told(UUID id, boolean over, Instant now) {
        return db.sql("""
                update skill_proof set told_ahead = case when :over then told_ahead else :now end,
                    told_over = case when :over then :now else told_over end
                where id = :id and (case when :over then told_over else told_ahead end) is null
                """)
                        .param("id", id)
                        .param("over", over)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
