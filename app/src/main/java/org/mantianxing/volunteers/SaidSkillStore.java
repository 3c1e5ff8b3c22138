package org.mantianxing.volunteers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What volunteers can do in their own words. */
@Repository
class SaidSkillStore {
    private final JdbcClient db;

    SaidSkillStore(JdbcClient db) {
        this.db = db;
    }

    /** What somebody says and nobody has taken in: it waits, or was left as it is. */
    List<String> of(UUID volunteer) {
        return db.sql(
                        "select words from skill_said where volunteer = :volunteer and state in ('SAID', 'LEFT') order by id")
                .param("volunteer", volunteer)
                .query(Rows.TEXTS)
                .list();
    }

    void say(UUID id, UUID volunteer, String words, Instant now) {
        db.sql("""
                insert into skill_said (id, volunteer, words, state, said_at) values (:id, :volunteer, :words, 'SAID', :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("volunteer", volunteer)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** All but these are not said any more. */
    void keep(UUID volunteer, List<String> words, Instant now) {
        db.sql("""
                update skill_said set state = 'WITHDRAWN', decided_at = :now
                where volunteer = :volunteer and state in ('SAID', 'LEFT') and words <> all(:words::text[])
                """)
                .param("volunteer", volunteer)
                .param("words", words.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(UUID volunteer) {
        db.sql("delete from skill_said where volunteer = :volunteer")
                .param("volunteer", volunteer)
                .update();
    }

    /** Of people who serve, what most say on top. */
    List<SaidSkill> waiting(int most) {
        return db.sql("""
                select words, count(*) as people, min(said_at) as since from skill_said s
                join volunteer v on v.id = s.volunteer and v.state in ('ACTIVE', 'PAUSED')
                where s.state = 'SAID' group by words order by count(*) desc, min(said_at) limit :most
                """).param("most", most).query(Rows.of(SaidSkill.class)).list();
    }

    /** Who says so; their rows are taken for this transaction. */
    List<UUID> saying(String words) {
        return db.sql("select volunteer from skill_said where words = :words and state = 'SAID' order by id for update")
                .param("words", words)
                .query(Rows.IDS)
                .list();
    }

    void decide(String words, @Nullable String skill, String name, Instant now) {
        db.sql("""
                update skill_said set state = case when :skill::text is null then 'LEFT' else 'TAKEN' end, skill = :skill,
                    decided_at = :now, decided_name = :name
                where words = :words and state = 'SAID'
                """)
                .param("words", words)
                .param("skill", skill)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }
}
