package org.mantianxing.activities;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mantianxing.kernel.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Activities themselves: made, found one by one, moved from state to state. */
@Repository
class ActivityStore {
    private final JdbcClient db;

    ActivityStore(JdbcClient db) {
        this.db = db;
    }

    /** Site, team and order stay; {@code moved}: time or place is another. */
    void change(UUID id, NewCall call, boolean moved, Instant now) {
        db.sql("""
                update activity set title = :title, category = :category, start_at = :start, end_at = :end, place = :place,
                    lon = :lon, lat = :lat, content = :content, conditions = :conditions, min_age = :minAge,
                    risks = :risks, measures = :measures, insurance = :insurance, agreement = :agreement,
                    agreement_text = :agreementText, leader = :leader, leader_words = :leaderWords,
                    leader_phone = :leaderPhone, reply_by = :replyBy, open_sign_up = :openSignUp, kind = :kind,
                    fence = :fence, bring = :bring, weather = :weather, languages = :languages, course = :course, sequence = sequence + 1, changed_at = :now,
                    moved_at = case when :moved then :now else moved_at end,
                    going_on_at = case when :moved then null else going_on_at end
                where id = :id
                """)
                .params(values(call))
                .param("moved", moved)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether its time or place was changed after {@code since}. */
    boolean movedAfter(UUID id, Instant since) {
        return db.sql("select count(*) from activity where id = :id and moved_at > :since")
                        .param("id", id)
                        .param("since", Timestamp.from(since))
                        .query(Rows.NUMBERS)
                        .single()
                > 0;
    }

    /** The call's own words and numbers, by the names of their columns. */
    private static Map<String, @Nullable Object> values(NewCall call) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", call.title());
        values.put("category", call.category());
        values.put("start", Timestamp.from(call.start()));
        values.put("end", Timestamp.from(call.end()));
        values.put("place", call.place());
        values.put("lon", call.lon());
        values.put("lat", call.lat());
        values.put("content", call.content());
        values.put("conditions", call.conditions());
        values.put("minAge", call.minAge());
        values.put("risks", call.risks().toArray(String[]::new));
        values.put("measures", call.measures());
        values.put("insurance", call.insurance());
        values.put("agreement", call.agreement().toArray(String[]::new));
        values.put("agreementText", call.agreementText());
        values.put("leader", call.leader());
        values.put("leaderWords", call.leaderWords());
        values.put("leaderPhone", call.leaderPhone());
        values.put("replyBy", Timestamp.from(call.replyBy()));
        values.put("openSignUp", call.openSignUp());
        values.put("kind", call.more().kind().name());
        values.put("fence", call.more().fence());
        values.put("bring", call.more().bring());
        values.put("weather", call.more().weather());
        values.put("languages", call.more().languages().toArray(String[]::new));
        values.put("course", call.more().course());
        return values;
    }

