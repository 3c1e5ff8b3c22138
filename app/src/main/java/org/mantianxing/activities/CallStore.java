package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.identity.Reach;
import org.mantianxing.kernel.Where;
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
        Where where = asked(query);
        if (!reach.everywhere()) {
            where.and("""
                    (a.team = any(:teams) or exists (
                       select from unnest(:paths) p where a.path = p or starts_with(a.path, p || '.')))""").with("teams", reach.teams().toArray(UUID[]::new)).with("paths", reach.pathArray());
        }
        boolean down = query.newestFirst();
        if (after != null) {
            where.and("(a.start_at, a.id) " + (down ? "<" : ">") + " (:afterAt, :afterId)")
                    .with("afterAt", Timestamp.from(after.at()))
                    .with("afterId", after.id());
        }
        return db.sql(ActivityRow.SELECT + where.sql()
                        + (down ? " order by a.start_at desc, a.id desc" : " order by a.start_at, a.id")
                        + " limit :size")
                .params(where.values())
                .param("size", query.size() + 1)
                .query(ActivityRow::read)
                .list();
    }

    /** Those that began between two moments and were not called off, the last first. */
    List<Activity> started(Instant from, Instant to, int most) {
        return db.sql(ActivityRow.SELECT + """
                a.start_at >= :from and a.start_at < :to and a.state <> 'CANCELLED'
                order by a.start_at desc, a.id desc limit :most
                """)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query(ActivityRow::read)
                .list();
    }

    private static Where asked(ActivityQuery query) {
        Where where = new Where();
        if (!query.states().isEmpty()) {
            where.and("a.state = any(:states)")
                    .with("states", query.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (query.path() != null) {
            where.and("(a.path = :path or starts_with(a.path, :path || '.'))").with("path", query.path());
        }
        if (query.team() != null) {
            where.and("a.team = :team").with("team", query.team());
        }
        if (query.from() != null) {
            where.and("a.start_at >= :from").with("from", Timestamp.from(query.from()));
        }
        if (query.to() != null) {
            where.and("a.start_at < :to").with("to", Timestamp.from(query.to()));
        }
        Instant risk = query.riskAt();
        if (risk != null) {
            where.and("""
                    a.start_at > :risk and exists (
                        select from seat s where s.activity = a.id
                        having (a.start_at <= :threeDays and count(*) filter (where s.state = 'HELD') * 2 < count(*))
                          or (a.start_at <= :oneDay and count(*) filter (where s.state = 'HELD') > 0
                            and count(*) filter (where s.state = 'HELD' and s.confirmed_at is not null) * 2
                              < count(*) filter (where s.state = 'HELD')))""")
                    .with("risk", Timestamp.from(risk))
                    .with("threeDays", Timestamp.from(risk.plus(Duration.ofDays(3))))
                    .with("oneDay", Timestamp.from(risk.plus(Duration.ofDays(1))));
        }
        return where.and(!query.category().isEmpty(), "a.category = :category")
                .with("category", query.category())
                .and(!query.word().isBlank(), "(a.title ilike :word or a.place ilike :word or a.organiser ilike :word)")
                .with("word", "%" + escape(query.word().strip()) + "%");
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

        /** As the database orders them: ids byte by byte. */
        boolean before(Activity activity) {
            int byStart = at.compareTo(activity.start());
            return byStart < 0
                    || (byStart == 0 && id.toString().compareTo(activity.id().toString()) < 0);
        }

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
        }
    }

    /** Those with these ids, by start. */
    List<Activity> named(Collection<UUID> ids) {
        return db.sql(ActivityRow.SELECT + "a.id = any(:ids) order by a.start_at, a.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ActivityRow::read)
                .list();
    }

    /** Sessions of these courses that begin in a span and were not called off, by start. */
    List<Activity> taught(Collection<UUID> courses, Instant from, Instant to) {
        return db.sql(ActivityRow.SELECT + """
                a.course = any(:courses) and a.start_at >= :from and a.start_at < :to
                and a.state not in ('CANCELLED', 'UNMET') order by a.start_at, a.id
                """)
                .param("courses", courses.toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(ActivityRow::read)
                .list();
    }

    /** Calls that are still recruiting, the soonest first. */
    List<Activity> recruiting(Instant from, int most) {
        return db.sql(ActivityRow.SELECT + """
                a.state = 'RECRUITING' and a.start_at > :from order by a.start_at, a.id limit :most
                """)
                .param("from", Timestamp.from(from))
                .param("most", most)
                .query(ActivityRow::read)
                .list();
    }

    private static String escape(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
