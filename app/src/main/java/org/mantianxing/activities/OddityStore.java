package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Actor;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds odd patterns in who was there, and keeps what was noted of them. */
@Repository
class OddityStore {
    private final JdbcClient db;

    OddityStore(JdbcClient db) {
        this.db = db;
    }

    /** @param count people checked in by one phone */
    record OnePhone(UUID activity, String title, String phone, int count) {}

    List<OnePhone> onePhone(Instant since, int least) {
        return db.sql("""
                select t.activity, a.title, t.phone, count(distinct t.volunteer) as count
                from attendance t join activity a on a.id = t.activity
                where t.in_at > :since and t.phone <> '' group by t.activity, a.title, t.phone
                having count(distinct t.volunteer) >= :least order by count(distinct t.volunteer) desc limit 200
                """)
                .param("since", Timestamp.from(since))
                .param("least", least)
                .query(Rows.of(OnePhone.class))
                .list();
    }

    /** Somebody who was here and then there; {@code metres} between the meeting points, {@code seconds} between the two. */
    record Trip(UUID volunteer, UUID activity, String title, String nextTitle, double metres, double seconds) {}

    /** Faster than {@code speed} metres a second over more than {@code least} metres; haversine, as in Geo. */
    List<Trip> tooFar(Instant since, double least, double speed) {
        return db.sql("""
                select * from (
                    select volunteer, next_activity as activity, title, next_title,
                        2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(next_lat - lat) / 2), 2)
                            + cos(radians(lat)) * cos(radians(next_lat)) * power(sin(radians(next_lon - lon) / 2), 2))))
                            as metres,
                        greatest(1, extract(epoch from next_in - out_at)) as seconds
                    from (
                        select t.volunteer, a.title, a.lon, a.lat, coalesce(t.out_at, a.end_at) as out_at,
                            lead(t.in_at) over own as next_in, lead(a.title) over own as next_title,
                            lead(a.id) over own as next_activity, lead(a.lon) over own as next_lon,
                            lead(a.lat) over own as next_lat
                        from attendance t join activity a on a.id = t.activity
                        where t.in_at > :since and a.lon is not null and a.lat is not null
                        window own as (partition by t.volunteer order by t.in_at)) steps
                    where next_in is not null) trips
                where metres > :least and metres > seconds * :speed order by metres / seconds desc limit 200
                """)
                .param("since", Timestamp.from(since))
                .param("least", least)
                .param("speed", speed)
                .query(Rows.of(Trip.class))
                .list();
    }

    /** How often a leader's roll was exactly the plan, of how often they called one. */
    record Rolls(UUID leader, int called, int exact) {}

    List<Rolls> tooRound(Instant since, int least) {
        return db.sql("""
                select * from (
                    select a.leader, count(*) as called,
                        count(*) filter (where t.in_at = a.start_at and t.out_at = a.end_at) as exact
                    from attendance t join activity a on a.id = t.activity
                    where t.in_at > :since and t.in_by = 'ROLL' and t.out_by = 'ROLL' and a.leader is not null
                    group by a.leader) rolls
                where called >= :least and exact * 20 >= called * 19 order by called desc limit 200
                """)
                .param("since", Timestamp.from(since))
                .param("least", least)
                .query(Rows.of(Rolls.class))
                .list();
    }

    /** Somebody's minutes inside the plans of what they came to, and the median of all who came to anything. */
    record Much(UUID volunteer, double minutes, double median) {}

    List<Much> tooMuch(Instant since, int minutes, int times) {
        return db.sql("""
                with own as (
                    select t.volunteer, sum(greatest(0, extract(epoch from
                        least(coalesce(t.out_at, a.end_at), a.end_at) - greatest(t.in_at, a.start_at)) / 60)) as minutes
                    from attendance t join activity a on a.id = t.activity where t.in_at > :since group by t.volunteer),
                middle as (select percentile_cont(0.5) within group (order by minutes) as median from own)
                select volunteer, minutes::float8 as minutes, median::float8 as median from own, middle
                where minutes >= :minutes and minutes > median * :times order by minutes desc limit 200
                """)
                .param("since", Timestamp.from(since))
                .param("minutes", minutes)
                .param("times", times)
                .query(Rows.of(Much.class))
                .list();
    }

    private record Noted(String key, String words, String byName, Instant at) {}

    Map<String, Oddity.Seen> seen() {
        Map<String, Oddity.Seen> seen = new HashMap<>();
        db.sql("select key, words, by_name, at from oddity_seen")
                .query(Rows.of(Noted.class))
                .list()
                .forEach(one -> seen.put(one.key(), new Oddity.Seen(one.words(), one.byName(), one.at())));
        return seen;
    }

    /** False when somebody has noted something before. */
    boolean note(String key, String words, Actor by, Instant now) {
        @Nullable UUID account = by.account();
        return db.sql("""
                insert into oddity_seen (key, words, by, by_name, at) values (:key, :words, :by, :name, :now)
                on conflict (key) do nothing
                """)
                        .param("key", key)
                        .param("words", words)
                        .param("by", account)
                        .param("name", by.name())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
