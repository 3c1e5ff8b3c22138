package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities as people look for them: many at a time. */
@Repository
class CallStore {
    private final JdbcClient db;

    CallStore(JdbcClient db) {
        this.db = db;
    }

    /** @param reach where whoever asks may look */
    List<Activity> list(ActivityQuery query, Reach reach, @Nullable Key after) {
        return db.sql("""
                select a.*, s.seats, s.taken from activity a cross join lateral (
                    select count(*) as seats, count(*) filter (where state = 'HELD') as taken
                    from seat where activity = a.id) s
                where (:everywhere or a.team = any(:teams) or exists (
                       select from unnest(:paths) p where a.path = p or starts_with(a.path, p || '.')))
                  and (cardinality(:states) = 0 or a.state = any(:states))
                  and (cast(:path as text) is null or a.path = :path or a.path like :path || '.%')
                  and (cast(:team as uuid) is null or a.team = :team)
                  and (:category = '' or a.category = :category)
                  and (:word = '' or a.title ilike :word or a.place ilike :word or a.organiser ilike :word)
                  and (cast(:from as timestamptz) is null or a.start_at >= :from)
                  and (cast(:to as timestamptz) is null or a.start_at < :to)
                  and (cast(:afterAt as timestamptz) is null
                       or (not :down and (a.start_at, a.id) > (:afterAt, cast(:afterId as uuid)))
                       or (:down and (a.start_at, a.id) < (:afterAt, cast(:afterId as uuid))))
                order by case when :down then a.start_at end desc, case when :down then a.id end desc, a.start_at, a.id
                limit :size
                """)
                .param("states", query.states().stream().map(Enum::name).toArray(String[]::new))
                .param("everywhere", reach.everywhere())
                .param("teams", reach.teams().toArray(UUID[]::new))
                .param("paths", reach.pathArray())
                .param("path", query.path())
                .param("team", query.team())
                .param("category", query.category())
                .param(
                        "word",
                        query.word().isBlank() ? "" : "%" + escape(query.word().strip()) + "%")
                .param("from", timestamp(query.from()))
                .param("to", timestamp(query.to()))
                .param("down", query.newestFirst())
                .param("afterAt", after == null ? null : Timestamp.from(after.at()))
                .param("afterId", after == null ? null : after.id())
                .param("size", query.size() + 1)
                .query(ActivityRow::read)
                .list();
    }

    /** Where a page of a list ended. */
    record Key(Instant at, UUID id) {
        static Key of(Activity activity) {
            return new Key(activity.start(), activity.id());
        }

        static @Nullable Key parse(@Nullable String text) {
            if (text == null || !text.matches("[0-9]{1,16}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            String[] parts = text.split("_", 2);
            return new Key(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), UUID.fromString(parts[1]));
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }

    /** Those with these ids, by start. */
    List<Activity> named(Collection<UUID> ids) {
        return db.sql("""
                select a.*, s.seats, s.taken from activity a cross join lateral (
                    select count(*) as seats, count(*) filter (where state = 'HELD') as taken
                    from seat where activity = a.id) s
                where a.id = any(:ids) order by a.start_at, a.id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ActivityRow::read)
                .list();
    }

    /** Calls that anybody may answer, with an open seat for somebody who has these skills, the soonest first. */
    List<Activity> openTo(Collection<String> skills, Instant from, Instant to, int most) {
        return db.sql("""
                select a.*, s.seats, s.taken from activity a cross join lateral (
                    select count(*) as seats, count(*) filter (where state = 'HELD') as taken
                    from seat where activity = a.id) s
                where a.state = 'RECRUITING' and a.open_sign_up and a.start_at > :from and a.start_at < :to
                  and exists (select from seat where activity = a.id and state = 'OPEN'
                              and (skill = '' or skill = any(:skills)))
                order by a.start_at, a.id limit :most
                """)
                .param("skills", skills.toArray(String[]::new))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query(ActivityRow::read)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