    void insert(UUID id, NewCall call, Whose whose, byte[] secret, Instant now) {
        db.sql("""
                insert into activity (id, origin, title, category, site, path, team, organiser, start_at, end_at, place,
                    lon, lat, content, conditions, min_age, risks, measures, insurance, agreement, agreement_text,
                    leader, leader_words, leader_phone, contact_name, contact_phone, contact_place, reply_by,
                    open_sign_up, next_wave_at, code_secret, state, created_by, created_at, changed_at,
                    kind, fence, bring, weather, languages, course, requester, series, series_day, event)
                values (:id, :origin, :title, :category, :site, :path, :team, :organiser, :start, :end, :place,
                    :lon, :lat, :content, :conditions, :minAge, :risks, :measures, :insurance, :agreement,
                    :agreementText, :leader, :leaderWords, :leaderPhone, :contactName, :contactPhone, :contactPlace,
                    :replyBy, :openSignUp, :now, :secret, 'RECRUITING', :by, :now, :now, :kind, :fence, :bring, :weather, :languages,
                    :course, :requester, :series, :day, :event)
                """)
                .param("id", id)
                .param("origin", call.origin())
                .params(values(call))
                .param("site", call.site())
                .param("path", whose.path())
                .param("team", call.team())
                .param("organiser", whose.organiser())
                .param("contactName", call.contactName())
                .param("contactPhone", call.contactPhone())
                .param("contactPlace", call.contactPlace())
                .param("requester", call.more().requester())
                .param("series", whose.series())
                .param("day", whose.day())
                .param("event", whose.event())
                .param("secret", secret)
                .param("by", whose.createdBy())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Activity> find(UUID id) {
        return db.sql(ActivityRow.SELECT + "a.id = :id")
                .param("id", id)
                .query(ActivityRow::read)
                .optional();
    }

    /** The activity that serves this order: the one alive, or the last. */
    Optional<Activity> findByOrigin(UUID origin) {
        return db.sql("""
                select id from activity where origin = :origin
                order by (state in ('RECRUITING', 'STAFFED', 'UNDER_WAY')) desc, created_at desc limit 1
                """).param("origin", origin).query(Rows.IDS).optional().flatMap(this::find);
    }

    /** Takes the row for this transaction, so that what is counted next stays true until it ends. */
    void lock(UUID id) {
        db.sql("select id from activity where id = :id for no key update")
                .param("id", id)
                .query(Rows.IDS)
                .optional();
    }

    /** False when the state has moved on. */
    boolean move(UUID id, ActivityState next, String words, Instant now) {
        String[] from = Arrays.stream(ActivityState.values())
                .filter(state -> state.next().contains(next))
                .map(Enum::name)
                .toArray(String[]::new);
        return db.sql("""
                update activity set state = :next, ended_words = case when :words = '' then ended_words else :words end,
                    sequence = sequence + case when :next in ('CANCELLED', 'UNMET') then 1 else 0 end,
                    changed_at = :now where id = :id and state = any(:from)
                """)
                        .param("next", next.name())
                        .param("words", words)
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .param("from", from)
                        .update()
                == 1;
    }

    void waved(UUID id, int wave, Instant next) {
        db.sql("update activity set waves = :wave, next_wave_at = :next where id = :id")
                .param("wave", wave)
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    void nextWave(UUID id, Instant next) {
        db.sql("update activity set next_wave_at = :next where id = :id")
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    /** Notes once that it goes on with those who have seats. */
    boolean goOn(UUID id, Instant now) {
        return db.sql("update activity set going_on_at = :now where id = :id and going_on_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Calls at which the platform should look: a wave is due, or an offer has expired. */
    List<UUID> wavesDue(Instant now) {
        return db.sql("""
                select id from activity a where state = 'RECRUITING' and start_at > :now
                  and (next_wave_at <= :now or exists (
                      select from offer where activity = a.id and state = 'SENT' and expires_at <= :now))
                order by start_at
                """).param("now", Timestamp.from(now)).query(Rows.IDS).list();
    }

    /** Calls whose limit for staffing has come, or whose start has. */
    List<UUID> staffingDue(Instant now, int hours) {
        return db.sql("""
                select id from activity where state in ('RECRUITING', 'STAFFED')
                  and ((going_on_at is null
                        and start_at - least(make_interval(hours => :hours), (start_at - created_at) / 2) <= :now)
                    or (state = 'RECRUITING' and start_at <= :now and start_at > :yesterday))
                """)
                .param("now", Timestamp.from(now))
                .param("hours", hours)
                .param("yesterday", Timestamp.from(now.minus(1, ChronoUnit.DAYS)))
                .query(Rows.IDS)
                .list();
    }

    /** Activities that nobody closed, long after their end. */
    List<UUID> forgotten(Instant endedBefore) {
        return db.sql("""
                select id from activity where state in ('RECRUITING', 'STAFFED', 'UNDER_WAY') and end_at <= :end
                """)
                .param("end", Timestamp.from(endedBefore))
                .query(Rows.IDS)
                .list();
    }

    byte[] secret(UUID id) {
        return db.sql("select code_secret from activity where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
